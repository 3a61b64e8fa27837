import type { DurationLiteral, MonthDay, Schedule } from '@termsheet/dsl';
import { dayOfYearTwice } from '../diagnostics/day-of-year-twice.ts';
import { scheduleCountsOpenDays } from '../diagnostics/schedule-counts-open-days.ts';
import { schedulePartOutOfPlace } from '../diagnostics/schedule-part-out-of-place.ts';
import type { CheckContext } from './check-context.ts';
import { checkCount } from './counts.ts';
import { requireDate } from './requirements.ts';

/** More months or days than this between two dates are a slip of the pen. */
const LONGEST_STEP = 10_000;

export function checkSchedule(context: CheckContext, schedule: Schedule): void {
  const { dates, from, to } = schedule;
  if (from !== null) requireDate(context, from.day);
  if (to !== null) requireDate(context, to.day);
  if (dates.kind === 'Listed') for (const day of dates.days) requireDate(context, day);
  if (dates.kind === 'EachYear') checkDaysOfYear(context, dates.days);
  if (dates.kind === 'EachMonth') {
    const what = 'day of a month';
    checkCount(context, schedule.span, { what, written: dates.day, least: 1, most: 31 });
  }
  if (dates.kind === 'Every') checkStep(context, dates.duration);
  checkParts(context, schedule);
}

/** February 29 is February 28 in most years. */
function checkDaysOfYear(context: CheckContext, days: readonly MonthDay[]): void {
  const seen = new Map<string, MonthDay>();
  for (const day of days) {
    const key = day.month === 2 && day.day === 29 ? '2 28' : `${day.month} ${day.day}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const related = [{ span: first.span, message: 'the same day stands here' }];
      context.report(dayOfYearTwice.at(day.span, {}, { related }));
    }
    seen.set(key, first ?? day);
  }
}

function checkStep(context: CheckContext, duration: DurationLiteral): void {
  const { unit, count, span } = duration;
  if (unit.kind === 'named') {
    context.report(scheduleCountsOpenDays.at(span, { calendar: unit.calendar.text }));
    return;
  }
  const what = `number of ${unit.unit} between two dates`;
  checkCount(context, span, { what, written: count, least: 1, most: LONGEST_STEP });
}

/** Steps are counted from a day; a period that is cut off lies between two; month ends need months. */
function checkParts(context: CheckContext, schedule: Schedule): void {
  const { dates, from, to, stub, monthEnds, span } = schedule;
  const report = (part: Parameters<typeof schedulePartOutOfPlace.at>[1]['part']): void =>
    context.report(schedulePartOutOfPlace.at(span, { part }));
  if (dates.kind === 'Every' && from === null) report('steps without a first day');
  if (stub !== null && dates.kind !== 'Every') report('a period without steps');
  else if (stub !== null && to === null) report('a period without a last day');
  const unit = dates.kind === 'Every' ? dates.duration.unit : null;
  const isMonths = unit?.kind === 'calendar' && (unit.unit === 'months' || unit.unit === 'years');
  if (monthEnds === 'kept' && !isMonths) report('month ends without months');
}
