import type { WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { windowParts } from '../../../ir/parts-of.ts';
import type { At } from '../writer.ts';

/** The statement that what is read may be otherwise on the next day, though nothing happens until then. */
export function standsUntilTomorrow({ day }: Pick<At, 'day'>): string {
  return `standsUntil(${day} + 1);`;
}

/** How many days before the date in question a date lies, wherever history stands; null where that is not so. */
export function daysBack(node: IrExpression): number | null {
  if (node.kind === 'date in question') return 0;
  if (node.kind !== 'offset' || node.anchor.kind !== 'date in question') return null;
  const { count, unit } = node.duration;
  if (unit !== 'days' && unit !== 'weeks') return null;
  const days = (unit === 'days' ? count : 7 * count) * (node.direction === 'before' ? 1 : -1);
  return days >= 0 ? days : null;
}

/**
 * By how many days at most an end of a window of so many days or months may be ahead of the date in question, as
 * it moves on; null where its days are those of a calendar.
 */
export function slackOf(window: WindowSpec<IrExpression>): number | null {
  if (!('length' in window)) return 0;
  const { unit } = window.length;
  if (typeof unit === 'object') return null;
  return unit === 'days' || unit === 'weeks' ? 0 : SHORTEST_MONTH_BY;
}

/** So many days the shortest month has less than the longest. */
const SHORTEST_MONTH_BY = 3;

/** Whether the days of a window follow from the date in question and from what never changes. */
export function isOfToday(window: WindowSpec<IrExpression>): boolean {
  return windowParts(window).every(
    ({ kind }) => kind === 'date in question' || kind === 'blank' || kind === 'constant',
  );
}
