import type { DiagnosticDescription } from '@termsheet/dsl';
import { accrualNeverPaid } from './accrual-never-paid.ts';
import { actWrongType } from './act-wrong-type.ts';
import { ambiguousShareClass } from './ambiguous-share-class.ts';
import { amountByOtherName } from './amount-by-other-name.ts';
import { amountWithoutPerformance } from './amount-without-performance.ts';
import { assetWithoutWayOut } from './asset-without-way-out.ts';
import { assumedInVain } from './assumed-in-vain.ts';
import { assumedTwice } from './assumed-twice.ts';
import { assumedWrongType } from './assumed-wrong-type.ts';
import { branchesDiffer } from './branches-differ.ts';
import { calendarMix } from './calendar-mix.ts';
import { changeOfNonQuantity } from './change-of-non-quantity.ts';
import { clockCanStop } from './clock-can-stop.ts';
import { clockCannotRun } from './clock-cannot-run.ts';
import { conditionAlwaysHolds } from './condition-always-holds.ts';
import { conditionNeverHolds } from './condition-never-holds.ts';
import { columnOfRows } from './column-of-rows.ts';
import { conflictingRules } from './conflicting-rules.ts';
import { countOutOfRange } from './count-out-of-range.ts';
import { cycle } from './cycle.ts';
import { dateArithmetic } from './date-arithmetic.ts';
import { dateComparisonWord } from './date-comparison-word.ts';
import { dayCountWantsMaturity } from './day-count-wants-maturity.ts';
import { dayCountWantsSchedule } from './day-count-wants-schedule.ts';
import { dayOfYearTwice } from './day-of-year-twice.ts';
import { daysCountedTwoWays } from './days-counted-two-ways.ts';
import { deadlineRollNotStated } from './deadline-roll-not-stated.ts';
import { declaredInTwoDocuments } from './declared-in-two-documents.ts';
import { deadlinesCross } from './deadlines-cross.ts';
import { debtUnderTwoRates } from './debt-under-two-rates.ts';
import { declaredTwice } from './declared-twice.ts';
import { definitionNotProved } from './definition-not-proved.ts';
import { derivedEventReported } from './derived-event-reported.ts';
import { derivedEventsCycle } from './derived-events-cycle.ts';
import { emptyWindow } from './empty-window.ts';
import { equalityOnMarketPrice } from './equality-on-market-price.ts';
import { eventAsValue } from './event-as-value.ts';
import { eventWithoutReceipt } from './event-without-receipt.ts';
import { exceptionWithoutRule } from './exception-without-rule.ts';
import { fieldOfTwoEvents } from './field-of-two-events.ts';
import { fieldOutOfScope } from './field-out-of-scope.ts';
import { fieldsOfEventsDiffer } from './fields-of-events-differ.ts';
import { fractionOfShare } from './fraction-of-share.ts';
import { fractionsWantRoundingDown } from './fractions-want-rounding-down.ts';
import { greatestOfDates } from './greatest-of-dates.ts';
import { interestOnAct } from './interest-on-act.ts';
import { interestRateWanted } from './interest-rate-wanted.ts';
import { itWithoutEvent } from './it-without-event.ts';
import { itemNeverReached } from './item-never-reached.ts';
import { itemWithCondition } from './item-with-condition.ts';
import { itemsOfWithoutItems } from './items-of-without-items.ts';
import { lateCostsDiffer } from './late-costs-differ.ts';
import { lateWithoutDay } from './late-without-day.ts';
import { limbNeverApplies } from './limb-never-applies.ts';
import { memberOutOfPlace } from './member-out-of-place.ts';
import { missingArgument } from './missing-argument.ts';
import { missingContract } from './missing-contract.ts';
import { missingCurrency } from './missing-currency.ts';
import { missingKey } from './missing-key.ts';
import { missingShareClass } from './missing-share-class.ts';
import { missingStartOfHistory } from './missing-start-of-history.ts';
import { neverDue } from './never-due.ts';
import { neverOwed } from './never-owed.ts';
import { noSolution } from './no-solution.ts';
import { noUnknown } from './no-unknown.ts';
import { nearestDayWord } from './nearest-day-word.ts';
import { notADate } from './not-a-date.ts';
import { notADayCount } from './not-a-day-count.ts';
import { notAQuantity } from './not-a-quantity.ts';
import { notASeries } from './not-a-series.ts';
import { notAValue } from './not-a-value.ts';
import { notAnEvent } from './not-an-event.ts';
import { notAssumable } from './not-assumable.ts';
import { notInterpolated } from './not-interpolated.ts';
import { notOfDates } from './not-of-dates.ts';
import { notSolvable } from './not-solvable.ts';
import { obligationWithoutDue } from './obligation-without-due.ts';
import { allocateWithoutRow } from './allocate-without-row.ts';
import { dueByTwoSections } from './due-by-two-sections.ts';
import { dueOnClosedDay } from './due-on-closed-day.ts';
import { extentWrongType } from './extent-wrong-type.ts';
import { fractionOfCent } from './fraction-of-cent.ts';
import { orderWithinADay } from './order-within-a-day.ts';
import { overriddenDeclaration } from './overridden-declaration.ts';
import { perDayWrongType } from './per-day-wrong-type.ts';
import { placesNotRising } from './places-not-rising.ts';
import { priceCanReachZero } from './price-can-reach-zero.ts';
import { causalityDiagnostics } from './causality/causality-diagnostics.ts';
import { partyDiagnostics } from './parties/party-diagnostics.ts';
import { remedyDiagnostics } from './remedies/remedy-diagnostics.ts';
import { amountDiagnostics } from './amounts/amount-diagnostics.ts';
import { proseDiagnostics } from './prose/prose-diagnostics.ts';
import { quantityComparisonWord } from './quantity-comparison-word.ts';
import { quoteNotInProse } from './quote-not-in-prose.ts';
import { ratioPerNothing } from './ratio-per-nothing.ts';
import { readingNotChosen } from './reading-not-chosen.ts';
import { readingTypesDiffer } from './reading-types-differ.ts';
import { readingsMixed } from './readings-mixed.ts';
import { resultTypeMismatch } from './result-type-mismatch.ts';
import { rowWithoutDay } from './row-without-day.ts';
import { rightByDerivedEvent } from './right-by-derived-event.ts';
import { rightFieldUnclear } from './right-field-unclear.ts';
import { rightOfAnother } from './right-of-another.ts';
import { rightWithoutTime } from './right-without-time.ts';
import { roundingPlaceUnit } from './rounding-place-unit.ts';
import { rulesOverlap } from './rules-overlap.ts';
import { satisfiedByPerformance } from './satisfied-by-performance.ts';
import { scheduleCountsOpenDays } from './schedule-counts-open-days.ts';
import { scheduleOptionTwice } from './schedule-option-twice.ts';
import { schedulePartOutOfPlace } from './schedule-part-out-of-place.ts';
import { scheduleReadsHistory } from './schedule-reads-history.ts';
import { scheduleWantsPeriod } from './schedule-wants-period.ts';
import { schedulesOfADay } from './schedules-of-a-day.ts';
import { secondContract } from './second-contract.ts';
import { sectionNotInProse } from './section-not-in-prose.ts';
import { solvedInVain } from './solved-in-vain.ts';
import { solvedThroughTime } from './solved-through-time.ts';
import { solvedTwice } from './solved-twice.ts';
import { soughtRange } from './sought-range.ts';
import { startReadsHistory } from './start-reads-history.ts';
import { statisticOfSingleValue } from './statistic-of-single-value.ts';
import { termsNotEncoded } from './terms-not-encoded.ts';
import { triggerNotInScope } from './trigger-not-in-scope.ts';
import { twoKeys } from './two-keys.ts';
import { typeNotKnown } from './type-not-known.ts';
import { unexpectedArgument } from './unexpected-argument.ts';
import { unitMismatchAdd } from './unit-mismatch-add.ts';
import { unitMismatchCompare } from './unit-mismatch-compare.ts';
import { unitMismatchLimit } from './unit-mismatch-limit.ts';
import { unitMismatchList } from './unit-mismatch-list.ts';
import { unitMismatchMultiples } from './unit-mismatch-multiples.ts';
import { unitMismatchSearch } from './unit-mismatch-search.ts';
import { unitMismatchSubtract } from './unit-mismatch-subtract.ts';
import { unitTooLarge } from './unit-too-large.ts';
import { unknownBaseCalendar } from './unknown-base-calendar.ts';
import { unknownCalendar } from './unknown-calendar.ts';
import { unknownCallee } from './unknown-callee.ts';
import { unknownCurrency } from './unknown-currency.ts';
import { unknownDayCount } from './unknown-day-count.ts';
import { unknownEvent } from './unknown-event.ts';
import { unknownField } from './unknown-field.ts';
import { unknownHappening } from './unknown-happening.ts';
import { unknownLabel } from './unknown-label.ts';
import { unknownMember } from './unknown-member.ts';
import { unknownObligation } from './unknown-obligation.ts';
import { unknownParty } from './unknown-party.ts';
import { unknownReading } from './unknown-reading.ts';
import { unknownSchedule } from './unknown-schedule.ts';
import { unknownShareClass } from './unknown-share-class.ts';
import { unknownSubject } from './unknown-subject.ts';
import { unknownTerm } from './unknown-term.ts';
import { unknownTermOf } from './unknown-term-of.ts';
import { unknownTimeZone } from './unknown-time-zone.ts';
import { unknownType } from './unknown-type.ts';
import { unpaidOfAct } from './unpaid-of-act.ts';
import { unrolledDateOfEvent } from './unrolled-date-of-event.ts';
import { unusedBlank } from './unused-blank.ts';
import { unusedEvent } from './unused-event.ts';
import { unusedFact } from './unused-fact.ts';
import { unusedField } from './unused-field.ts';
import { upToWrongType } from './up-to-wrong-type.ts';
import { useAliasNotAName } from './use-alias-not-a-name.ts';
import { useAliasUnknown } from './use-alias-unknown.ts';
import { useEventLacksField } from './use-event-lacks-field.ts';
import { useFillsNothing } from './use-fills-nothing.ts';
import { useFillsTwice } from './use-fills-twice.ts';
import { useInCircle } from './use-in-circle.ts';
import { useNotOpened } from './use-not-opened.ts';
import { useTooLong } from './use-too-long.ts';
import { useTooMany } from './use-too-many.ts';
import { windowOnValues } from './window-on-values.ts';
import { writeToNonState } from './write-to-non-state.ts';
import { writeWrongType } from './write-wrong-type.ts';
import { wrongArgument } from './wrong-argument.ts';
import { wrongKey } from './wrong-key.ts';
import { wrongTypeCondition } from './wrong-type-condition.ts';
import { wordingDiagnostics } from './wording/wording-diagnostics.ts';

