import { formatLongDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import { formatExact } from '../exact/format.ts';
import { formatAmount } from '../units/index.ts';
import { Symbolic } from '../monotone/symbolic.ts';
import { Between } from '../solving/between.ts';
import { Sought } from '../solving/sought.ts';
import { Duration } from './duration.ts';
import { formatTimeOfDay, TimeOfDay } from '../times/time-of-day.ts';
import { Missing } from './missing.ts';
import { Occurrence, OccurrenceName, titleOfRow } from './occurrence.ts';
import type { Value } from './value.ts';
import type { ValueType } from './value-type.ts';

/** A value as a person reads it: `$0.22 per share of Common Stock`, `March 8, 2006`, `yes`. */
export function formatValue(value: Value, type: ValueType | null): string {
  if (value instanceof Missing) return formatMissing(value);
  if (value instanceof Exact) {
    return type?.kind === 'quantity' ? formatAmount(value, type.unit) : formatExact(value);
  }
  if (typeof value === 'number') return formatLongDate(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof TimeOfDay) return formatTimeOfDay(value);
  if (value instanceof Occurrence) {
    if (value.row !== null) return titleOfRow(value.row);
    return `the event of ${formatLongDate(value.day)}`;
  }
  if (value instanceof OccurrenceName)
    return typeof value.of === 'string'
      ? `"${value.of}"`
      : titleOfRow({ name: value.title, place: value.of });
  if (isList(value)) {
    const of = type?.kind === 'list' ? type.of : null;
    return value.length === 0 ? 'none' : value.map((each) => formatValue(each, of)).join(', ');
  }
  if (value instanceof Symbolic) return 'a figure still to be searched for';
  if (value instanceof Sought || value instanceof Between) return 'a figure still to be solved for';
  return 'a condition still open';
}

/** `unknown: Closing Price on 2006-03-08`. */
export function formatMissing(missing: Missing): string {
  return `${missing.kind}: ${missing.reasons.join('; ')}`;
}

function formatDuration(duration: Duration): string {
  const unit = typeof duration.basis === 'string' ? duration.basis : 'days of a calendar';
  return `${duration.count} ${duration.count === 1 ? unit.replace(/s$/u, '') : unit}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
