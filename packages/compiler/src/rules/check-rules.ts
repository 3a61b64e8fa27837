import { readProse } from '../prose/read-prose.ts';
import { accrualsArePaid } from './accruals-are-paid.ts';
import { assetsCanLeave } from './assets-can-leave.ts';
import { assumptionsMatter } from './assumptions-matter.ts';
import { clocksCanRun } from './clocks-can-run.ts';
import { clocksKeepRunning } from './clocks-keep-running.ts';
import { conditionsCanHold } from './conditions-can-hold.ts';
import { daysAreCountedAlike } from './days-are-counted-alike.ts';
import { deadlinesKeepTheirOrder } from './deadlines-keep-their-order.ts';
import { deadlinesSayHowTheyRoll } from './deadlines-say-how-they-roll.ts';
import { debtsBearOneRate } from './debts-bear-one-rate.ts';
import { debtsFollowOneSection } from './debts-follow-one-section.ts';
import { definitionsAreProved } from './definitions-are-proved.ts';
import { derivedEventsAreOrdered } from './derived-events-are-ordered.ts';
import { dueDatesAreOpen } from './due-dates-are-open.ts';
import { dutiesAreRounded } from './duties-are-rounded.ts';
import { dutiesCanFallDue } from './duties-can-fall-due.ts';
import { dutiesFollowOneSection } from './duties-follow-one-section.ts';
import { eventsOfADayCommute } from './events-of-a-day-commute.ts';
import { everythingIsRead } from './everything-is-read.ts';
import { guardedRulesCommute } from './guarded-rules-commute.ts';
import { hasOneContract } from './has-one-contract.ts';
import { historyHasAStart } from './history-has-a-start.ts';
import { indexFile } from './index/file-index.ts';
import { limbsCanApply } from './limbs-can-apply.ts';
import { pricesAreNotMatched } from './prices-are-not-matched.ts';
import { pricesStayAboveZero } from './prices-stay-above-zero.ts';
import { quotesAreInProse } from './quotes-are-in-prose.ts';
import { readingsAreChosen } from './readings-are-chosen.ts';
import type { Rule, RuleContext, SettledRule } from './rule-context.ts';
import { rulesCommute } from './rules-commute.ts';
import { schedulesAreSettled } from './schedules-are-settled.ts';
import { schedulesOfADayCommute } from './schedules-of-a-day-commute.ts';
import { sectionsAreInProse } from './sections-are-in-prose.ts';
import { shareCountsAreWhole } from './share-counts-are-whole.ts';
import { startStandsBeforeHistory } from './start-stands-before-history.ts';
import { windowsHaveDays } from './windows-have-days.ts';
import { amountsStandBeforePayment } from './causality/amounts-stand-before-payment.ts';
import { conditionsAreKnownInTime } from './causality/conditions-are-known-in-time.ts';
import { dutiesFollowWhatTheyCountFrom } from './causality/duties-follow-what-they-count-from.ts';
import { eventsAreAskedForInTheirTime } from './causality/events-are-asked-for-in-their-time.ts';
import { extensionsMoveEveryDeadline } from './causality/extensions-move-every-deadline.ts';
import { nobodyPaysForThePayeesAct } from './parties/nobody-pays-for-the-payees-act.ts';
import { partiesAreDifferentPersons } from './parties/parties-are-different-persons.ts';
import { somebodyIsMeantInEveryCase } from './parties/somebody-is-meant-in-every-case.ts';
import { whatIsHeldCanLeave } from './parties/what-is-held-can-leave.ts';
import { eventsHaveOneRemedy } from './remedies/events-have-one-remedy.ts';
import { limitsBindEveryWay } from './remedies/limits-bind-every-way.ts';
import { limitsOpenForEveryAct } from './remedies/limits-open-for-every-act.ts';
import { whatIsUndoneIsNotOwed } from './remedies/what-is-undone-is-not-owed.ts';
import { lastResortsCome } from './amounts/last-resorts-come.ts';
import { lotsSayHowTheyRound } from './amounts/lots-say-how-they-round.ts';
import { partsCanAddUp } from './amounts/parts-can-add-up.ts';
import { pastPricesAreAdjusted } from './amounts/past-prices-are-adjusted.ts';
import { PROSE_RULES } from './prose/prose-rules.ts';
import { WORDING_RULES } from './wording/wording-rules.ts';

const RULES: readonly Rule[] = [
  hasOneContract,
  historyHasAStart,
  startStandsBeforeHistory,
  quotesAreInProse,
  rulesCommute,
  derivedEventsAreOrdered,
  schedulesAreSettled,
  assumptionsMatter,
];

const SETTLED_RULES: readonly SettledRule[] = [
  everythingIsRead,
  definitionsAreProved,
  readingsAreChosen,
  conditionsCanHold,
  limbsCanApply,
  clocksCanRun,
  clocksKeepRunning,
  windowsHaveDays,
  guardedRulesCommute,
  eventsOfADayCommute,
  schedulesOfADayCommute,
  pricesAreNotMatched,
  pricesStayAboveZero,
  shareCountsAreWhole,
  dutiesAreRounded,
  dueDatesAreOpen,
  debtsBearOneRate,
  debtsFollowOneSection,
  dutiesFollowOneSection,
  dutiesCanFallDue,
  accrualsArePaid,
  assetsCanLeave,
  deadlinesSayHowTheyRoll,
  daysAreCountedAlike,
  deadlinesKeepTheirOrder,
  sectionsAreInProse,
  dutiesFollowWhatTheyCountFrom,
  conditionsAreKnownInTime,
  extensionsMoveEveryDeadline,
  amountsStandBeforePayment,
  eventsAreAskedForInTheirTime,
  nobodyPaysForThePayeesAct,
  partiesAreDifferentPersons,
  whatIsHeldCanLeave,
  somebodyIsMeantInEveryCase,
  eventsHaveOneRemedy,
  limitsBindEveryWay,
  whatIsUndoneIsNotOwed,
  limitsOpenForEveryAct,
  pastPricesAreAdjusted,
  lotsSayHowTheyRound,
  partsCanAddUp,
  lastResortsCome,
  ...PROSE_RULES,
  ...WORDING_RULES,
];

/** Holds a file against every rule that errors do not blur. */
export function checkRules(context: RuleContext): void {
  for (const rule of RULES) rule(context);
}

/** Holds a file without errors against all other rules. */
export function checkSettledRules(context: RuleContext): void {
  const { checked, prose } = context;
  const proseIndex = prose === null ? null : readProse(prose);
  const settled = { ...context, index: indexFile(checked), proseIndex };
  for (const rule of SETTLED_RULES) rule(settled);
}
