export { type Amount, amountOf } from './amount.ts';
export { dayOf, exactFigure } from './constants.ts';
export type { ClockTime } from './clock-time.ts';
export type { ContractNames, ContractSource, Indexes } from './contract-names.ts';
export type { CheckResult, ContractOnDate, TypedContract, VoidEvent } from './contract-on-date.ts';
export {
  type AwaitedLine,
  type CovenantLine,
  type DocketLine,
  type DutyLine,
  toDocket,
  type UndertakingLine,
} from './docket-on-date.ts';
export { DAY_COUNT_NAMES, type DayCountName } from './day-count-name.ts';
export { InputError } from './input-error.ts';
export { isEither } from './is-either.ts';
export { type IsoDate, isoDate } from './iso-date.ts';
export type { Length } from './length.ts';
export { openContract } from './open-contract.ts';
export type {
  AmountOutcome,
  DatedRows,
  Determined,
  DeterminedAmount,
  EventHappened,
  OrNone,
  Outcome,
  RowOfTable,
  Undetermined,
} from './outcome.ts';
export { type SiteEntry, sitesOf } from './sites-of.ts';
export { unitOfFactors } from './unit-of-factors.ts';
