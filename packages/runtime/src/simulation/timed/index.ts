export { interestBetween } from '../../accruals/index.ts';
export { rolledDeadline } from '../../duties/deadline.ts';
export { lateCost } from '../../duties/late-costs.ts';
export { unpaidAmount } from '../../duties/amounts.ts';
export { allocate } from '../../events/allocate.ts';
export { mayFollow } from '../../events/days-in-doubt.ts';
export { readFact, readLatest } from '../../series/read-fact.ts';
export { interpolated } from '../../tables/interpolated.ts';
export { daysFrom } from '../../timeline/date-operations.ts';
export { Frame } from '../../timeline/frame.ts';
export { CLOSE, Moment } from '../../timeline/moment.ts';
export { scheduleDate } from '../../timeline/read-schedule.ts';
export { AFTER_ALL_DAYS, BEFORE_ALL_DAYS } from '../../dates/day.ts';
export { readState } from '../../timeline/read-terms.ts';
export { Timeline } from '../../timeline/timeline.ts';
export { compareTimes } from '../../times/compare-times.ts';
export { TimeOfDay } from '../../times/time-of-day.ts';
export { Duration } from '../../value/duration.ts';
export { Occurrence } from '../../value/occurrence.ts';
export { AskedCalendar, dayOrAbsence } from './asked-calendar.ts';
export { firstAfter } from '../../events/first-after.ts';
export { daysOfRows } from '../../series/days-of-rows.ts';
export { stretchesThatHold } from './stretches-that-hold.ts';
export { leftOverOf } from './left-over-of.ts';
export { toEngine } from './to-engine.ts';
export {
  absenceOfMade,
  absenceOfRows,
  dayOfRow,
  fieldOf,
  firstRow,
  isOfOneDay,
  lastUnless,
  reaches,
  stands,
  standsIn,
  turnOfWindow,
} from './rows.ts';
export { RestedOn, Resting, type RestsOn } from './rested-on.ts';
