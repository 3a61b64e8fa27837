import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { partsOf } from '../../../ir/parts-of.ts';
import { NotHeld } from '../not-held.ts';
import { decidedBy } from './compared-with-yesterday.ts';
import { type Book, standingIn } from './env.ts';
import { type Formula, keyOf, operation, write } from './formula.ts';
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

/** Whether a condition that may come to hold on any day, though nothing is reported, brings an event about. */
export function comesOnAnyDay(book: Book, event: number): boolean {
  const source = book.ir.events[event]?.source;
  return source?.kind === 'when' && changesOnAnyDay(book, decidedBy(source.condition));
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
    if (other === null) waiting.push(...restingOn(ir, node, met), ...bringingAbout(ir, node, met));
    else days.push(other);
  }
  return { facts, days };
}

/** The conditions that bring about the events that an expression asks of, as far as they were not met yet. */
function bringingAbout(
  ir: Ir,
  node: IrExpression,
  met: Set<IrExpression>,
): readonly IrExpression[] {
  return partsOf(node).rows.flatMap(({ event }) => {
    const source = ir.events[event]?.source;
    if (source?.kind !== 'when' || met.has(source.condition)) return [];
    met.add(source.condition);
    return [decidedBy(source.condition)];
  });
}

/**
 * Notes the days on which expressions may change though nothing is reported, if all those are known: what rests on
 * an event that may happen on any of many days is tried on those. Gives whether they are.
 */
export function wakeForAll(book: Book, codes: readonly IrExpression[]): boolean {
  if (codes.some((code) => changesOnAnyDay(book, code))) return false;
  for (const code of codes) wakeFor(book, code);
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
  if (book.wakes.days.some((known) => keyOf(known) === keyOf(day))) return;
  book.wakes.days.push(day, operation('sum', write`${day}+1`));
}
