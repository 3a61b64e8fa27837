import type { WorkingFile } from './working-file.ts';

/** Milliseconds that a task is to take: what is on its way when the program is ended is done again. */
const LENGTH_OF_TASK = 100;

/** Of how many scenarios a task is before it is known how long one takes. */
const FIRST_TASK = 8;

/** Cuts what is left of a batch into tasks of about one length, in order. */
export class TaskCutter {
  readonly #working: WorkingFile;
  readonly #crew: number;
  #next: number;
  #most = FIRST_TASK;
  /** When the first answers came: the time in which a crew begins says nothing of a scenario's. */
  #since: { readonly at: number; readonly done: number } | null = null;

  constructor(working: WorkingFile, from: number, crew: number) {
    this.#working = working;
    this.#next = from;
    this.#crew = crew;
  }

  /** The next task; null where nothing is left. */
  async next(): Promise<string | null> {
    const { count, task } = await this.#working.read(this.#next, this.#most);
    this.#next += count;
    return count === 0 ? null : task;
  }

  /** Learns from how many are done how long one takes. */
  learn(done: number): void {
    const now = performance.now();
    this.#since ??= { at: now, done };
    if (done === this.#since.done || now === this.#since.at) return;
    const each = ((now - this.#since.at) * this.#crew) / (done - this.#since.done);
    this.#most = Math.max(1, Math.round(LENGTH_OF_TASK / each));
  }
}
