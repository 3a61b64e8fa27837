import {
  type BusinessCalendar,
  CalendarRangeError,
  describeKnownRange,
  isByRule,
} from '../calendars/index.ts';
import type { Day } from '../dates/day.ts';
import { addMonths } from '../dates/index.ts';
import type { DurationSpec } from '../program/program.ts';
import { ScheduleTooLong } from '../schedules/schedule-too-long.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Run } from '../timeline/run.ts';
import { impossible, Missing, unknown } from '../value/missing.ts';

/** Thrown through a calendar that asks on which days its condition holds, where that is not known. */
export class UnknownDay extends Error {
  readonly missing: Missing;

  constructor(missing: Missing) {
    super('the condition of a calendar has no value');
    this.missing = missing;
  }
}

/** Where a calendar is asked: what is known there decides the days that have a condition. */
type Place = Pick<Frame, 'run' | 'moment'>;

/** Asks a calendar for days; one that it does not know is unknown, and so is one whose condition is. */
export function askCalendar<Answer extends Day | readonly Day[]>(
  place: Place,
  index: number,
  question: (calendar: BusinessCalendar) => Answer | undefined,
): Answer | Missing {
  const calendar = place.run.calendar(index, place.moment);
  if (calendar instanceof Missing) return calendar;
  return askDays(
    place.run,
    calendar,
    () => question(calendar) ?? unknown(describeKnownRange(calendar)),
  );
}

/** The same of dates that a calendar has moved; null where none moves them. */
export function askDays<Answer extends Day | readonly Day[] | Missing | undefined>(
  run: Run,
  calendar: BusinessCalendar | null,
  question: () => Answer,
): Answer | Missing {
  const answer = asking(calendar, question);
  const last = Array.isArray(answer) ? answer.at(-1) : answer;
  if (calendar !== null && typeof last === 'number') noteByRule(run, calendar, last);
  return answer;
}

/** A run tells which calendars gave a day that they know by their rules alone. */
export function noteByRule(run: Run, calendar: BusinessCalendar, day: Day): void {
  if (isByRule(calendar, day)) run.calendarsByRule.add(calendar);
}

/** What is answered by a calendar, if by any; a day of which it does not know is unknown. */
export function asking<Answer>(
  calendar: BusinessCalendar | null,
  question: () => Answer,
): Answer | Missing {
  try {
    return question();
  } catch (error) {
    if (error instanceof UnknownDay) return error.missing;
    if (error instanceof ScheduleTooLong) return impossible(error.message);
    if (error instanceof CalendarRangeError) {
      return unknown(calendar === null ? error.message : describeKnownRange(calendar));
    }
    throw error;
  }
}

/** Whether a day is a day of a calendar; every day is one where no calendar is meant. */
export function isOpenOn(place: Place, index: number | null, day: Day): boolean | Missing {
  if (index === null) return true;
  const calendar = place.run.calendar(index, place.moment);
  if (calendar instanceof Missing) return calendar;
  return asking(calendar, () => calendar.isOpen(day));
}

/**
 * So many days, weeks, months or years, or days of a calendar, after (or for a negative count
 * before) a day. N days after d: d is day 0. Months clamp to the month's end, from the anchor.
 */
export function offsetDay(place: Place, anchor: Day, duration: DurationSpec): Day | Missing {
  const { count, unit } = duration;
  if (typeof unit === 'string') return offsetDays(anchor, count, unit);
  return askCalendar(place, unit.calendar, (calendar) =>
    count >= 0 ? calendar.nthAfter(anchor, count) : calendar.nthBefore(anchor, -count),
  );
}

/** The same where no calendar is asked. */
export function offsetDays(
  anchor: Day,
  count: number,
  unit: 'days' | 'weeks' | 'months' | 'years',
): Day {
  switch (unit) {
    case 'days':
      return anchor + count;
    case 'weeks':
      return anchor + 7 * count;
    case 'months':
      return addMonths(anchor, count);
    case 'years':
      return addMonths(anchor, 12 * count);
  }
}

/** The same duration backwards. */
export function backwards(duration: DurationSpec): DurationSpec {
  return { count: -duration.count, unit: duration.unit };
}
