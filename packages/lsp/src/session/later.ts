import { soon } from './let-messages-in.ts';

/** Something that is done once, after a while or as soon as the messages that wait have been read. */
export class Later {
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Counts what was set, so that what was put off is not done. */
  #turn = 0;
  #isSet = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  get isSet(): boolean {
    return this.#isSet;
  }

  /** Does it after so many milliseconds instead of when it was set to be done. */
  after(pause: number): void {
    this.never();
    this.#isSet = true;
    const turn = this.#turn;
    if (pause > 0) this.#timer = setTimeout(() => this.#do(turn), pause);
    else soon(() => this.#do(turn));
  }

  /** Does not do it after all. */
  never(): void {
    this.#turn += 1;
    this.#isSet = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #do(turn: number): void {
    if (turn !== this.#turn) return;
    this.never();
    this.#work();
  }
}
