import type { WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
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
  return windowParts(window).every((part) => isToday(part) || isFixed(part));
}

/**
 * Whether a window ends on the date in question, wherever history stands, and begins so long before it or on a
 * day that never changes. On which days a calendar's condition holds may be known otherwise on any day.
 */
export function endsToday({ calendars }: Ir, window: WindowSpec<IrExpression>): boolean {
  if (window.kind === 'from') {
    return isToday(window.to) && (isToday(window.from) || isFixed(window.from));
  }
  if (!isToday(window.anchor) || !('direction' in window)) return false;
  const { direction, length } = window;
  const isSure =
    typeof length.unit === 'string' || calendars[length.unit.calendar]?.condition === null;
  return (
    isSure && (direction === 'ending on' || (window.kind === 'within' && direction === 'before'))
  );
}

function isToday({ kind }: IrExpression): boolean {
  return kind === 'date in question';
}

function isFixed({ kind }: IrExpression): boolean {
  return kind === 'blank' || kind === 'constant';
}
