export {
  dayOfEachMonth,
  daysOfEachYear,
  everyDays,
  everyMonths,
  type MonthDay,
  type MonthStep,
  type Recurrence,
} from './recurrence.ts';