/** What a page about a kind of finding needs, whatever its parameters. */
export type SemanticDiagnosticPage = Pick<
  DiagnosticDescription<never>,
  'code' | 'severity' | 'examples'
>;

/** Every kind of finding that the compiler can make in a file that reads, by code. */
export const semanticDiagnostics: readonly SemanticDiagnosticPage[] = [
  accrualNeverPaid,
  actWrongType,
  satisfiedByPerformance,
  extentWrongType,
  ambiguousShareClass,
  amountByOtherName,
  amountWithoutPerformance,
  assetWithoutWayOut,
  assumedInVain,
  assumedTwice,
  assumedWrongType,
  branchesDiffer,
  calendarMix,
  changeOfNonQuantity,
  clockCanStop,
  clockCannotRun,
  conditionAlwaysHolds,
  conditionNeverHolds,
  columnOfRows,
  conflictingRules,
  countOutOfRange,
  cycle,
  dateArithmetic,
  dateComparisonWord,
  dayCountWantsMaturity,
  dayCountWantsSchedule,
  dayOfYearTwice,
  daysCountedTwoWays,
  deadlineRollNotStated,
  declaredInTwoDocuments,
  deadlinesCross,
  debtUnderTwoRates,
  declaredTwice,
  definitionNotProved,
  derivedEventReported,
  derivedEventsCycle,
  emptyWindow,
  equalityOnMarketPrice,
  eventAsValue,
  eventWithoutReceipt,
  exceptionWithoutRule,
  fieldOfTwoEvents,
  fieldOutOfScope,
  fieldsOfEventsDiffer,
  fractionOfShare,
  greatestOfDates,
  interestOnAct,
  interestRateWanted,
  itemNeverReached,
  itemsOfWithoutItems,
  itemWithCondition,
  itWithoutEvent,
  lateCostsDiffer,
  lateWithoutDay,
  limbNeverApplies,
  memberOutOfPlace,
  missingArgument,
  missingContract,
  missingCurrency,
  missingKey,
  missingShareClass,
  missingStartOfHistory,
  neverDue,
  neverOwed,
  noSolution,
  nearestDayWord,
  notADate,
  notADayCount,
  notAnEvent,
  notAQuantity,
  notASeries,
  notAssumable,
  notAValue,
  notInterpolated,
  notOfDates,
  notSolvable,
  noUnknown,
  obligationWithoutDue,
  allocateWithoutRow,
  dueByTwoSections,
  dueOnClosedDay,
  fractionOfCent,
  fractionsWantRoundingDown,
  orderWithinADay,
  overriddenDeclaration,
  perDayWrongType,
  placesNotRising,
  priceCanReachZero,
  ...causalityDiagnostics,
  ...partyDiagnostics,
  ...remedyDiagnostics,
  ...amountDiagnostics,
  ...proseDiagnostics,
  ...wordingDiagnostics,
  quantityComparisonWord,
  quoteNotInProse,
  ratioPerNothing,
  readingNotChosen,
  readingsMixed,
  readingTypesDiffer,
  resultTypeMismatch,
  rowWithoutDay,
  rightByDerivedEvent,
  rightFieldUnclear,
  rightOfAnother,
  rightWithoutTime,
  roundingPlaceUnit,
  rulesOverlap,
  scheduleCountsOpenDays,
  scheduleOptionTwice,
  schedulePartOutOfPlace,
  scheduleReadsHistory,
  scheduleWantsPeriod,
  schedulesOfADay,
  secondContract,
  sectionNotInProse,
  solvedInVain,
  solvedThroughTime,
  solvedTwice,
  soughtRange,
  startReadsHistory,
  statisticOfSingleValue,
  termsNotEncoded,
  triggerNotInScope,
  twoKeys,
  typeNotKnown,
  unexpectedArgument,
  unitMismatchAdd,
  unitMismatchCompare,
  unitMismatchLimit,
  unitMismatchList,
  unitMismatchMultiples,
  unitMismatchSearch,
  unitMismatchSubtract,
  unitTooLarge,
  unknownBaseCalendar,
  unknownCalendar,
  unknownCallee,
  unknownCurrency,
  unknownDayCount,
  unknownEvent,
  unknownField,
  unknownHappening,
  unknownLabel,
  unknownMember,
  unknownObligation,
  unknownParty,
  unknownReading,
  unknownSchedule,
  unknownShareClass,
  unknownSubject,
  unknownTerm,
  unknownTermOf,
  unknownTimeZone,
  unknownType,
  unpaidOfAct,
  unrolledDateOfEvent,
  unusedBlank,
  unusedEvent,
  unusedFact,
  unusedField,
  upToWrongType,
  useAliasNotAName,
  useAliasUnknown,
  useEventLacksField,
  useFillsNothing,
  useFillsTwice,
  useInCircle,
  useNotOpened,
  useTooLong,
  useTooMany,
  windowOnValues,
  writeToNonState,
  writeWrongType,
  wrongArgument,
  wrongKey,
  wrongTypeCondition,
];
