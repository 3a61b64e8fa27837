import type { Duty } from './duty.ts';

/** Every duty that came about in a run, by its obligation, in the order in which they arose. */
export class DutyBook {
  readonly #byObligation: Duty[][];
  /** Those that may still be open: a duty that is done does not open again. */
  readonly #open: Duty[][];

  constructor(obligations: number) {
    this.#byObligation = Array.from({ length: obligations }, () => []);
    this.#open = this.#byObligation.map(() => []);
  }

  enter(duty: Duty): void {
    this.#byObligation[duty.obligation]?.push(duty);
    this.#open[duty.obligation]?.push(duty);
  }

  of(obligation: number): readonly Duty[] {
    return this.#byObligation[obligation] ?? [];
  }

  /** Those of which something is left to do, oldest first. */
  openOf(obligation: number): readonly Duty[] {
    const open = (this.#open[obligation] ?? []).filter((duty) => duty.isOpen);
    this.#open[obligation] = open;
    // Duties may arise while these are gone through.
    return [...open];
  }
}
