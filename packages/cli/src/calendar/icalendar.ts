import type Ical from 'ical.js';

/** The library that writes calendars; it is loaded only where one is written. */
export type Icalendar = typeof Ical;

/** A component, as an event or an alarm. */
export type Component = InstanceType<Icalendar['Component']>;

/** A date, or a time of a date. */
export type Time = InstanceType<Icalendar['Time']>;

/** Lines of 75 bytes, of which it leaves out the space that begins one that goes on. */
const FOLD_LENGTH = 74;

/** Loads it. */
export async function loadIcalendar(): Promise<Icalendar> {
  const { default: ical } = await import('ical.js');
  ical.foldLength = FOLD_LENGTH;
  return ical;
}
