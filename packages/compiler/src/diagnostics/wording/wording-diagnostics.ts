import { amountDependsOnPaymentDay } from './amount-depends-on-payment-day.ts';
import { citedTableDiffers } from './cited-table-differs.ts';
import { classNotAuthorized } from './class-not-authorized.ts';
import { clockOfFixedOffset } from './clock-of-fixed-offset.ts';
import { cureOfWhichLimb } from './cure-of-which-limb.ts';
import { dateNamesPeriod } from './date-names-period.ts';
import { datePassedWhenMade } from './date-passed-when-made.ts';
import { dayCountByHalf } from './day-count-by-half.ts';
import { dueDayClosedInProse } from './due-day-closed-in-prose.ts';
import { factorBeforeSum } from './factor-before-sum.ts';
import { graceDaysOfNoKind } from './grace-days-of-no-kind.ts';
import { greaterOfDays } from './greater-of-days.ts';
import { holidayOfNoLaw } from './holiday-of-no-law.ts';
import { labelOfPartOrWhole } from './label-of-part-or-whole.ts';
import { lotWithoutRest } from './lot-without-rest.ts';
import { lotsOfExactSum } from './lots-of-exact-sum.ts';
import { midnightOfWhichDay } from './midnight-of-which-day.ts';
import { negativesJoinedByOr } from './negatives-joined-by-or.ts';
import { noticeOnAnyDay } from './notice-on-any-day.ts';
import { noticeWithoutGiver } from './notice-without-giver.ts';
import { overdueUnderTwoRates } from './overdue-under-two-rates.ts';
import { percentBeforeOrAfter } from './percent-before-or-after.ts';
import { proRataWithoutRemainder } from './pro-rata-without-remainder.ts';
import { rateCompoundedHereNotThere } from './rate-compounded-here-not-there.ts';
import { rateWithoutDayCount } from './rate-without-day-count.ts';
import { roundingVerbsConflict } from './rounding-verbs-conflict.ts';
import { sharesBeyondAuthorized } from './shares-beyond-authorized.ts';
import { thresholdOrExcess } from './threshold-or-excess.ts';
import { windowClosedWhenMade } from './window-closed-when-made.ts';

/** What the words of a contract can leave open in its figures, dates and rates, or say two ways. */
export const wordingDiagnostics = [
  amountDependsOnPaymentDay,
  citedTableDiffers,
  classNotAuthorized,
  clockOfFixedOffset,
  cureOfWhichLimb,
  dateNamesPeriod,
  datePassedWhenMade,
  dayCountByHalf,
  dueDayClosedInProse,
  factorBeforeSum,
  graceDaysOfNoKind,
  greaterOfDays,
  holidayOfNoLaw,
  labelOfPartOrWhole,
  lotWithoutRest,
  lotsOfExactSum,
  midnightOfWhichDay,
  negativesJoinedByOr,
  noticeOnAnyDay,
  noticeWithoutGiver,
  overdueUnderTwoRates,
  percentBeforeOrAfter,
  proRataWithoutRemainder,
  rateCompoundedHereNotThere,
  rateWithoutDayCount,
  roundingVerbsConflict,
  sharesBeyondAuthorized,
  thresholdOrExcess,
  windowClosedWhenMade,
] as const;
