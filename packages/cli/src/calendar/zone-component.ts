import { type Day, fromYearMonthDay, offsetOf, toYearMonthDay } from '@termsheet/runtime';
import type { Component, Icalendar } from './icalendar.ts';

/** The zones of contracts by their names among the readers of calendars. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['New York', 'America/New_York'],
  ['New York City', 'America/New_York'],
  ['Eastern', 'America/New_York'],
  ['Chicago', 'America/Chicago'],
  ['Central', 'America/Chicago'],
  ['Denver', 'America/Denver'],
  ['Mountain', 'America/Denver'],
  ['Los Angeles', 'America/Los_Angeles'],
  ['San Francisco', 'America/Los_Angeles'],
  ['Pacific', 'America/Los_Angeles'],
  ['London', 'Europe/London'],
  ['Frankfurt', 'Europe/Berlin'],
  ['Central European', 'Europe/Berlin'],
  ['Paris', 'Europe/Paris'],
  ['Hong Kong', 'Asia/Hong_Kong'],
  ['Singapore', 'Asia/Singapore'],
  ['Tokyo', 'Asia/Tokyo'],
]);

/**
 * What a calendar calls a zone of a contract. One of the same offset all the year is called by that, and
 * never `Eastern Standard Time`: some readers know this as a zone whose clocks change.
 */
export function zoneId(zone: string, day: Day): string {
  const name = NAMES.get(zone);
  if (name !== undefined) return name;
  const hours = (offsetOf(zone, day, 0) ?? 0) / 60;
  // The tz database counts these names the other way round.
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`;
}

/** A change of a zone's clocks, or what they show when a year begins. */
interface Onset {
  readonly day: Day;
  readonly minute: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What a zone's clocks show in some years, by the rules of the language and not by those of the machine:
 * a calendar tells the same instant everywhere.
 */
export function zoneComponent(ical: Icalendar, zone: string, years: readonly number[]): Component {
  const component = new ical.Component('vtimezone');
  component.addPropertyWithValue('tzid', zoneId(zone, firstDayOf(years[0] ?? 0)));
  for (const year of years) {
    for (const onset of onsetsOf(zone, year)) {
      component.addSubcomponent(onsetComponent(ical, onset, isDaylight(zone, year, onset)));
    }
  }
  return component;
}

function onsetComponent(ical: Icalendar, onset: Onset, daylight: boolean): Component {
  const part = new ical.Component(daylight ? 'daylight' : 'standard');
  const { year, month, day } = toYearMonthDay(onset.day);
  const [hour, minute] = [Math.floor(onset.minute / 60), onset.minute % 60];
  const start = ical.Time.fromData({ year, month, day, hour, minute, second: 0, isDate: false });
  part.addPropertyWithValue('dtstart', start);
  part.addPropertyWithValue('tzoffsetfrom', ical.UtcOffset.fromSeconds(onset.from * 60));
  part.addPropertyWithValue('tzoffsetto', ical.UtcOffset.fromSeconds(onset.to * 60));
  return part;
}

/** The clocks stand further ahead than they do at the least in that year. */
function isDaylight(zone: string, year: number, { to }: Onset): boolean {
  return to > Math.min(...onsetsOf(zone, year).map((onset) => onset.to));
}

/** The clocks at the start of a year, and each change in it. */
function onsetsOf(zone: string, year: number): readonly Onset[] {
  const first = firstDayOf(year);
  const atStart = offsetOf(zone, first, 0) ?? 0;
  const onsets: Onset[] = [{ day: first, minute: 0, from: atStart, to: atStart }];
  let offset = atStart;
  for (let day = first; toYearMonthDay(day).year === year; day += 1) {
    if ((offsetOf(zone, day, LAST_MINUTE) ?? offset) === offset) continue;
    const minute = minuteOfChange(zone, day, offset);
    const to = offsetOf(zone, day, minute) ?? offset;
    onsets.push({ day, minute, from: offset, to });
    offset = to;
  }
  return onsets;
}

function firstDayOf(year: number): Day {
  return fromYearMonthDay(year, 1, 1) ?? 0;
}

const LAST_MINUTE = 1439;

/** The first minute of a day at which a zone's clocks stand otherwise than before. */
function minuteOfChange(zone: string, day: Day, before: number): number {
  let minute = 0;
  while (minute < LAST_MINUTE && offsetOf(zone, day, minute) === before) minute += 1;
  return minute;
}
