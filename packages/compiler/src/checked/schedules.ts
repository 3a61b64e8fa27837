import type {
  DurationLiteral,
  MonthDay,
  Reference,
  Schedule,
  ScheduleDates,
  ScheduleOption,
} from '@termsheet/dsl';
import { dayOfYearTwice } from '../diagnostics/day-of-year-twice.ts';
import { scheduleCountsOpenDays } from '../diagnostics/schedule-counts-open-days.ts';
import { scheduleOptionTwice } from '../diagnostics/schedule-option-twice.ts';
import { schedulePartOutOfPlace } from '../diagnostics/schedule-part-out-of-place.ts';
import { scheduleWantsPeriod } from '../diagnostics/schedule-wants-period.ts';
import type { CheckContext } from './check-context.ts';
import { checkCount } from './counts.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { inferType, requireDate, requireYesNo } from './requirements.ts';
import { fitsAnything } from './type.ts';

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
  if (dates.kind === 'Every') checkPeriod(context, dates.period);
  checkParts(context, schedule);
  checkOptions(context, schedule.options);
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

/** A period that is a Term: a length of time in calendar days or months. */
function checkPeriod(context: CheckContext, period: DurationLiteral | Reference): void {
  if (period.kind === 'DurationLiteral') return checkStep(context, period);
  const { name, span } = period;
  const referent = context.bound.referents.get(name);
  if (referent?.kind === 'declared' && referent.symbol.kind === 'calendar') {
    context.report(scheduleCountsOpenDays.at(span, { calendar: name.text }));
    return;
  }
  const type = inferType(context, period);
  if (fitsAnything(type)) return;
  if (type.kind !== 'duration') {
    const related = originsOf(context, [period]);
    const found = { name: name.text, found: describeType(type) };
    context.report(scheduleWantsPeriod.at(span, found, { related }));
  } else if (typeof type.basis === 'object') {
    context.report(scheduleCountsOpenDays.at(span, { calendar: type.basis.calendar }));
  }
}

/** Steps are counted from a day; a period that is cut off lies between two; month ends need months. */
function checkParts(context: CheckContext, schedule: Schedule): void {
  const { dates, from, to, options, span } = schedule;
  const report = (part: Parameters<typeof schedulePartOutOfPlace.at>[1]['part']): void =>
    context.report(schedulePartOutOfPlace.at(span, { part }));
  const has = (kind: ScheduleOption['kind']): boolean =>
    options.some((option) => option.kind === kind);
  if (dates.kind === 'Every' && from === null) report('steps without a first day');
  if (has('ScheduleStub') && dates.kind !== 'Every') report('a period without steps');
  else if (has('ScheduleStub') && to === null) report('a period without a last day');
  if (has('MonthEndsKept') && !mayCountMonths(context, dates)) report('month ends without months');
}

function mayCountMonths(context: CheckContext, dates: ScheduleDates): boolean {
  if (dates.kind !== 'Every') return false;
  const type = context.types.get(dates.period);
  if (dates.period.kind === 'Reference') {
    return type?.kind !== 'duration' || type.basis !== 'calendar days';
  }
  const { unit } = dates.period;
  return unit.kind === 'calendar' && (unit.unit === 'months' || unit.unit === 'years');
}

/** Of several options of one kind at most one may apply, so each says when it does. */
function checkOptions(context: CheckContext, options: readonly ScheduleOption[]): void {
  for (const option of options) if (option.when !== null) requireYesNo(context, option.when);
  for (const option of options) {
    const other = options.find((each) => each !== option && each.kind === option.kind);
    if (option.when !== null || other === undefined) continue;
    const related = [{ span: other.span, message: 'another stands here' }];
    const found = { kind: option.kind };
    context.report(scheduleOptionTwice.at(option.span, found, { related }));
    return;
  }
}
