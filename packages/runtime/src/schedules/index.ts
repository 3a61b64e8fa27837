export {
  adjustDay,
  BUSINESS_DAY_CONVENTIONS,
  type BusinessDayConvention,
  type BusinessDayRule,
} from './business-days.ts';
export { type PeriodSpec, periodsOf, type PeriodStep, type Stub } from './periods.ts';
export {
  dayOfEachMonth,
  daysOfEachYear,
  everyDays,
  everyMonths,
  type MonthDay,
  type MonthStep,
  type Recurrence,
} from './recurrence.ts';
export { type Schedule, scheduleOf, type ScheduleSpec } from './schedule.ts';
export { ScheduleTooLong } from './schedule-too-long.ts';
