import type { WordsRule } from '../rule-context.ts';
import { amountsAreKnownWhenDue } from './amounts-are-known-when-due.ts';
import { answersHaveADeadline } from './answers-have-a-deadline.ts';
import { changesGoBothWays } from './changes-go-both-ways.ts';
import { citedTablesMakeTheQuantity } from './cited-tables-make-the-quantity.ts';
import { classesPromisedAreAuthorized } from './classes-promised-are-authorized.ts';
import { clocksDoNotWaitForTheFailure } from './clocks-do-not-wait-for-the-failure.ts';
import { clocksKeepSummerTime } from './clocks-keep-summer-time.ts';
import { conversionsReduceInstalments } from './conversions-reduce-instalments.ts';
import { convertiblesHaveAPrice } from './convertibles-have-a-price.ts';
import { curePeriodsSayOfWhat } from './cure-periods-say-of-what.ts';
import { damagesAreCounted } from './damages-are-counted.ts';
import { datesNameADay } from './dates-name-a-day.ts';
import { datesToComeHaveNotPassed } from './dates-to-come-have-not-passed.ts';
import { dayCountsAreWhole } from './day-counts-are-whole.ts';
import { daysAreNotCompared } from './days-are-not-compared.ts';
import { daysOfGraceHaveAKind } from './days-of-grace-have-a-kind.ts';
import { factorsAreBracketed } from './factors-are-bracketed.ts';
import { goodStandingIsTrue } from './good-standing-is-true.ts';
import { holidaysAreOfALaw } from './holidays-are-of-a-law.ts';
import { labelsNameOneThing } from './labels-name-one-thing.ts';
import { limbsFallBackAlike } from './limbs-fall-back-alike.ts';
import { lotsHaveARest } from './lots-have-a-rest.ts';
import { lotsMakeTheSum } from './lots-make-the-sum.ts';
import { midnightIsOfADay } from './midnight-is-of-a-day.ts';
import { negativesAreJoinedByAnd } from './negatives-are-joined-by-and.ts';
import { noticesAreAskedOrWaived } from './notices-are-asked-or-waived.ts';
import { noticesHaveAGiver } from './notices-have-a-giver.ts';
import { noticesTakeEffectOnOpenDays } from './notices-take-effect-on-open-days.ts';
import { oneRateCompoundsOneWay } from './one-rate-compounds-one-way.ts';
import { overdueSumsBearOneRate } from './overdue-sums-bear-one-rate.ts';
import { percentagesSayOfWhen } from './percentages-say-of-when.ts';
import { periodsAreDefined } from './periods-are-defined.ts';
import { periodsSayOfWhichAct } from './periods-say-of-which-act.ts';
import { prepaymentsAreAllowed } from './prepayments-are-allowed.ts';
import { proRataHasARemainder } from './pro-rata-has-a-remainder.ts';
import { prohibitionsSpareTheScheduled } from './prohibitions-spare-the-scheduled.ts';
import { ratesHaveADayCount } from './rates-have-a-day-count.ts';
import { restatedDebtsKeepTheirInterest } from './restated-debts-keep-their-interest.ts';
import { roundingGoesOneWay } from './rounding-goes-one-way.ts';
import { sharesPromisedAreAuthorized } from './shares-promised-are-authorized.ts';
import { thresholdsSayWhatCounts } from './thresholds-say-what-counts.ts';
import { triggersKeepTheirNames } from './triggers-keep-their-names.ts';
import { valuesAsConvertedSayOfTheLimit } from './values-as-converted-say-of-the-limit.ts';
import { windowsOpenBeforeTheyClose } from './windows-open-before-they-close.ts';

/** Laws on how the words of a contract state figures, dates and rates, and on words that read two ways. */
export const WORDING_RULES: readonly WordsRule[] = [
  amountsAreKnownWhenDue,
  answersHaveADeadline,
  changesGoBothWays,
  citedTablesMakeTheQuantity,
  classesPromisedAreAuthorized,
  clocksDoNotWaitForTheFailure,
  clocksKeepSummerTime,
  conversionsReduceInstalments,
  convertiblesHaveAPrice,
  curePeriodsSayOfWhat,
  damagesAreCounted,
  datesNameADay,
  datesToComeHaveNotPassed,
  dayCountsAreWhole,
  daysAreNotCompared,
  daysOfGraceHaveAKind,
  factorsAreBracketed,
  goodStandingIsTrue,
  holidaysAreOfALaw,
  labelsNameOneThing,
  limbsFallBackAlike,
  lotsHaveARest,
  lotsMakeTheSum,
  midnightIsOfADay,
  negativesAreJoinedByAnd,
  noticesAreAskedOrWaived,
  noticesHaveAGiver,
  noticesTakeEffectOnOpenDays,
  oneRateCompoundsOneWay,
  overdueSumsBearOneRate,
  percentagesSayOfWhen,
  periodsAreDefined,
  periodsSayOfWhichAct,
  prepaymentsAreAllowed,
  proRataHasARemainder,
  prohibitionsSpareTheScheduled,
  ratesHaveADayCount,
  restatedDebtsKeepTheirInterest,
  roundingGoesOneWay,
  sharesPromisedAreAuthorized,
  thresholdsSayWhatCounts,
  triggersKeepTheirNames,
  valuesAsConvertedSayOfTheLimit,
  windowsOpenBeforeTheyClose,
];
