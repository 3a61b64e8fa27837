import type { IrExpression } from '../../../ir/expression.ts';
import { withoutSites } from './without-sites.ts';

/**
 * What a condition asks of that it is another than on the day before; null for any other condition. As long as
 * nothing changes it fails, be it asked or not.
 */
export function comparedWithYesterday(condition: IrExpression): IrExpression | null {
  if (condition.kind !== 'compare' || condition.comparison !== 'not equal') return null;
  const { left, right } = condition;
  if (isOfYesterday(right, left)) return left;
  return isOfYesterday(left, right) ? right : null;
}

/** What brings an event about that a condition does: what it compares with yesterday, or the condition itself. */
export function decidedBy(condition: IrExpression): IrExpression {
  return comparedWithYesterday(condition) ?? condition;
}

/** Whether an expression is another one as of the day before the date in question. */
function isOfYesterday(node: IrExpression, today: IrExpression): boolean {
  if (node.kind !== 'on date' || node.day.kind !== 'offset') return false;
  const { anchor, direction, duration } = node.day;
  if (anchor.kind !== 'date in question' || direction !== 'before') return false;
  if (duration.unit !== 'days' || duration.count !== 1) return false;
  return wordsOf(node.operand) === wordsOf(today);
}

function wordsOf(node: IrExpression): string {
  return JSON.stringify(withoutSites(node));
}
