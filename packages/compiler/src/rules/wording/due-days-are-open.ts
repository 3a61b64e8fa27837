import { type Day, weekdayCalendar } from '@termsheet/runtime';
import { dueDayClosedInProse } from '../../diagnostics/wording/due-day-closed-in-prose.ts';
import { hasBusinessDayConvention } from '../../prose/business-day-convention.ts';
import { readDueDates, readDueSchedules } from '../../prose/due-dates.ts';
import { type Passage, quoted } from '../../prose/passages.ts';
import { businessCalendarOf, type WorkingDays } from '../dates/business-calendar-of.ts';
import { closureOf, describeClosed } from '../dates/closure-of.ts';
import { lawOfProse } from './law-of-prose.ts';

/** Where the days of business depend on what is supplied, weekends are closed for certain. */
const MONDAYS_TO_FRIDAYS: WorkingDays = { name: 'weekday', calendar: weekdayCalendar('Weekdays') };
/** So many of the dates are shown. */
const MAX_SHOWN = 4;

/**
 * What is due on a day that can be a Sunday or a holiday is put off or put forward by words of the
 * contract. Where it has none, its dates are held against the calendar.
 */
export const dueDaysAreOpen = lawOfProse(dueDayClosedInProse, function* ({ flow }, { checked }) {
  const { bound } = checked;
  if (hasBusinessDayConvention(flow)) return;
  const open = businessCalendarOf(bound, bound.contract) ?? MONDAYS_TO_FRIDAYS;
  for (const { passage, days } of readDueSchedules(flow)) {
    yield* findingOf(open, days, passage);
  }
  const told = new Set<Day>();
  for (const { passage, day } of readDueDates(flow)) {
    if (told.has(day)) continue;
    told.add(day);
    yield* findingOf(open, [day], passage);
  }
});

function* findingOf(open: WorkingDays, days: readonly Day[], passage: Passage) {
  const closed = days.filter((day) => closureOf(open, day) !== null);
  if (closed.length === 0) return;
  const shown = closed.slice(0, MAX_SHOWN).map((day) => describeClosed(open, day));
  const counts = { closed: closed.length, of: days.length };
  yield { parameters: { words: quoted(passage.words), shown, ...counts }, passages: [passage] };
}
