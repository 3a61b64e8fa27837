import type { WriteSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { slotsRead } from '../../../ir/slots-read.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { eventsArea } from './events-area.ts';
import { atom, type Formula, write } from './formula.ts';
import { lookingAt } from './nests.ts';

/** What is written for each of several. */
export type WriteForEach = WriteSpec<IrExpression> & {
  readonly key: Extract<NonNullable<WriteSpec<IrExpression>['key']>, { readonly kind: 'each' }>;
};

/** The writes that change all copies of a state, or those of a stretch of days, at once. */
export function writesForEach({ rules }: Ir, index: number): readonly WriteForEach[] {
  return rules.flatMap(({ writes }) =>
    writes.filter((each): each is WriteForEach => isWriteForEach(each, index)),
  );
}

/** Whether a write changes all copies of a state, or those of a stretch of days, at once. */
export function isWriteForEach({ state, key }: WriteSpec<IrExpression>, index: number): boolean {
  return state === index && key?.kind === 'each';
}

/** Whether what such a write makes of a copy is another for each copy: each has a row then. */
export function isInRows(ir: Ir, index: number): boolean {
  return writesForEach(ir, index).some(
    ({ how, key, value }) =>
      how !== 'set' || key.rows.where !== null || slotsRead([value], -1).includes(key.rows.slot),
  );
}

/** The rows of all copies of a state upon a line of the Timeline. */
export interface CopyRows {
  readonly nest: string;
  /** The cell of what a copy is after the line. */
  readonly slot: number;
  /** Where an expression stands in the row of a copy. */
  readonly env: Env;
}

export function copyRows(book: Book, index: number, locals: Env['locals']): CopyRows {
  const name = book.ir.states[index]?.name ?? '';
  const moment = { kind: 'own' } as const;
  const upon = standingIn({ book, block: book.history, moment }, locals);
  const { nest, env } = lookingAt(upon, { kind: 'events' }, `event with its ${name}`);
  return { nest: nest.key, slot: nest.block.reserve(copyKey(index)), env };
}

export function copyKey(index: number): string {
  return `copy ${index}`;
}

/** A row as the event of which a copy is kept. */
export function copyAt(event: number): Extract<Local, { readonly kind: 'numbered' }> {
  return { kind: 'numbered', event, number: atom({ kind: 'fixed', what: 'row' }) };
}

/** What the rows of a line say of the copy of an event. */
export function copyInRows(
  env: Env,
  index: number,
  { line, number }: { readonly line: Formula; readonly number: Formula },
): Formula {
  const { nest, slot } = copyRows(env.book, index, new Map());
  const sections = atom({ kind: 'past each', nest, slot });
  return write`INDEX(${sections},(${line}-1)*ROWS(${eventsArea(env, 'names')})+${number})`;
}
