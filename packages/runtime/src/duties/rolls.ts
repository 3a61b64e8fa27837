import { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import type { Value } from '../value/value.ts';

/** Whether deadlines roll, by the heading that says so. */
export class Rolls {
  readonly #run: Run;
  /** What stands for all of history, by the heading. */
  readonly #settled: (Value | undefined)[] = [];
  /** What was last worked out, and at which moment, by the heading. */
  readonly #last: ({ readonly moment: Moment; readonly value: Value } | undefined)[] = [];
  #undecided = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  /** How often a date was asked for that a later day may move, or tell. */
  get undecided(): number {
    return this.#undecided;
  }

  /** A date was asked for that a later day will tell. */
  await(): void {
    this.#undecided += 1;
  }

  /** Whether deadlines roll, as of a moment; worked out once for each, or once for all. */
  at(moment: Moment, heading: number): Value {
    const spec = this.#run.program.deadlines[heading];
    if (spec === undefined) return false;
    if (spec.when === null) return true;
    if (spec.moves) this.#undecided += 1;
    // What is assumed may be a blank or a reading.
    if (spec.moves || moment.assumptions !== null) {
      const last = this.#last[heading];
      if (last?.moment === moment) return last.value;
      const value = this.#read(moment, spec.when);
      this.#last[heading] = { moment, value };
      return value;
    }
    return (this.#settled[heading] ??= this.#read(moment, spec.when));
  }

  #read(moment: Moment, when: (frame: Frame) => Value): Value {
    const frame = new Frame(this.#run, moment, [], null);
    return guard(this.#run, { name: 'whether deadlines roll', site: null }, () => when(frame));
  }
}
