import { assumptionsMatter } from './assumptions-matter.ts';
import { everythingIsRead } from './everything-is-read.ts';
import { hasOneContract } from './has-one-contract.ts';
import { historyHasAStart } from './history-has-a-start.ts';
import { quotesAreInProse } from './quotes-are-in-prose.ts';
import type { Rule, RuleContext } from './rule-context.ts';
import { startStandsBeforeHistory } from './start-stands-before-history.ts';
import { rulesCommute } from './rules-commute.ts';

const RULES: readonly Rule[] = [
  hasOneContract,
  historyHasAStart,
  startStandsBeforeHistory,
  quotesAreInProse,
  rulesCommute,
  assumptionsMatter,
  everythingIsRead,
];

/** Holds a file against every rule. */
export function checkRules(context: RuleContext): void {
  for (const rule of RULES) rule(context);
}
