import { readWithOptions } from '../contract/read-with-options.ts';
import { type Crew, crewOfThisThread } from './crew.ts';
import { makeAnswerer, type WorkOrder } from './make-answerer.ts';
import { ThreadCrew } from './thread-crew.ts';
import type { ThreadsAhead } from './threads-ahead.ts';

/** Fewer scenarios than these for each are done before another thread has begun. */
const WORTH_A_THREAD = 64;

/** Hires those who work out scenarios to one order. */
export class Hiring {
  readonly #order: WorkOrder;
  readonly #jobs: number;
  readonly #ahead: ThreadsAhead;
  #crew: Crew | null;

  /** Threads that have begun make the contract ready at once, while the first scenarios are set down. */
  constructor(order: WorkOrder, jobs: number, ahead: ThreadsAhead) {
    this.#order = order;
    this.#jobs = jobs;
    this.#ahead = ahead;
    this.#crew = ahead.hasBegun ? this.#hire(jobs) : null;
  }

  /** The crew for so many scenarios; where these are not all, there is enough to do for everybody. */
  crewFor({ scenarios, isAll }: Known): Crew {
    const worth = isAll ? Math.ceil(scenarios / WORTH_A_THREAD) : this.#jobs;
    this.#crew ??= this.#hire(Math.min(this.#jobs, worth));
    return this.#crew;
  }

  async dismiss(): Promise<void> {
    await this.#crew?.dismiss();
  }

  #hire(size: number): Crew {
    const order = this.#order;
    if (size > 1) return new ThreadCrew(size, () => this.#ahead.hire(order));
    return crewOfThisThread(makeAnswerer(order, readWithOptions(order.ir, order.with)));
  }
}

/** Of how many scenarios it is known that they are to be worked out. */
interface Known {
  readonly scenarios: number;
  readonly isAll: boolean;
}
