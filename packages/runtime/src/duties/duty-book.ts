import type { Duty } from './duty.ts';

/** Every duty that came about in a run, by its obligation, in the order in which they arose. */
export class DutyBook {
  readonly #byObligation: Duty[][];

  constructor(obligations: number) {
    this.#byObligation = Array.from({ length: obligations }, () => []);
  }

  enter(duty: Duty): void {
    this.#byObligation[duty.obligation]?.push(duty);
  }

  of(obligation: number): readonly Duty[] {
    return this.#byObligation[obligation] ?? [];
  }

  /** Those of which something is left to do, oldest first. */
  openOf(obligation: number): readonly Duty[] {
    return this.of(obligation).filter((duty) => duty.isOpen);
  }
}
