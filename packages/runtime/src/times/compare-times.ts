import { mergeOperands } from '../arithmetic/quantities.ts';
import { formatIsoDate } from '../dates/iso-date.ts';
import type { Day } from '../dates/day.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { Frame } from '../timeline/frame.ts';
import { unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { TimeOfDay } from './time-of-day.ts';
import { offsetOf } from './zones.ts';

/** How two times are compared. */
export type TimeComparison = 'equal' | 'not equal' | 'more' | 'at least' | 'less' | 'at most';

const TESTS: Readonly<Record<TimeComparison, (difference: number) => boolean>> = {
  equal: (difference) => difference === 0,
  'not equal': (difference) => difference !== 0,
  more: (difference) => difference > 0,
  'at least': (difference) => difference >= 0,
  less: (difference) => difference < 0,
  'at most': (difference) => difference <= 0,
};

/**
 * Whether a time of day is before, after or the same as another. Times of two zones are compared on
 * the date in question; in a year whose daylight saving is not known here, that is unknown.
 */
export function compareTimes(
  frame: Frame,
  comparison: TimeComparison,
  sides: readonly [Value, Value],
): Value {
  const [left, right] = sides;
  if (!(left instanceof TimeOfDay) || !(right instanceof TimeOfDay)) {
    return mergeOperands(left, right) ?? Opaque.INSTANCE;
  }
  const test = TESTS[comparison];
  if (left.zone === right.zone) return test(left.minutes - right.minutes);
  const instants = [left, right].map((time) => greenwichOf(time, frame.day));
  const [first, second] = instants;
  if (typeof first !== 'number' || typeof second !== 'number') {
    return unknown(
      `which of ${left.zone} time and ${right.zone} time is ahead on ${formatIsoDate(frame.day)}`,
    );
  }
  return test(first - second);
}

/** The minutes since midnight at Greenwich, on the day that the zone's own calendar shows. */
function greenwichOf({ minutes, zone }: TimeOfDay, day: Day): number | null {
  const offset = offsetOf(zone, day, minutes);
  return offset === null ? null : minutes - offset;
}
