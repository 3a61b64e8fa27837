import type { RuleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { NotHeld } from '../not-held.ts';
import { type Book, standingIn } from './env.ts';
import { type Formula, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { restingOn } from './resting-on.ts';

/** The days on which what is decided at a close may change though nothing is reported. */
export interface Wakes {
  /** The facts from whose dates on it may, by their indexes. */
  readonly facts: Set<number>;
  readonly days: Formula[];
}

/**
 * Notes the days on which an expression may change though nothing is reported: the dates of facts, and
 * days with which the date in question is compared.
 *
 * @throws NotHeld where that may be any day.
 */
export function wakeFor(book: Book, code: IrExpression): void {
  const found = wakesOf(book, code);
  if (found === null) throw new NotHeld(EACH_DAY);
  for (const fact of found.facts) book.wakes.facts.add(fact);
  for (const day of found.days) wakeOn(book, day);
}

/** Whether an expression may change on any day, though nothing is reported. */
export function changesOnAnyDay(book: Book, code: IrExpression): boolean {
  return wakesOf(book, code) === null;
}

export const EACH_DAY =
  'it rests on an event that may come about on any day, with nothing reported';

/** Facts by their indexes, and days, on whose dates something may change. */
interface Waking {
  readonly facts: readonly number[];
  readonly days: readonly IrExpression[];
}

/** On which days an expression may change though nothing is reported; null where that may be any. */
function wakesOf(book: Book, code: IrExpression): Waking | null {
  const { ir } = book;
  const facts: number[] = [];
  const days: IrExpression[] = [];
  const waiting = [code];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    if (isOfEachDay(ir, node)) return null;
    if (node.kind === 'fact') facts.push(node.index);
    const other = node.kind === 'compare' ? comparedDay(book, node) : null;
    if (other === null) waiting.push(...restingOn(ir, node, met));
    else days.push(other);
  }
  return { facts, days };
}

/**
 * Notes the days on which what a rule brings may change though nothing is reported: of an event that may happen on
 * any of many days it is tried on those. Gives whether there are no others.
 */
export function wakeForRule(book: Book, rule: RuleSpec<IrExpression>): boolean {
  const exceptions = rule.writes.flatMap((write) =>
    write.exceptions.map((at) => book.ir.exceptions[at]?.when ?? null),
  );
  const parts = [
    rule.when,
    ...rule.validity.map(({ condition }) => condition),
    ...rule.writes.map(({ value }) => value),
    ...exceptions,
  ].filter((part) => part !== null);
  if (parts.some((part) => changesOnAnyDay(book, part))) return false;
  for (const part of parts) wakeFor(book, part);
  return true;
}

/** Whether something may be otherwise on each day. */
function isOfEachDay(ir: Ir, node: IrExpression): boolean {
  switch (node.kind) {
    case 'fact':
      return ir.facts[node.index]?.series !== null;
    case 'state':
      return ir.states[node.index]?.accrual !== null || ir.states[node.index]?.accrues !== null;
    case 'date in question':
    case 'interest':
    case 'sample':
    case 'on days':
    case 'schedule date':
    case 'as if':
    case 'latest':
    case 'unpaid':
    case 'late cost':
      return true;
    default:
      return false;
  }
}

/** What the date in question is compared with; null for any other comparison. */
function comparedDay(
  book: Book,
  node: Extract<IrExpression, { kind: 'compare' }>,
): IrExpression | null {
  if (node.domain !== 'day') return null;
  const { left, right } = node;
  const other =
    left.kind === 'date in question' ? right : right.kind === 'date in question' ? left : null;
  return other === null || movesWithHistory(book.ir, other) ? null : other;
}

/** The day itself, and the next: what holds until a day, or after it, changes on one of them. */
function wakeOn(book: Book, code: IrExpression): void {
  const at = standingIn({ book, block: book.days, moment: { kind: 'never' } });
  const day = cellOf(at, book.express(at, code), 'yyyy-mm-dd');
  book.wakes.days.push(day, operation('sum', write`${day}+1`));
}
