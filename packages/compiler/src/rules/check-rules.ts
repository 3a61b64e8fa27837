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
import { fieldsAreOfOneEvent } from './fields-are-of-one-event.ts';
import { guardedRulesCommute } from './guarded-rules-commute.ts';
import { hasOneContract } from './has-one-contract.ts';
import { historyHasAStart } from './history-has-a-start.ts';
import { indexFile } from './index/file-index.ts';
import { limbsCanApply } from './limbs-can-apply.ts';
import { pricesAreNotMatched } from './prices-are-not-matched.ts';
import { pricesStayAboveZero } from './prices-stay-above-zero.ts';
import { readingsAreChosen } from './readings-are-chosen.ts';
import type { Rule, RuleContext, SettledRule } from './rule-context.ts';
import { rulesCommute } from './rules-commute.ts';
import { schedulesAreSettled } from './schedules-are-settled.ts';
import { schedulesOfADayCommute } from './schedules-of-a-day-commute.ts';
import { shareCountsAreWhole } from './share-counts-are-whole.ts';
import { startStandsBeforeHistory } from './start-stands-before-history.ts';
import { windowsHaveDays } from './windows-have-days.ts';
import { CAUSALITY_RULES } from './causality/causality-rules.ts';
import { PARTY_RULES } from './parties/party-rules.ts';
import { REMEDY_RULES } from './remedies/remedy-rules.ts';
import { AMOUNT_RULES } from './amounts/amount-rules.ts';

const RULES: readonly Rule[] = [
  hasOneContract,
  historyHasAStart,
  startStandsBeforeHistory,
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
  fieldsAreOfOneEvent,
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
  ...CAUSALITY_RULES,
  ...PARTY_RULES,
  ...REMEDY_RULES,
  ...AMOUNT_RULES,
];

/** Holds a file against every rule that errors do not blur. */
export function checkRules(context: RuleContext): void {
  for (const rule of RULES) rule(context);
}

/** Holds a file without errors against all other rules but for those on its words, one at each step. */
export function* holdSettledRules(context: RuleContext): Generator<void, void> {
  const settled = { ...context, index: indexFile(context.checked) };
  yield;
  for (const rule of SETTLED_RULES) {
    rule(settled);
    yield;
  }
}
