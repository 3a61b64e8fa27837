import { formatIsoDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import type { ExecutableProgram } from '../timeline/code.ts';
import { shownFigure } from '../units/index.ts';
import { TimeOfDay } from '../times/time-of-day.ts';
import { Duration } from '../value/duration.ts';
import { formatValue } from '../value/format-value.ts';
import { Missing } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import { toClockTime } from './clock-time.ts';
import { labelOf } from './label-of.ts';
import type { AmountOutcome, Outcome, Undetermined } from './outcome.ts';

/** The value of a term of that type as callers of a typed contract see it. */
export function toOutcome(
  program: ExecutableProgram,
  value: Value,
  type: ValueType,
): Outcome<unknown> | AmountOutcome<string> {
  if (value instanceof Missing) return toUndetermined(value);
  const text = formatValue(value, type);
  if (value instanceof Exact && type.kind === 'quantity') {
    const shown = shownFigure(value, type.unit);
    return { status: 'value', value: shown, unit: labelOf(type.unit), text };
  }
  return { status: 'value', value: toHeld(program, value, type), text };
}

function toUndetermined(missing: Missing): Undetermined {
  return { status: missing.kind, reasons: missing.reasons };
}

function toHeld(program: ExecutableProgram, value: Value, type: ValueType): unknown {
  if (value instanceof Exact) {
    if (type.kind !== 'quantity') return value;
    return { value: shownFigure(value, type.unit), unit: labelOf(type.unit) };
  }
  if (isList(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return value.map((each) => toHeld(program, each, of));
  }
  if (typeof value === 'number') return formatIsoDate(value);
  if (value instanceof TimeOfDay) return toClockTime(value);
  if (value instanceof Duration) return toLength(program, value);
  if (value instanceof Occurrence) {
    const event = program.events[value.event]?.name ?? '';
    const { row } = value;
    if (row !== null) return { table: event, row: row.name, place: row.place + 1 };
    return { event, on: formatIsoDate(value.day), id: value.id };
  }
  return value;
}

function toLength(program: ExecutableProgram, { count, basis }: Duration): unknown {
  const of = typeof basis === 'string' ? basis : (program.calendars[basis.calendar]?.name ?? '');
  return { count, of };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
