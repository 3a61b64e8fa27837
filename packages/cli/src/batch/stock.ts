/** What is set down now. */
export interface Growth {
  readonly count: number;
  /** The most bytes that one of the new ones takes. */
  readonly largest: number;
  /** Whether these are all. */
  readonly isWhole: boolean;
}

/** How many scenarios are set down so far: told by who sets them down, asked by who hands them out. */
export class Stock {
  #count = 0;
  #largest = 0;
  #isWhole = false;
  #isClosed = false;
  #failure: { readonly error: unknown } | null = null;
  #change = Promise.withResolvers<void>();

  get count(): number {
    return this.#count;
  }

  /** The most bytes that one of them takes. */
  get largest(): number {
    return this.#largest;
  }

  /** Whether these are all. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether nobody takes any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Is told how many there are now, and what the largest of the new ones takes. */
  grow({ count, largest, isWhole }: Growth): void {
    this.#count = count;
    this.#largest = Math.max(this.#largest, largest);
    this.#isWhole = isWhole;
    this.#tell();
  }

  /** Is told why no more can be set down. */
  fail(error: unknown): void {
    this.#failure = { error };
    this.#tell();
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Whether there are more than so many; waits where that is not known yet. */
  async hasMoreThan(count: number): Promise<boolean> {
    for (;;) {
      if (this.#failure !== null) throw this.#failure.error;
      if (this.#count > count) return true;
      if (this.#isWhole) return false;
      // oxlint-disable-next-line no-await-in-loop
      await this.#change.promise;
    }
  }

  #tell(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }
}
