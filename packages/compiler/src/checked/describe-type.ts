import { describeUnit } from '@termsheet/runtime';
import type { Type } from './type.ts';

/** A type in words: "an amount of money in USD", "a date". */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'quantity':
      return describeUnit(type.unit);
    case 'date':
      return 'a date';
    case 'time':
      return 'a time of day';
    case 'day count':
      return 'a day count';
    case 'duration':
      return describeDuration(type.basis);
    case 'yes/no':
      return 'yes or no';
    case 'text':
      return 'text';
    case 'party':
      return 'a party';
    case 'one of':
      return `one of ${type.members.join(', ')}`;
    case 'list':
      return `a list, each item of which is ${describeType(type.of)}`;
    case 'occurrence':
      return type.isRow ? `a row of the table ${type.event}` : `an event (${type.event})`;
    case 'open':
      return describeOpen(type.of);
    case 'error':
      return 'something that could not be read';
  }
}

function describeDuration(basis: Extract<Type, { readonly kind: 'duration' }>['basis']): string {
  if (basis === 'calendar days') return 'a length of time in calendar days';
  if (basis === 'calendar months') return 'a length of time in calendar months';
  if (basis === 'calendar days or months') {
    return 'a length of time in calendar days or months, as may be';
  }
  return `a length of time in days of the calendar ${basis.calendar}`;
}

function describeOpen(of: Extract<Type, { readonly kind: 'open' }>['of']): string {
  if (of === 'zero') return 'zero';
  if (of === 'shares') return 'a number of shares of a class that is not named';
  if (of === 'price') return 'a price per share of a class that is not named';
  return 'nothing';
}
