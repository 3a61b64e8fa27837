import { Exact } from '../exact/exact.ts';
import { TimeOfDay } from '../times/time-of-day.ts';
import { Duration } from './duration.ts';
import { Missing } from './missing.ts';
import type { Value } from './value.ts';

/** Whether two values of one type are the same; absences are where they are for the same reasons. */
export function isSameValue(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left instanceof Exact) return right instanceof Exact && left.equals(right);
  if (left instanceof Duration) {
    return right instanceof Duration && left.count === right.count && isSameBasis(left, right);
  }
  if (left instanceof TimeOfDay) {
    return right instanceof TimeOfDay && left.minutes === right.minutes && left.zone === right.zone;
  }
  if (left instanceof Missing) {
    return right instanceof Missing && left.kind === right.kind && isSameList(left, right);
  }
  if (!isList(left) || !isList(right) || left.length !== right.length) return false;
  return left.every((each, place) => isSameValue(each, right[place] ?? false));
}

function isSameBasis({ basis: left }: Duration, { basis: right }: Duration): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return left.calendar === right.calendar;
}

function isSameList({ reasons: left }: Missing, { reasons: right }: Missing): boolean {
  return left.length === right.length && left.every((reason) => right.includes(reason));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
