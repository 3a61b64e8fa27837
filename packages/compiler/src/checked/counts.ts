import type { DurationLiteral, Span } from '@termsheet/dsl';
import { countOutOfRange } from '../diagnostics/count-out-of-range.ts';
import type { CheckContext } from './check-context.ts';

/** More days, months or items than this are a slip of the pen. */
export const MOST_COUNTED = 100_000;

/** A count as written, and what it may be. */
export interface WrittenCount {
  readonly what: string;
  readonly written: string;
  readonly least: number;
  readonly most: number;
}

/** Reports a count that is no whole number, or is out of range. */
export function checkCount(context: CheckContext, span: Span, count: WrittenCount): void {
  const { written, least, most } = count;
  const value = Number(written);
  if (/^\d+$/.test(written) && value >= least && value <= most) return;
  context.report(countOutOfRange.at(span, count));
}

/** A duration counts whole days, weeks, months or years. */
export function checkDuration(context: CheckContext, duration: DurationLiteral): void {
  const { unit, count } = duration;
  const counted = unit.kind === 'named' ? unit.calendar.text : unit.unit;
  const what = `number of ${counted}`;
  checkCount(context, duration.span, { what, written: count, least: 0, most: MOST_COUNTED });
}
