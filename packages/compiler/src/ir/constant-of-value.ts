import { Duration, Exact, formatIsoDate, TimeOfDay, type Value } from '@termsheet/runtime';
import type { IrConstant } from './expression.ts';

/** A value that was read of a cell, as a constant of the program; `none` for what is absent. */
export function constantOfValue(value: Value): IrConstant {
  if (value instanceof Exact) return { kind: 'figure', value: value.toString() };
  if (typeof value === 'number') return { kind: 'day', iso: formatIsoDate(value) };
  if (typeof value === 'boolean') return { kind: 'yes/no', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (value instanceof TimeOfDay) return { kind: 'time', minutes: value.minutes, zone: value.zone };
  if (value instanceof Duration) {
    const { count, basis } = value;
    return { kind: 'duration', duration: { count, unit: basis } };
  }
  return { kind: 'none' };
}
