import type { RuleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
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
  const { ir } = book;
  const waiting = [code];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    switch (node.kind) {
      case 'fact':
        if (ir.facts[node.index]?.series !== null) throw new NotHeld(EACH_DAY);
        book.wakes.facts.add(node.index);
        break;
      case 'state':
        if (ir.states[node.index]?.accrual !== null || ir.states[node.index]?.accrues !== null)
          throw new NotHeld(EACH_DAY);
        break;
      case 'compare': {
        const other = comparedDay(book, node);
        if (other !== null) {
          wakeOn(book, other);
          continue;
        }
        break;
      }
      case 'date in question':
      case 'interest':
      case 'sample':
      case 'on days':
      case 'schedule date':
      case 'as if':
      case 'latest':
      case 'unpaid':
      case 'late cost':
        throw new NotHeld(EACH_DAY);
      default:
        break;
    }
    waiting.push(...restingOn(ir, node, met));
  }
}

/**
 * Notes the days on which what a rule brings may change though nothing is reported: of an event that may happen on
 * any of many days it is tried on those. Gives whether there are no others.
 */
export function wakeForRule(book: Book, rule: RuleSpec<IrExpression>): boolean {
  const exceptions = rule.writes.flatMap(({ exceptions: own }) =>
    own.flatMap((at) => book.ir.exceptions[at]?.when ?? []),
  );
  const parts = [
    rule.when,
    ...rule.validity.map(({ condition }) => condition),
    ...rule.writes.map(({ value }) => value),
    ...exceptions,
  ];
  try {
    for (const part of parts) if (part !== null) wakeFor(book, part);
    return true;
  } catch (error) {
    if (error instanceof NotHeld) return false;
    throw error;
  }
}

const EACH_DAY = 'it rests on an event that may come about on any day, with nothing reported';

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
