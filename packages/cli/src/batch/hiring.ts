import { readWithOptions } from '../contract/read-with-options.ts';
import { type Crew, crewOfThisThread } from './crew.ts';
import { makeAnswerer, type WorkOrder } from './make-answerer.ts';
import { hireThread, ThreadCrew } from './thread-crew.ts';

/** Fewer scenarios than these for each are done before another thread has begun. */
const WORTH_A_THREAD = 64;

/** Hires those who work out scenarios. */
export class Hiring {
  readonly #order: WorkOrder;
  readonly #jobs: number;
  #crew: Crew | null = null;

  constructor(order: WorkOrder, jobs: number) {
    this.#order = order;
    this.#jobs = jobs;
  }

  /** The crew for so many scenarios; where these are not all, there is enough to do for everybody. */
  crewFor(scenarios: number, isAll: boolean): Crew {
    const worth = isAll ? Math.ceil(scenarios / WORTH_A_THREAD) : this.#jobs;
    this.#crew ??= this.#hire(Math.min(this.#jobs, worth));
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
