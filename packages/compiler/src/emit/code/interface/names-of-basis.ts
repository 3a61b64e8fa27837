import type { DurationBasis } from '@termsheet/runtime';

/** What a length of time may be counted in, as callers write it. */
export function namesOfBasis(basis: DurationBasis): readonly string[] {
  if (typeof basis === 'object') return [basis.calendar];
  if (basis === 'calendar days or months') return ['days', 'months'];
  return basis === 'calendar days' ? ['days'] : ['months'];
}
