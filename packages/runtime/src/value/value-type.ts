import type { Unit } from '../units/unit.ts';

/** What a duration counts: calendar days, calendar months, either of them, or the days of a calendar. */
export type DurationBasis =
  'calendar days' | 'calendar months' | 'calendar days or months' | { readonly calendar: string };

/** The type of a value: units are types. */
export type ValueType =
  /** Money, shares, prices, rates and plain numbers, told apart by their unit. */
  | { readonly kind: 'quantity'; readonly unit: Unit }
  | { readonly kind: 'date' }
  | { readonly kind: 'day count' }
  /** A time of day in a zone. */
  | { readonly kind: 'time' }
  | { readonly kind: 'duration'; readonly basis: DurationBasis }
  | { readonly kind: 'yes/no' }
  | { readonly kind: 'text' }
  | { readonly kind: 'party' }
  | { readonly kind: 'one of'; readonly members: readonly string[] }
  | { readonly kind: 'list'; readonly of: ValueType }
  /** An event that happened, or a row of a table. */
  | { readonly kind: 'occurrence'; readonly event: string; readonly isRow: boolean };
