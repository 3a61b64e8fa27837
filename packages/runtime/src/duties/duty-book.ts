import type { Duty } from './duty.ts';

/** Every duty that came about in a run, by its obligation, in the order in which they arose. */
export class DutyBook {
  readonly #byObligation: Duty[][];
  /** Before these places all are done: a duty that is done does not open again. */
  readonly #firstOpen: number[] = [];

  constructor(obligations: number) {
    this.#byObligation = Array.from({ length: obligations }, () => []);
  }

  enter(duty: Duty): void {
    this.#byObligation[duty.obligation]?.push(duty);
  }

  of(obligation: number): readonly Duty[] {
    return this.#byObligation[obligation] ?? [];
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
