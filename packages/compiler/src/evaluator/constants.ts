import {
  Duration,
  Missing,
  parseExact,
  parseIsoDate,
  TimeOfDay,
  type Value,
} from '@termsheet/runtime';
import type { IrConstant } from '../ir/expression.ts';

/** The value of a constant; the checker has let only readable ones through. */
export function makeConstant(constant: IrConstant): Value {
  switch (constant.kind) {
    case 'figure':
      return readable(parseExact(constant.value), constant.value);
    case 'day':
      return readable(parseIsoDate(constant.iso), constant.iso);
    case 'time':
      return new TimeOfDay(constant.minutes, constant.zone);
    case 'yes/no':
      return constant.value;
    case 'text':
      return constant.value;
    case 'duration':
      return makeDuration(constant.duration);
    case 'none':
      return new Missing('none', ['none']);
  }
}

type DurationConstant = Extract<IrConstant, { kind: 'duration' }>['duration'];

/** Weeks count as days and years as months: they compare, and the calendar units do not mix. */
function makeDuration({ count, unit }: DurationConstant): Duration {
  switch (unit) {
    case 'days':
      return new Duration(count, 'days');
    case 'weeks':
      return new Duration(7 * count, 'days');
    case 'months':
      return new Duration(count, 'months');
    case 'years':
      return new Duration(12 * count, 'months');
    default:
      return new Duration(count, { calendar: unit.calendar });
  }
}

function readable<Result>(value: Result | undefined, written: string): Result {
  if (value === undefined) throw new Error(`The constant ${written} cannot be read.`);
  return value;
}
