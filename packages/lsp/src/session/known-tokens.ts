/** Tokens under the number by which a client asks what has changed since. */
export interface NumberedTokens {
  readonly resultId: string;
  readonly data: number[];
}

/** The tokens that each document was last answered with. */
export class KnownTokens {
  readonly #byPath = new Map<string, NumberedTokens>();
  #count = 0;

  /** The tokens of a document under a number, if they are those it was last answered with. */
  known(path: string, resultId: string): readonly number[] | null {
    const last = this.#byPath.get(path);
    return last?.resultId === resultId ? last.data : null;
  }

  keep(path: string, data: number[]): NumberedTokens {
    this.#count += 1;
    const tokens = { resultId: String(this.#count), data };
    this.#byPath.set(path, tokens);
    return tokens;
  }

  forget(path: string): void {
    this.#byPath.delete(path);
  }
}
