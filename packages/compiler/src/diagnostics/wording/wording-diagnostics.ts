import { amountDependsOnPaymentDay } from './amount-depends-on-payment-day.ts';
import { answerWithoutDeadline } from './answer-without-deadline.ts';
import { changeOneWay } from './change-one-way.ts';
import { citedTableDiffers } from './cited-table-differs.ts';
import { classNotAuthorized } from './class-not-authorized.ts';
import { clockOfFixedOffset } from './clock-of-fixed-offset.ts';
import { clockWaitsForFailure } from './clock-waits-for-failure.ts';
import { cureOfWhichLimb } from './cure-of-which-limb.ts';
import { damagesOnceOrEachTime } from './damages-once-or-each-time.ts';
import { dateNamesPeriod } from './date-names-period.ts';
import { datePassedWhenMade } from './date-passed-when-made.ts';
import { dayCountByHalf } from './day-count-by-half.ts';
import { dueDayClosedInProse } from './due-day-closed-in-prose.ts';
import { factorBeforeSum } from './factor-before-sum.ts';
import { goodStandingWithTaxOwed } from './good-standing-with-tax-owed.ts';
import { graceDaysOfNoKind } from './grace-days-of-no-kind.ts';
import { greaterOfDays } from './greater-of-days.ts';
import { holidayOfNoLaw } from './holiday-of-no-law.ts';
import { hypotheticalConversionAndLimit } from './hypothetical-conversion-and-limit.ts';
import { instalmentsAfterConversion } from './instalments-after-conversion.ts';
import { labelOfPartOrWhole } from './label-of-part-or-whole.ts';
import { limbWithoutFallback } from './limb-without-fallback.ts';
import { lotWithoutRest } from './lot-without-rest.ts';
import { lotsOfExactSum } from './lots-of-exact-sum.ts';
import { midnightOfWhichDay } from './midnight-of-which-day.ts';
import { negativesJoinedByOr } from './negatives-joined-by-or.ts';
import { noticeAskedAndWaived } from './notice-asked-and-waived.ts';
import { noticeOnAnyDay } from './notice-on-any-day.ts';
import { noticeWithoutGiver } from './notice-without-giver.ts';
import { overdueUnderTwoRates } from './overdue-under-two-rates.ts';
import { percentBeforeOrAfter } from './percent-before-or-after.ts';
import { periodNotDefined } from './period-not-defined.ts';
import { periodOfWhichAct } from './period-of-which-act.ts';
import { prepaymentWithoutRight } from './prepayment-without-right.ts';
import { priceOfConvertibleNotSaid } from './price-of-convertible-not-said.ts';
import { proRataWithoutRemainder } from './pro-rata-without-remainder.ts';
import { prohibitionAgainstSchedule } from './prohibition-against-schedule.ts';
import { rateCompoundedHereNotThere } from './rate-compounded-here-not-there.ts';
import { rateWithoutDayCount } from './rate-without-day-count.ts';
import { restatedDebtDropsInterest } from './restated-debt-drops-interest.ts';
import { roundingVerbsConflict } from './rounding-verbs-conflict.ts';
import { sharesBeyondAuthorized } from './shares-beyond-authorized.ts';
import { thresholdOrExcess } from './threshold-or-excess.ts';
import { triggerReplacesItsOwnName } from './trigger-replaces-its-own-name.ts';
import { windowClosedWhenMade } from './window-closed-when-made.ts';

/** What the words of a contract can leave open in its figures, dates and rates, or say two ways. */
export const wordingDiagnostics = [
  amountDependsOnPaymentDay,
  answerWithoutDeadline,
  changeOneWay,
  citedTableDiffers,
  classNotAuthorized,
  clockOfFixedOffset,
  clockWaitsForFailure,
  cureOfWhichLimb,
  damagesOnceOrEachTime,
  dateNamesPeriod,
  datePassedWhenMade,
  dayCountByHalf,
  dueDayClosedInProse,
  factorBeforeSum,
  goodStandingWithTaxOwed,
  graceDaysOfNoKind,
  greaterOfDays,
  holidayOfNoLaw,
  hypotheticalConversionAndLimit,
  instalmentsAfterConversion,
  labelOfPartOrWhole,
  limbWithoutFallback,
  lotWithoutRest,
  lotsOfExactSum,
  midnightOfWhichDay,
  negativesJoinedByOr,
  noticeAskedAndWaived,
  noticeOnAnyDay,
  noticeWithoutGiver,
  overdueUnderTwoRates,
  percentBeforeOrAfter,
  periodNotDefined,
  periodOfWhichAct,
  prepaymentWithoutRight,
  priceOfConvertibleNotSaid,
  proRataWithoutRemainder,
  prohibitionAgainstSchedule,
  rateCompoundedHereNotThere,
  rateWithoutDayCount,
  restatedDebtDropsInterest,
  roundingVerbsConflict,
  sharesBeyondAuthorized,
  thresholdOrExcess,
  triggerReplacesItsOwnName,
  windowClosedWhenMade,
] as const;
