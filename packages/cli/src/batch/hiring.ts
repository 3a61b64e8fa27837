import { readWithOptions } from '../contract/read-with-options.ts';
import { type Crew, crewOfThisThread } from './crew.ts';
import { makeAnswerer, type WorkOrder } from './make-answerer.ts';
import { ThreadCrew } from './thread-crew.ts';
import { ThreadsAhead } from './threads-ahead.ts';

/** Fewer scenarios than these for each are done before another thread has begun. */
const WORTH_A_THREAD = 64;

/** Hires those who work out scenarios. */
export class Hiring {
  readonly #jobs: number;
  readonly #ahead = new ThreadsAhead();
  #crew: Crew | null = null;

  /** The files of scenarios have so many bytes. */
  constructor(jobs: number, bytes: number) {
    this.#jobs = jobs;
    this.#ahead.begin(jobs, bytes);
  }

  /** The crew for so many scenarios; where these are not all, there is enough to do for everybody. */
  crewFor(order: WorkOrder, { scenarios, isAll }: Known): Crew {
    const worth = isAll ? Math.ceil(scenarios / WORTH_A_THREAD) : this.#jobs;
    this.#crew ??= this.#hire(order, Math.min(this.#jobs, worth));
    return this.#crew;
  }

  async dismiss(): Promise<void> {
    await Promise.all([this.#crew?.dismiss(), this.#ahead.dismiss()]);
  }

  #hire(order: WorkOrder, size: number): Crew {
    if (size > 1) return new ThreadCrew(size, () => this.#ahead.hire(order));
    return crewOfThisThread(makeAnswerer(order, readWithOptions(order.ir, order.with)));
  }
}

/** Of how many scenarios it is known that they are to be worked out. */
interface Known {
  readonly scenarios: number;
  readonly isAll: boolean;
}
