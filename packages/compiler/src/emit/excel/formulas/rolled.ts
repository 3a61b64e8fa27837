import type { DurationSpec } from '@termsheet/runtime';
import { NotHeld } from '../not-held.ts';
import { workday } from './calendar-days.ts';
import type { Env } from './env.ts';
import { type Formula, operation, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';

/** The end of a length of time: rolled where it was counted in calendar days under a heading. */
export function rolledEnd(
  env: Env,
  { by, heading }: { readonly by: DurationSpec; readonly heading: number | null },
  end: Formula,
): Formula {
  return typeof by.unit === 'string' && heading !== null ? rolled(env, heading, end) : end;
}

/** A deadline counted in calendar days as its heading lets it roll to an open day. */
export function rolled(env: Env, heading: number, end: Formula): Formula {
  const spec = env.book.ir.deadlines[heading];
  if (spec === undefined) throw new NotHeld('it has a deadline that rolls by no heading');
  const day = cellOf(env, end, 'yyyy-mm-dd');
  const before = cellOf(env, operation('sum', write`${operand(day, 'sum')}-1`), 'yyyy-mm-dd');
  const open = cellOf(env, workday(env, spec.rollTo, { day: before, count: 1 }), 'yyyy-mm-dd');
  if (spec.when === null) return open;
  // Where it would not move, the condition decides nothing.
  const rolls = env.book.express({ ...env, locals: new Map() }, spec.when);
  return write`IF(${open}=${day},${day},IF(${rolls},${open},${day}))`;
}
