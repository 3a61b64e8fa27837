import type { Frame } from '../timeline/frame.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

/** A day that has not come at a day's close is the next one at the earliest. */
export function atTheEarliest(frame: Frame, day: Value): Value {
  return day instanceof Missing && day.kind === 'not yet' ? frame.day + 1 : day;
}
