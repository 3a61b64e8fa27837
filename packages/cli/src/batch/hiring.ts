import { readWithOptions } from '../contract/read-with-options.ts';
import { type Crew, crewOfThisThread } from './crew.ts';
import { makeAnswerer, type WorkOrder } from './make-answerer.ts';
import { hireThread, ThreadCrew } from './thread-crew.ts';

/** Fewer scenarios than these for each are done before another thread has begun. */
const WORTH_A_THREAD = 64;

/**
 * Hires a crew as soon as there is enough to do for all of it: its threads make themselves ready while
 * further scenarios are being set down.
 */
export class Hiring {
  readonly #order: WorkOrder;
  readonly #jobs: number;
  #crew: Crew | null = null;

  constructor(order: WorkOrder, jobs: number) {
    this.#order = order;
    this.#jobs = jobs;
  }

  /** Is told of how many scenarios it is known that they are to be worked out. */
  readonly expect = (scenarios: number): void => {
    if (this.#jobs > 1 && scenarios >= this.#jobs * WORTH_A_THREAD)
      this.#crew ??= this.#hire(this.#jobs);
  };

  /** The crew for just so many scenarios. */
  crewFor(scenarios: number): Crew {
    this.#crew ??= this.#hire(Math.min(this.#jobs, Math.ceil(scenarios / WORTH_A_THREAD)));
    return this.#crew;
  }

  async dismiss(): Promise<void> {
    await this.#crew?.dismiss();
  }

  #hire(size: number): Crew {
    const order = this.#order;
    if (size > 1) return new ThreadCrew(size, () => hireThread(order));
    return crewOfThisThread(makeAnswerer(order, readWithOptions(order.ir, order.with)));
  }
}
