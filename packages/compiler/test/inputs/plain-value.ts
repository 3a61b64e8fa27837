import { Duration, Exact, Missing, parseIsoDate, type Value } from '@termsheet/runtime';

/** A value as text, so that equal figures compare equal whatever they are made of. */
export function plain(value: Value | null | undefined): unknown {
  if (value instanceof Exact) return value.toString();
  if (value instanceof Missing) return `${value.kind}: ${value.reasons.join('; ')}`;
  if (value instanceof Duration) return { count: value.count, basis: value.basis };
  return Array.isArray(value) ? value.map(plain) : value;
}

/** The day of a date that a test writes. */
export function day(iso: string): number {
  const parsed = parseIsoDate(iso);
  if (parsed === undefined) throw new Error(`not a date: ${iso}`);
  return parsed;
}
