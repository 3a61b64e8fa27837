import { and, not } from '../arithmetic/logic.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { Day } from '../dates/day.ts';
import { impossible, Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { collectWrites } from './collect-writes.ts';
import { commitWrites } from './commit-writes.ts';
import { Frame } from './frame.ts';
import { guard } from './guard.ts';
import { Moment } from './moment.ts';
import type { Effect, PendingWrite } from './pending-write.ts';
import type { Run } from './run.ts';
import { type Opening, Schedule } from './schedule.ts';

/** No day: there is nothing more to replay. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * What happened so far, and what waits for its day. A run is replayed as far as it is asked about, and
 * never again: each day that something happens on is taken once, and only ever after those before it.
 */
export class Replay {
  readonly #run: Run;
  readonly #schedule = new Schedule();
  #clock = 0;
  /** How many of the reported occurrences were taken. */
  #reported = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Replays every day through the given one on which something happens. */
  advance(through: Day): void {
    let day = this.#nextDay();
    if (day > through) return;
    this.#run.limits.renewForReplay();
    this.#run.isReplaying = true;
    try {
      for (; day <= through && day !== NEVER; day = this.#nextDay()) this.#replayDay(day);
    } finally {
      this.#run.isReplaying = false;
    }
  }

  /** The first day on which something happens that was not replayed. */
  #nextDay(): Day {
    const report = this.#run.occurrences[this.#reported]?.day ?? NEVER;
    return Math.min(this.#schedule.nextDay() ?? NEVER, report);
  }

  /** First what takes effect before opening, then what does on the day, then the day's reports. */
  #replayDay(day: Day): void {
    this.#applyDue({ day, beforeOpening: true });
    this.#applyDue({ day, beforeOpening: false });
    this.#takeReports(day);
  }

  /** Applies what waits for the opening, or for the course, of a day. */
  #applyDue(when: Opening): void {
    for (const { effects } of this.#schedule.take(when)) {
      this.#apply(effects, new Moment(when.day, this.#clock, null), when);
    }
  }

  /** Before the contract's first day what is reported changes no state. */
  #takeReports(day: Day): void {
    const { occurrences, start } = this.#run;
    const inForce = typeof start === 'number' && day >= start;
    for (
      let occurrence = occurrences[this.#reported];
      occurrence !== undefined && occurrence.day <= day;
      occurrence = occurrences[this.#reported]
    ) {
      this.#reported += 1;
      this.#report(occurrence, inForce);
    }
  }

  #report(occurrence: Occurrence, inForce: boolean): void {
    this.#clock += 1;
    occurrence.sequence = this.#clock;
    const rules = inForce ? this.#run.rulesOf(occurrence.event) : [];
    occurrence.voided = judge(this.#run, occurrence, rules);
    this.#run.rows.note({ row: occurrence, day: occurrence.day, sequence: occurrence.sequence });
    if (!inForce || Array.isArray(occurrence.voided)) return;
    // A moment of its own: what was read while the event was judged took it to stand.
    const moment = new Moment(occurrence.day, this.#clock, null);
    const now = rules.flatMap((rule) => this.#dated({ rule, occurrence, undated: null }, moment));
    this.#apply(now, moment, { beforeOpening: false });
  }

  /** The effect if it takes place with its event; one of a later day is kept until then. */
  #dated(effect: Effect, moment: Moment): readonly Effect[] {
    const { rule, occurrence } = effect;
    if (rule.effective === null) return [effect];
    const { date, beforeOpening } = rule.effective;
    const frame = new Frame(this.#run, moment, [occurrence], null);
    const day = guard(this.#run, { name: 'a rule', site: rule.site }, () => date(frame));
    if (typeof day !== 'number') {
      const undated = day instanceof Missing ? day : impossible('it takes effect on no date');
      return [{ ...effect, undated }];
    }
    if (day < occurrence.day) {
      const dates = `${formatIsoDate(day)}, before the event itself on ${formatIsoDate(occurrence.day)}`;
      return [{ ...effect, undated: impossible(`it would take effect on ${dates}`) }];
    }
    if (day === occurrence.day) return [effect];
    this.#schedule.await(effect, { day, beforeOpening });
    return [];
  }

  #apply(
    effects: readonly Effect[],
    moment: Moment,
    when: { readonly beforeOpening: boolean },
  ): void {
    const pending = effects.flatMap((effect) => collectWrites(this.#run, effect, moment));
    this.#commit(pending, moment, when);
  }

  #commit(
    pending: readonly PendingWrite[],
    moment: Moment,
    when: { readonly beforeOpening: boolean },
  ): void {
    if (pending.length === 0) return;
    this.#clock += 1;
    const stamp = { sequence: this.#clock, beforeOpening: when.beforeOpening };
    commitWrites(this.#run, pending, { moment, stamp });
  }
}

/** Why an occurrence is void, that this is not known, or null where it stands. */
function judge(
  run: Run,
  occurrence: Occurrence,
  rules: readonly Effect['rule'][],
): Occurrence['voided'] {
  if (rules.every(({ validity }) => validity.length === 0)) return null;
  const reasons: string[] = [];
  let doubt: Missing | null = null;
  const frame = new Frame(
    run,
    new Moment(occurrence.day, occurrence.sequence, null),
    [occurrence],
    null,
  );
  for (const { when, validity, site } of rules) {
    if (validity.length === 0) continue;
    const applies = when === null ? true : guard(run, { name: 'a rule', site }, () => when(frame));
    for (const { condition, otherwise, site: at } of validity) {
      const holds = (): Value => guard(run, { name: 'a rule', site: at }, () => condition(frame));
      const fails = and(applies, () => not(holds()));
      if (fails === true) reasons.push(otherwise);
      else if (fails instanceof Missing) doubt = undecided(doubt, fails);
    }
  }
  return reasons.length > 0 ? reasons : doubt;
}
