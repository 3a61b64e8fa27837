import type { SystemSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { Equation, sum } from './equations.ts';
import { atom, type Formula, listed, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';

/** Definitions that are solved together, and how each of them is read where one of them is known. */
export interface System {
  readonly spec: SystemSpec<IrExpression>;
  readonly read: (at: Env, definition: number, input: string) => Formula;
}

/** The definitions with which one is solved together; null where there are none, or where they are solved already. */
export function systemOf({ book, assumed }: Env, definition: number): System['spec'] | null {
  const spec = book.ir.systems.find(({ members }) => members.includes(definition));
  if (spec === undefined) return null;
  return spec.unknowns.every((unknown) => assumed.has(`definition ${unknown}`)) ? null : spec;
}

/**
 * A definition that is solved together with others. They come down to one equation of the first degree for
 * one of them; the others follow by their own formulas. Where one of them has no value, none has.
 *
 * @throws NotHeld where they come down to anything else.
 */
export function solvedDefinition(env: Env, index: number, { spec, read }: System): Formula {
  const [unknown, ...others] = spec.unknowns;
  const of = env.book.ir.definitions[unknown ?? -1];
  if (unknown === undefined || of === undefined || others.length > 0 || spec.range !== null)
    throw new NotHeld(
      'several definitions are solved together by more than one equation, or between bounds',
    );
  const { above, below } = new Equation(env, spec.members, unknown).of(of.body);
  if (below.slope !== null || below.rest === null)
    throw new NotHeld('several definitions are solved together by an equation of a higher degree');
  // X = (slope * X + rest) / below, and so X = rest / (below - slope).
  const divisor = sum(below.rest, '-', above.slope) ?? atom('0');
  const quotient = write`${operand(above.rest ?? atom('0'), 'product')}/${operand(divisor, 'atom')}`;
  const solved = cellOf(env, operation('product', quotient), numberFormat(of.type));
  const assumed = new Map([...env.assumed, [`definition ${unknown}`, solved] as const]);
  const found = spec.members.map((member) =>
    member === unknown ? solved : read({ ...env, assumed }, member, ''),
  );
  const all = cellOf(env, write`SUM(${listed(found)})`);
  return write`IF(ISERROR(${all}),${all},${found[spec.members.indexOf(index)] ?? solved})`;
}
