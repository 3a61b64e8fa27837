import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, type Day } from '../dates/day.ts';
import type { Standing } from '../timeline/lasting.ts';
import type { Moment } from '../timeline/moment.ts';
import { indexOf } from '../timeline/program-index.ts';
import type { Run } from '../timeline/run.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { AfterEach } from './after-each.ts';
import type { DerivedSource } from './derived-source.ts';
import { WhenConditionHolds } from './when-condition-holds.ts';

const NONE: readonly Occurrence[] = [];
const NOBODY: readonly Standing[] = [];

/** What the contract makes happen at the close of days: each event is asked where it may have something to say. */
export class DerivedSources {
  readonly #strata: readonly (readonly DerivedSource[])[];
  /** How long all of them have nothing to say, and by events those that follow one. */
  readonly #standings: readonly Standing[];
  readonly #followers: (Standing[] | undefined)[] = [];
  /** Those that were in doubt when a day was decided last. */
  #inDoubt: DerivedSource[] = [];

  constructor(strata: readonly (readonly DerivedSource[])[]) {
    this.#strata = strata;
    const sources = strata.flat();
    this.#standings = sources.map(({ standing }) => standing);
    for (const { follows, standing } of sources) {
      if (follows !== null) (this.#followers[follows] ??= []).push(standing);
    }
  }

  get isEmpty(): boolean {
    return this.#strata.length === 0;
  }

  /** The first day at whose close one of them may have something to say; after all days where there is none. */
  nextDay(): Day {
    let first = AFTER_ALL_DAYS;
    for (const { until } of this.#standings) if (until < first) first = until;
    for (const { nextTrial } of this.#inDoubt) first = Math.min(first, nextTrial);
    return first;
  }

  /** An event happened, or may have now: that is news for what follows it. */
  tell(event: number): void {
    for (const standing of this.#followers[event] ?? NOBODY) standing.until = BEFORE_ALL_DAYS;
  }

  /** Days through one at whose close none of them has anything to say close as the last that was decided. */
  pass(through: Day): void {
    for (const source of this.#inDoubt) source.pass(through);
  }

  /** Those of one stratum are decided, and take effect, together at the close of a day: none comes first. */
  close(now: () => Moment, happen: (told: readonly Occurrence[]) => void): void {
    let moment = now();
    const inDoubt: DerivedSource[] = [];
    for (const stratum of this.#strata) {
      const before = inDoubt.length;
      const told = closeTogether(stratum, moment);
      for (const source of stratum) if (source.isInDoubt) inDoubt.push(source);
      if (told.length > 0) happen(told);
      // Where nothing came of a stratum, what was worked out for it stands for the next one too.
      const isAsItWas = told.length === 0 && inDoubt.length === before;
      if (!isAsItWas) moment = now();
    }
    this.#inDoubt = inDoubt;
  }
}

/** What happens, or may, by the events of one stratum, in the order of these. */
function closeTogether(stratum: readonly DerivedSource[], moment: Moment): readonly Occurrence[] {
  const told: Occurrence[] = [];
  let isAnyTold = false;
  for (const source of stratum) {
    if (!source.isInDoubt && source.standing.until > moment.day) continue;
    const come = source.close(moment);
    if (come.length > 0) {
      isAnyTold = true;
      told.push(...come);
    } else if (source.untold !== null) told.push(source.untold);
  }
  return isAnyTold ? told : NONE;
}

/** The derived events of a run, by stratum: those of one are decided together. */
export function derivedSources(run: Run): readonly (readonly DerivedSource[])[] {
  const strata: DerivedSource[][] = [];
  for (const event of indexOf(run.program).derived) {
    const spec = run.program.events[event];
    if (spec?.source.kind !== 'when' && spec?.source.kind !== 'after each') continue;
    const { name, clause, source } = spec;
    const deriving = { run, event, name, clause, site: source.site };
    const derived =
      source.kind === 'when'
        ? new WhenConditionHolds(deriving, source)
        : new AfterEach(deriving, source);
    (strata[source.stratum] ??= []).push(derived);
  }
  return strata.filter((stratum) => stratum !== undefined);
}
