import type { IrExpression } from '../../../ir/expression.ts';
import { PLAIN } from '../../../ir/moves-with-history.ts';
import { partsOf } from '../../../ir/parts-of.ts';
import type { Book } from './env.ts';
import { restOnSuch } from './resting-on.ts';
import { comesOnAnyDay } from './wakes.ts';

/** What is the same from one line of the Timeline to the next as long as its parts are. */
const STEADY: ReadonlySet<IrExpression['kind']> = new Set([
  ...PLAIN,
  'list',
  'definition',
  'ambiguity',
  'origin',
  'unpaid',
  'interpolated',
]);

/** Whether what expressions give may change on a day without a line: what is not known to stand still is taken to move. */
export function changesBetweenLines(book: Book, codes: readonly IrExpression[]): boolean {
  return restOnSuch(book.ir, codes, (node) => !isSteady(book, node));
}

/** Whether expressions rest on events that may come about on any day, with no line to say so. */
export function restOnOpenEvents(book: Book, codes: readonly IrExpression[]): boolean {
  return restOnSuch(book.ir, codes, (node) => asksOfOpenEvents(book, node));
}

function asksOfOpenEvents(book: Book, node: IrExpression): boolean {
  return partsOf(node).rows.some(({ event }) => comesOnAnyDay(book, event));
}

function isSteady(book: Book, node: IrExpression): boolean {
  if (asksOfOpenEvents(book, node)) return false;
  switch (node.kind) {
    case 'state': {
      const spec = book.ir.states[node.index];
      return spec !== undefined && spec.accrual === null && spec.accrues === null;
    }
    case 'event statistic':
    case 'pick event':
      return node.rows.window === null;
    case 'there is': {
      const follower = node.followedBy?.rows.window ?? null;
      return node.rows.window === null && (follower === null || follower.kind === 'after');
    }
    default:
      return STEADY.has(node.kind);
  }
}
