import type { DurationBasis, ValueType } from '@termsheet/runtime';

/**
 * A type still open: what it is, its neighbours say. `zero`: a bare 0, which fits any quantity.
 * `shares`, `price`: a literal without its class, in a contract of several classes. `anything`:
 * `none` and `not computable`.
 */
export type OpenType =
  | { readonly kind: 'open'; readonly of: 'zero' | 'shares' | 'anything' }
  | { readonly kind: 'open'; readonly of: 'price'; readonly currency: string };

/** The type of what is already reported as wrong; it fits everything, so nothing is said twice. */
export interface ErrorType {
  readonly kind: 'error';
}

/** The type of an expression as the checker sees it. */
export type Type = ValueType | OpenType | ErrorType;

export type QuantityType = Extract<ValueType, { readonly kind: 'quantity' }>;

export const errorType: ErrorType = { kind: 'error' };
export const dateType: ValueType = { kind: 'date' };
export const timeType: ValueType = { kind: 'time' };
export const dayCountType: ValueType = { kind: 'day count' };
export const yesNoType: ValueType = { kind: 'yes/no' };
export const textType: ValueType = { kind: 'text' };
export const partyType: ValueType = { kind: 'party' };
export const zeroType: OpenType = { kind: 'open', of: 'zero' };
export const anythingType: OpenType = { kind: 'open', of: 'anything' };

/** By their bases, but for those of the contract's own calendars. */
const durations = new Map<DurationBasis, ValueType>();

/** The type of a length of time. */
export function durationType(basis: DurationBasis): ValueType {
  const known = durations.get(basis);
  if (known !== undefined) return known;
  const type: ValueType = { kind: 'duration', basis };
  if (typeof basis === 'string') durations.set(basis, type);
  return type;
}

/** Whether a type is a length of time in calendar days: each is as long as any other, so that they multiply and divide. */
export function isInDays(type: Type): boolean {
  return type.kind === 'duration' && type.basis === 'calendar days';
}

const lists = new WeakMap<ValueType, ValueType>();

/** The type of a list of such values; one for each type, so that types are told apart at a glance. */
export function listType(of: ValueType): ValueType {
  const known = lists.get(of);
  if (known !== undefined) return known;
  const type: ValueType = { kind: 'list', of };
  lists.set(of, type);
  return type;
}

/** Whether nothing can be said against a type: it is reported already, or may be anything. */
export function fitsAnything(type: Type): boolean {
  return type.kind === 'error' || (type.kind === 'open' && type.of === 'anything');
}
