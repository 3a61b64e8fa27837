import type { Occurrence } from '../value/occurrence.ts';
import type { Duty } from './duty.ts';

const NONE: readonly Duty[] = [];

/** Every duty that came about in a run, by its obligation, in the order in which they arose. */
export class DutyBook {
  readonly #byObligation: (Duty[] | undefined)[] = [];
  /** By what is in doubt and brought them about, by their obligation. */
  readonly #doubted: (Map<Occurrence, Duty> | undefined)[] = [];
  /** Before these places all are done: a duty that is done does not open again. */
  readonly #firstOpen: (number | undefined)[] = [];

  enter(duty: Duty): void {
    const { obligation, key } = duty;
    (this.#byObligation[obligation] ??= []).push(duty);
    if (isInDoubt(key)) (this.#doubted[obligation] ??= new Map()).set(key, duty);
  }

  /** The duty that an occurrence brought about before, if it did: one that is in doubt may be told again. */
  broughtAboutBy(obligation: number, key: Occurrence): Duty | null {
    return isInDoubt(key) ? (this.#doubted[obligation]?.get(key) ?? null) : null;
  }

  of(obligation: number): readonly Duty[] {
    return this.#byObligation[obligation] ?? NONE;
  }

  /** Those of which something is left to do, oldest first; not those that arise meanwhile. */
  *openOf(obligation: number): Iterable<Duty> {
    const all = this.of(obligation);
    let first = this.#firstOpen[obligation] ?? 0;
    while (all[first]?.isOpen === false) first += 1;
    this.#firstOpen[obligation] = first;
    const end = all.length;
    for (let place = first; place < end; place += 1) {
      const duty = all[place];
      if (duty?.isOpen === true) yield duty;
    }
  }
}

function isInDoubt(key: Occurrence | null): key is Occurrence {
  return key !== null && key.origin !== null && key.origin.doubt !== null;
}
