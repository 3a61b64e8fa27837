export * from './accruals/index.ts';
export * from './arithmetic/comparisons.ts';
export * from './arithmetic/lists.ts';
export * from './arithmetic/logic.ts';
export * from './arithmetic/quantities.ts';
export * from './calendars/index.ts';
export * from './dates/index.ts';
export * from './daycounts/index.ts';
export type * from './derivation/derivation.ts';
export type * from './docket/docket-entry.ts';
export { unpaidAmount } from './duties/amounts.ts';
export { lateCost, type LatePart } from './duties/late-costs.ts';
export { atTheEarliest } from './duties/covenants.ts';
export { rolledDeadline } from './duties/deadline.ts';
export * from './events/allocate.ts';
export type { RemainderTo } from './events/remainders.ts';
export * from './events/rows.ts';
export * from './exact/index.ts';
export { asIf, type AsIf } from './hypotheses/as-if.ts';
export * from './interest/index.ts';
export * from './monotone/largest.ts';
export { columnOfNames } from './program/column-of-names.ts';
export type * from './program/duties.ts';
export type * from './program/inputs.ts';
export type * from './program/program.ts';
export type * from './program/rights.ts';
export type {
  ScheduleDatesSpec,
  ScheduleOption,
  ScheduleRoll,
  ScheduleSpec,
} from './program/schedule-spec.ts';
export * from './schedules/index.ts';
export * from './series/read-fact.ts';
export * from './series/sampling.ts';
export * from './series/statistics.ts';
export { solveSystem } from './solving/solve-system.ts';
export type * from './timeline/code.ts';
export * from './timeline/date-operations.ts';
export * from './timeline/evaluation.ts';
export * from './timeline/find-order-dependence.ts';
export { Frame } from './timeline/frame.ts';
export {
  type ReadSchedule,
  readSchedule,
  scheduleDate,
  type ScheduleDirection,
} from './timeline/read-schedule.ts';
export type { Change, Skipped } from './timeline/history.ts';
export type { Excess, Recording } from './timeline/run.ts';
export { interpolated } from './tables/interpolated.ts';
export * from './times/index.ts';
export * from './typed/index.ts';
export {
  describeUnit,
  equalUnits,
  figureAsShown,
  formatAmount,
  multiply as multiplyUnits,
  divide as divideUnits,
  shownFigure,
  Unit,
  unitLabel,
  UnitTooLarge,
  type Dimension,
} from './units/index.ts';
export { articleOf } from './value/article.ts';
export { Duration } from './value/duration.ts';
export * from './value/missing.ts';
export { describeOccurrence } from './value/describe-occurrence.ts';
export * from './value/occurrence.ts';
export * from './value/format-value.ts';
export { isSameValue } from './value/same-value.ts';
export type { Value } from './value/value.ts';
export type * from './value/value-type.ts';
export { RUNTIME_VERSION } from './version.ts';
