export {
  actual365L,
  actualActualAfbStrata,
  actualActualIcma,
  actualActualIsda,
  actualActualYear,
} from './actual-actual.ts';
export {
  actual360,
  actual364,
  actual36525,
  actual365Actual,
  actual365Fixed,
  noLeap360,
  noLeap365,
  oneOne,
} from './actual-days.ts';
export {
  type DayCount,
  type DayCountContext,
  type DayCountNeed,
  defineDayCount,
} from './day-count.ts';
export { DAY_COUNTS, dayCountNames, namedDayCount } from './named-day-count.ts';
export {
  thirty360,
  thirty360Psa,
  thirtyE360,
  thirtyE360Isda,
  thirtyE365,
  thirtyEPlus360,
  thirtyU360,
  thirtyU360Eom,
} from './thirty-day-months.ts';
