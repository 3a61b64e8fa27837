import { hashText } from '@termsheet/compiler';
import { type Day, FIRST_DAY, offsetOf, toYearMonthDay } from '@termsheet/runtime';
import { showControls } from '../files/show-controls.ts';
import type { Deadline } from './deadline.ts';
import { type Component, type Icalendar, loadIcalendar, type Time } from './icalendar.ts';
import { remindersOf } from './reminders.ts';
import { zoneComponent, zoneId } from './zone-component.ts';

/** A diary: what it is called, the day of its docket, and its entries in order. */
export interface Diary {
  /** Also what tells its entries from those of other diaries. */
  readonly name: string;
  readonly on: Day;
  readonly entries: readonly Deadline[];
}

/**
 * A diary as iCalendar (RFC 5545). The words of contracts are text in it and nothing else. No clock is
 * asked: the stamps are the day of the docket, and a later docket takes the place of an earlier.
 */
export async function calendarText({ name, on, entries }: Diary): Promise<string> {
  const ical = await loadIcalendar();
  const calendar = new ical.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Termsheet//terms deadlines//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('name', inExtension(name));
  calendar.addPropertyWithValue('x-wr-calname', inExtension(name));
  for (const [zone, years] of zonesOf(entries)) {
    calendar.addSubcomponent(zoneComponent(ical, zone, years));
  }
  for (const entry of entries) {
    calendar.addSubcomponent(eventOf(ical, { name, on, entry }));
  }
  return `${calendar.toString()}\r\n`;
}

/** The years for which each zone is spoken of. */
function zonesOf(entries: readonly Deadline[]): ReadonlyMap<string, readonly number[]> {
  const zones = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.at === null || !isTimed(entry)) continue;
    const years = zones.get(entry.at.zone) ?? [];
    const { year } = toYearMonthDay(entry.day);
    if (!years.includes(year)) zones.set(entry.at.zone, [...years, year]);
  }
  return zones;
}

/** Whether it stands at an instant: in a year whose daylight saving is not known, it stands on its day. */
function isTimed({ day, at }: Deadline): boolean {
  return at !== null && offsetOf(at.zone, day, at.minutes) !== null;
}

interface Placed {
  readonly name: string;
  readonly on: Day;
  readonly entry: Deadline;
}

function eventOf(ical: Icalendar, { name, on, entry }: Placed): Component {
  const event = new ical.Component('vevent');
  const stamp = timeOf(ical, on, 0);
  stamp.zone = ical.Timezone.utcTimezone;
  event.addPropertyWithValue('uid', uidOf(name, entry));
  event.addPropertyWithValue('dtstamp', stamp);
  event.addPropertyWithValue('sequence', sequenceOf(on, entry));
  addStart(ical, event, entry);
  event.addPropertyWithValue('summary', asText(entry.summary));
  event.addPropertyWithValue('description', asText(entry.description));
  event.addPropertyWithValue('categories', entry.category);
  event.addPropertyWithValue('status', entry.status);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  for (const minutes of remindersOf(entry, on)) {
    const alarm = new ical.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', asText(entry.summary));
    alarm.addPropertyWithValue('trigger', ical.Duration.fromSeconds(-60 * minutes));
    event.addSubcomponent(alarm);
  }
  return event;
}

function addStart(ical: Icalendar, event: Component, entry: Deadline): void {
  if (entry.at !== null && isTimed(entry)) {
    const start = event.addPropertyWithValue('dtstart', timeOf(ical, entry.day, entry.at.minutes));
    start.setParameter('tzid', zoneId(entry.at.zone, entry.day));
    return;
  }
  event.addPropertyWithValue('dtstart', dateOf(ical, entry.day));
  event.addPropertyWithValue('dtend', dateOf(ical, entry.day + 1));
}

function dateOf(ical: Icalendar, date: Day): Time {
  const { year, month, day } = toYearMonthDay(date);
  return ical.Time.fromData({ year, month, day, isDate: true });
}

function timeOf(ical: Icalendar, date: Day, minutes: number): Time {
  const { year, month, day } = toYearMonthDay(date);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return ical.Time.fromData({ year, month, day, hour, minute, second: 0, isDate: false });
}

/** The same for one deadline whenever it is asked for, so that a calendar read again is brought up to date. */
function uidOf(name: string, { key }: Deadline): string {
  return `${hashText(JSON.stringify([name, ...key])).slice(0, 32)}@termsheet`;
}

/** More stages than a deadline has, so that of one day's dockets too the one further on is the later. */
const STAGES = 16;

function sequenceOf(on: Day, { stage }: Deadline): number {
  return (on - FIRST_DAY) * STAGES + stage;
}

/** The same for a property of which the library does not know that it is a text: it escapes nothing. */
function inExtension(text: string): string {
  return asText(text.replace(/\s+/gu, ' ')).replace(/[\\;,]/gu, '\\$&');
}

/** Text without what would steer whatever shows it; the library escapes what iCalendar itself reads. */
function asText(text: string): string {
  return showControls(text.replaceAll('\t', ' ')).toWellFormed();
}
