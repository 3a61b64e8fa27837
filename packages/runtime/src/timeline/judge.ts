import { and, not } from '../arithmetic/logic.ts';
import type { Day } from '../dates/day.ts';
import { judgeUse } from '../rights/judge-use.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { Frame } from './frame.ts';
import { guardCode } from './guard.ts';
import { Moment } from './moment.ts';
import type { Effect } from './pending-write.ts';
import type { Upon } from './program-index.ts';
import type { Run } from './run.ts';

/** An occurrence as it happens, or may: on which day, and as which number of it. */
export interface Happening {
  readonly occurrence: Occurrence;
  readonly day: Day;
  readonly sequence: number;
  /** What its event sets off. */
  readonly upon: Upon;
}

/** Whether an occurrence, of which it is in doubt whether it happened, was told on a day before. */
export function isToldAgain({ occurrence, sequence }: Happening): boolean {
  return occurrence.sequence < sequence;
}

/**
 * Why an occurrence is void, that this is not known, or null where it stands: by what rules ask of it, and by
 * the rights that are used by it.
 */
export function judge(
  run: Run,
  happening: Happening,
  rules: readonly Effect['rule'][],
): Occurrence['voided'] {
  const byRules = rules.length === 0 ? null : judgeByRules(run, happening, rules);
  const byRights = judgeUse(run, happening);
  if (byRules === null || byRights === null) return byRules ?? byRights;
  const reasons = [byRules, byRights].flatMap((voided) => (Array.isArray(voided) ? voided : []));
  if (reasons.length > 0) return reasons;
  return byRules instanceof Missing && byRights instanceof Missing
    ? undecided(byRules, byRights)
    : byRules;
}

/** `valid only if`: the event counts itself as standing while it is judged. */
function judgeByRules(
  run: Run,
  { occurrence, day, sequence }: Happening,
  rules: readonly Effect['rule'][],
): Occurrence['voided'] {
  const reasons: string[] = [];
  let doubt: Missing | null = null;
  const frame = new Frame(run, new Moment(day, sequence, null), [occurrence], null);
  for (const { when, validity, site } of rules) {
    const applies = when === null ? true : guardCode(frame, { name: 'a rule', site }, when);
    for (const { condition, otherwise, site: at } of validity) {
      const holds = (): Value => guardCode(frame, { name: 'a rule', site: at }, condition);
      const fails = and(applies, () => not(holds()));
      if (fails === true) reasons.push(otherwise);
      else if (fails instanceof Missing) doubt = undecided(doubt, fails);
    }
  }
  return reasons.length > 0 ? reasons : doubt;
}
