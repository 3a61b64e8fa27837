import { minuteOfDay, formatMinuteOfDay } from '../calendars/minute-of-day.ts';
import { TimeOfDay } from '../times/time-of-day.ts';
import { isZone, zoneNames } from '../times/zones.ts';
import { describeGiven, InputError } from './input-error.ts';

/** A time of day on the 24-hour clock, and the place whose clocks show it: New York, London. */
export interface ClockTime {
  readonly at: `${number}:${number}`;
  readonly in: string;
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The time that a caller gives.
 *
 * @throws InputError where it is none, or its zone is not known.
 */
export function readClockTime(place: string, given: unknown): TimeOfDay {
  const { at, zone } = partsOf(given);
  const [, hour, minute] = CLOCK.exec(at) ?? [];
  if (hour !== undefined && minute !== undefined && isZone(zone)) {
    return new TimeOfDay(minuteOfDay(Number(hour), Number(minute)), zone);
  }
  const zones = zoneNames.join(', ');
  throw new InputError(
    place,
    `a time as { at: '17:00', in: 'New York' } is wanted here, in one of ${zones}, not ${describeGiven(given)}.`,
  );
}

/** A time as callers of a typed contract see it. */
export function toClockTime({ minutes, zone }: TimeOfDay): { at: string; in: string } {
  return { at: formatMinuteOfDay(minutes), in: zone };
}

function partsOf(given: unknown): { readonly at: string; readonly zone: string } {
  const isTime = typeof given === 'object' && given !== null && 'at' in given && 'in' in given;
  return isTime ? { at: String(given.at), zone: String(given.in) } : { at: '', zone: '' };
}
