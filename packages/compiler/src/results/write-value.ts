import {
  Duration,
  Exact,
  formatIsoDate,
  formatValue,
  Occurrence,
  shownFigure,
  Unit,
  unitLabel,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { otherNumbers } from '../bound/grammatical-number.ts';
import { writeFigure, writeFraction } from './write-figure.ts';

/** A value as JSON carries it: texts that scenario files read back, lists as lists of them. */
export type WrittenValue = string | readonly WrittenValue[];

/** A value in the form in which scenario files give one: `"0.20"`, `"2006-03-08"`, `"yes"`. */
export function writeValue(value: Value, type: ValueType): WrittenValue {
  if (value instanceof Exact) {
    const unit = type.kind === 'quantity' ? type.unit : Unit.none;
    return writeFigure(shownFigure(value, unit), unit);
  }
  return writeOther(value, type, (each, of) => writeValue(each, of));
}

/** The same with every figure as a fraction in lowest terms: `"1/5"`. */
export function writeExactly(value: Value, type: ValueType): WrittenValue {
  if (value instanceof Exact) {
    return writeFraction(type.kind === 'quantity' ? shownFigure(value, type.unit) : value);
  }
  return writeOther(value, type, (each, of) => writeExactly(each, of));
}

function writeOther(
  value: Exclude<Value, Exact>,
  type: ValueType,
  writeItem: (item: Value, type: ValueType) => WrittenValue,
): WrittenValue {
  if (typeof value === 'number') return formatIsoDate(value);
  if (value instanceof Duration) return describeDuration(value, type);
  if (value instanceof Occurrence) return formatIsoDate(value.day);
  if (isList(value)) return value.map((item) => writeItem(item, itemType(type)));
  return formatValue(value, type);
}

/** A value as a person reads it; durations in days of a calendar bear the calendar's name. */
export function showValue(value: Value, type: ValueType | null): string {
  if (value instanceof Duration && type !== null) return describeDuration(value, type);
  return formatValue(value, type);
}

/** The unit of a type's values, or where they have none what they are: `shares of Common Stock`, `date`. */
export function describeUnitOf(type: ValueType): string {
  switch (type.kind) {
    case 'quantity':
      return unitLabel(type.unit);
    case 'list':
      return describeUnitOf(type.of);
    case 'occurrence':
      return type.event;
    case 'one of':
      return type.members.join(' or ');
    default:
      return type.kind;
  }
}

function describeDuration(value: Duration, type: ValueType): string {
  if (type.kind !== 'duration' || typeof type.basis === 'string') return formatValue(value, type);
  const { calendar } = type.basis;
  const plural = calendar.endsWith('s') ? calendar : (otherNumbers(calendar)[0] ?? calendar);
  return `${value.count} ${value.count === 1 ? calendar : plural}`;
}

function itemType(type: ValueType): ValueType {
  return type.kind === 'list' ? type.of : type;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
