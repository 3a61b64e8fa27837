export type { DirectValue, Domain } from './domain.ts';
export { FactTable } from './fact-table.ts';
export { daysThatHold } from './days-that-hold.ts';
export { largestOf } from './largest.ts';
export { offsetDays } from '../series/calendar-days.ts';
export { NO_DAY, openDaysOf } from './open-days.ts';
export { fewOf, weightedOf } from './few-and-weighted.ts';
export { firstFrom } from './first-from.ts';
export { StateLog } from './state-log.ts';
export { NEVER, Waiting } from './waiting.ts';
export { checkFigure, commitWrites, type WrittenState, Writes } from './writes.ts';
export { type DirectOutcome, outcomeOf, readField } from './outcome.ts';
export {
  type PlainEvent,
  type PlainLayout,
  type PlainObligation,
  readPlain,
} from './read-plain.ts';
export { membersOf } from './plain-shapes.ts';
export {
  type PlainField,
  type PlainType,
  readPlainDate,
  readPlainDates,
  readPlainValue,
} from './plain-value.ts';
