import type { Stock } from './stock.ts';
import type { TaskAnswers } from './task.ts';
import type { TaskReader } from './task-reader.ts';

/** Milliseconds that a task is to take: what is on its way when the program is ended is done again. */
const LENGTH_OF_TASK = 100;

/** Of how many scenarios a task is before it is known how long one takes. */
const FIRST_TASK = 8;

/** A task is of so many times as many scenarios as one before it at most: one alone may have taken no time. */
const GROWTH = 8;

/** How many bytes of scenarios are held at once at most, and how many scenarios. */
const AT_ONCE = { bytes: 4 << 20, rows: 8192 } as const;

/** Cuts what is left of a batch into tasks of about one length, in order. */
export class TaskCutter {
  readonly #reader: TaskReader;
  readonly #stock: Stock;
  #next: number;
  #most = FIRST_TASK;

  constructor(reader: TaskReader, stock: Stock, from: number) {
    this.#reader = reader;
    this.#stock = stock;
    this.#next = from;
  }

  /** Whether another task is set down already. */
  get hasNext(): boolean {
    return this.#next < this.#stock.count;
  }

  /** Whether there is another task; waits until one is set down. */
  async awaitNext(): Promise<boolean> {
    return this.#stock.hasMoreThan(this.#next);
  }

  async next(): Promise<string> {
    const { count, largest } = this.#stock;
    const held = Math.floor(AT_ONCE.bytes / Math.max(1, largest));
    const most = Math.max(1, Math.min(this.#most, AT_ONCE.rows, held));
    const from = this.#next;
    this.#next = Math.min(from + most, count);
    return this.#reader.read(from, this.#next);
  }

  /** Learns from the answers to a task how long a scenario takes; the first ones take longest. */
  learn({ took, count }: TaskAnswers): void {
    const most = (LENGTH_OF_TASK / Math.max(took, 1)) * count;
    this.#most = Math.max(1, Math.min(Math.round(most), this.#most * GROWTH));
  }
}
