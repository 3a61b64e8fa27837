import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, type Day } from '../dates/day.ts';
import type { Code } from '../timeline/code.ts';
import type { Standing } from '../timeline/lasting.ts';
import type { Moment } from '../timeline/moment.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import {
  type DerivedSource,
  type Deriving,
  makeOccurrence,
  readAt,
  traceOf,
} from './derived-source.ts';

/** A stretch of days on any of which the event may have happened. */
interface Doubt {
  readonly occurrence: Occurrence;
  /** Whether it is certain that the event had not happened, or was armed anew, before the stretch. */
  readonly wasArmed: boolean;
}

/**
 * `event X occurs when C`: on the first day at whose close C holds, and again on the first after C
 * failed. Where it is not known whether C holds, the event may happen on each such day; and it may
 * happen once more where it is not known whether C failed in between.
 */
export class WhenConditionHolds implements DerivedSource {
  readonly stratum: number;
  /** How long the last verdict stands, and brings nothing more. */
  readonly standing: Standing;
  readonly follows = null;
  isInDoubt = false;
  readonly #deriving: Deriving;
  readonly #condition: Code;
  /** How long the event changes nothing while it is in doubt. */
  readonly #trial: Standing;
  /** Whether anything comes of the event: else nothing is to be tried while it is in doubt. */
  readonly #hasConsequences: boolean;
  /** Whether the condition may have failed since the event last happened, if it ever did. */
  #mayBeArmed = true;
  /** Whether it may have held ever since. */
  #mayBeSpent = false;
  #doubts: Record<'unknown' | 'impossible', Doubt | null> = { unknown: null, impossible: null };
  /** Why it was not known whether the condition held, the last time that it was not. */
  #open: Missing | null = null;
  /** The verdict of the last close. */
  #verdict: Value = false;
  #untold: Occurrence | null = null;

  constructor(deriving: Deriving, source: { readonly condition: Code; readonly stratum: number }) {
    this.#deriving = deriving;
    this.#condition = source.condition;
    const { lasting } = deriving.run;
    this.standing = lasting?.standingOf(deriving.event) ?? { until: BEFORE_ALL_DAYS };
    this.#trial = lasting?.trialOf(deriving.event) ?? { until: BEFORE_ALL_DAYS };
    this.#hasConsequences = !deriving.run.upon(deriving.event).isIdle;
    this.stratum = source.stratum;
  }

  get untold(): Occurrence | null {
    return this.#untold;
  }

  get nextTrial(): Day {
    return this.isInDoubt && this.#hasConsequences ? this.#trial.until : AFTER_ALL_DAYS;
  }

  close(moment: Moment): readonly Occurrence[] {
    this.#untold = null;
    const stands = this.standing.until > moment.day;
    // The same verdict as at the last close brings nothing; but what may happen may bring something else each day.
    if (stands && !this.isInDoubt) return [];
    if (stands && this.#trial.until > moment.day) {
      this.pass(moment.day);
      this.#untold = this.#again();
      return [];
    }
    this.#trial.until = BEFORE_ALL_DAYS;
    const read = { code: this.#condition, locals: [] };
    const verdict = stands ? this.#verdict : readAt(this.#deriving, moment, read);
    this.#verdict = verdict;
    // A doubt that begins is told once more.
    if (typeof verdict !== 'boolean' && !this.isInDoubt) this.standing.until = BEFORE_ALL_DAYS;
    if (verdict === true) return this.#hold(moment);
    if (verdict === false) {
      this.#settle({ mayBeArmed: true, mayBeSpent: false });
      return [];
    }
    this.pass(moment.day);
    // What is recorded as absent, or has not come about, neither holds nor fails.
    if (!(verdict instanceof Missing)) return [];
    if (verdict.kind === 'impossible') return this.#cannotTell(moment, verdict);
    return verdict.kind === 'unknown' ? this.#mayHold(moment, verdict) : [];
  }

  /** What would be told again with the last verdict. */
  #again(): Occurrence | null {
    const kind = this.#verdict instanceof Missing ? this.#verdict.kind : null;
    if (!this.#mayBeArmed || (kind !== 'unknown' && kind !== 'impossible')) return null;
    return this.#doubts[kind]?.occurrence ?? null;
  }

  /** A doubt goes on until it is known again whether the condition holds. */
  pass(day: Day): void {
    if (!this.isInDoubt) return;
    for (const doubt of [this.#doubts.unknown, this.#doubts.impossible]) {
      if (doubt !== null && doubt.occurrence.origin !== null) doubt.occurrence.origin.through = day;
    }
  }

  #settle(to: { readonly mayBeArmed: boolean; readonly mayBeSpent: boolean }): void {
    this.#mayBeArmed = to.mayBeArmed;
    this.#mayBeSpent = to.mayBeSpent;
    this.#doubts = { unknown: null, impossible: null };
    this.isInDoubt = false;
  }

  #hold(moment: Moment): readonly Occurrence[] {
    const mayHappen = this.#mayBeArmed;
    const isCertain = !this.#mayBeSpent;
    const doubt = this.#doubts.unknown;
    this.#settle({ mayBeArmed: false, mayBeSpent: true });
    if (!mayHappen) return [];
    if (doubt !== null) return this.#endDoubt(doubt, moment);
    return [this.#make(moment, isCertain ? null : this.#open)];
  }

  /** It holds now, and it is not known whether it did before: it happened by now, if it could. */
  #endDoubt({ occurrence, wasArmed }: Doubt, { day, sequence }: Moment): readonly Occurrence[] {
    const { origin } = occurrence;
    if (origin === null) return [];
    origin.through = day;
    // Behind all that was seen when the condition was read.
    if (wasArmed) origin.settled = { day, sequence: sequence + 1 };
    return [occurrence];
  }

  #mayHold(moment: Moment, verdict: Missing): readonly Occurrence[] {
    const told = this.#mayBeArmed ? this.#tell('unknown', { moment, verdict }) : [];
    this.#open = verdict;
    this.#mayBeArmed = true;
    this.#mayBeSpent = true;
    return told;
  }

  /** No input can tell whether it holds: that is told, and takes nothing from what comes after. */
  #cannotTell(moment: Moment, verdict: Missing): readonly Occurrence[] {
    return this.#mayBeArmed ? this.#tell('impossible', { moment, verdict }) : [];
  }

  /** One occurrence stands for all days of a stretch; its rules are tried on each, since it may happen only then. */
  #tell(
    kind: 'unknown' | 'impossible',
    { moment, verdict }: { readonly moment: Moment; readonly verdict: Missing },
  ): readonly Occurrence[] {
    const known = this.#doubts[kind];
    if (known !== null) return this.#hasConsequences ? [known.occurrence] : [];
    const occurrence = this.#make(moment, verdict);
    this.#doubts[kind] = { occurrence, wasArmed: !this.#mayBeSpent };
    this.isInDoubt = true;
    return [occurrence];
  }

  #make(moment: Moment, doubt: Missing | null): Occurrence {
    const read = { code: this.#condition, locals: [] };
    const trace = traceOf(this.#deriving, moment, read);
    return makeOccurrence(this.#deriving, moment.day, {
      of: null,
      doubt,
      through: moment.day,
      trace,
    });
  }
}
