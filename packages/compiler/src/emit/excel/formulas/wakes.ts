import type { IrExpression } from '../../../ir/expression.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { partsOf, rowParts } from '../../../ir/parts-of.ts';
import { NotHeld } from '../not-held.ts';
import { type Book, standingIn } from './env.ts';
import { type Formula, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';

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
  const seen = new Set<string>();
  const add = (key: string, more: readonly IrExpression[]): void => {
    if (!seen.has(key)) waiting.push(...more);
    seen.add(key);
  };
  for (const node of waiting) {
    switch (node.kind) {
      case 'definition':
        add(
          `definition ${node.index}`,
          ir.definitions.slice(node.index, node.index + 1).map(({ body }) => body),
        );
        break;
      case 'ambiguity':
        add(
          `ambiguity ${node.index}`,
          ir.ambiguities[node.index]?.readings.flatMap(({ value }) => value ?? []) ?? [],
        );
        break;
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
    const { expressions, rows } = partsOf(node);
    waiting.push(...expressions);
    for (const each of rows) waiting.push(...rowParts(each));
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
