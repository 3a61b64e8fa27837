import {
  Duration,
  Exact,
  formatIsoDate,
  formatMinuteOfDay,
  Missing,
  OccurrenceName,
  shownFigure,
  TimeOfDay,
  unitLabel,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Ir } from '../../ir/ir.ts';
import type { Json } from '../json/json.ts';
import type { RowNames } from './row-names.ts';

/** Thrown where a scenario says what callers of a target have no words for; it has no vector then. */
export class NotSuppliable extends Error {
  override readonly name = 'NotSuppliable';
}

/** What values are written by. */
export interface SuppliedContext {
  readonly ir: Ir;
  readonly rows: RowNames;
}

/**
 * A value as callers of a typed contract supply it, as JSON carries it: an amount with its unit, a date as
 * `2006-03-08`, an event by its id; `none` for what is recorded as absent, undefined for what is not known.
 *
 * @throws NotSuppliable where it names a row of which there are several of that name.
 */
export function writeSupplied(
  context: SuppliedContext,
  type: ValueType,
  value: Value,
): Json | undefined {
  if (value instanceof Missing) return value.kind === 'none' ? 'none' : undefined;
  if (value instanceof Exact) return writeFigure(value, type);
  if (typeof value === 'number') return formatIsoDate(value);
  if (value instanceof TimeOfDay) {
    return { at: formatMinuteOfDay(value.minutes), in: value.zone };
  }
  if (value instanceof Duration) return { count: value.count, of: basisOf(context, value) };
  if (value instanceof OccurrenceName) return writeName(context, value);
  if (Array.isArray(value)) {
    const items: readonly Value[] = value;
    const of = type.kind === 'list' ? type.of : type;
    return items.flatMap((item) => writeSupplied(context, of, item) ?? []);
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/**
 * The name of an event or row as callers give it.
 *
 * @throws NotSuppliable where several rows bear it.
 */
export function writeName({ rows }: SuppliedContext, { event, of }: OccurrenceName): string {
  if (typeof of === 'string') return of;
  const names = rows.get(event) ?? [];
  const name = names[of];
  if (name !== undefined && names.indexOf(name) === names.lastIndexOf(name)) return name;
  throw new NotSuppliable('it speaks of a row of which several have the name');
}

function writeFigure(value: Exact, type: ValueType): Json {
  if (type.kind !== 'quantity') return value.toString();
  return { value: shownFigure(value, type.unit).toString(), unit: unitLabel(type.unit) };
}

function basisOf({ ir }: SuppliedContext, { basis }: Duration): string {
  return typeof basis === 'string' ? basis : (ir.calendars[basis.calendar]?.name ?? '');
}
