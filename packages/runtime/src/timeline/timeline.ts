import type { Day } from '../dates/day.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { Inputs } from '../program/inputs.ts';
import { impossible, type Missing } from '../value/missing.ts';
import { attempt } from './attempt.ts';
import type { ExecutableProgram } from './code.ts';
import { Replay } from './replay.ts';
import { type How, Run } from './run.ts';

/** A run, replayed as far as it is asked about. */
export class Timeline {
  readonly run: Run;
  readonly #replay: Replay;
  /** From which day on nothing could be worked out, and why. */
  #failure: { readonly from: Day; readonly reason: Missing } | null = null;

  constructor(program: ExecutableProgram, inputs: Inputs, how: How) {
    this.run = new Run(program, inputs, how);
    this.#replay = new Replay(this.run);
  }

  /** Whether there is a day from which on nothing could be worked out. */
  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  /** Replays through a day; gives the reason why that cannot be done, or null. */
  advance(through: Day): Missing | null {
    if (this.#failure !== null && through >= this.#failure.from) return this.#failure.reason;
    if (this.#replay.isTooFar(through)) {
      const day = formatIsoDate(through);
      return impossible(`${day} lies more than 400 years after the contract takes effect`);
    }
    const reason = attempt(() => {
      this.#replay.advance(through);
      return null;
    });
    if (reason !== null) this.#failure = { from: this.#replay.day, reason };
    return reason;
  }
}
