const UNJUDGED = 0;
const FAILS = 1;
const HOLDS = 2;
const BLOCK = 64;

/**
 * Remembers, for a row of places, whether a condition holds at each. A place is judged at most
 * once, and only when an answer turns on it: a condition may be unknown beyond some date, and
 * judging further than needed would make an answer unknown that is not.
 *
 * Blocks of 64 places that have been judged throughout are counted over at one step.
 */
export class LazyVerdicts {
  readonly #judge: (place: number) => boolean;
  readonly #verdicts: Uint8Array;
  readonly #judgedInBlock: Uint8Array;
  readonly #holdingInBlock: Uint8Array;

  /** @param size the number of places, numbered from 0. */
  constructor(size: number, judge: (place: number) => boolean) {
    this.#judge = judge;
    this.#verdicts = new Uint8Array(size);
    this.#judgedInBlock = new Uint8Array(Math.ceil(size / BLOCK));
    this.#holdingInBlock = new Uint8Array(Math.ceil(size / BLOCK));
  }

  /** Whether the condition holds at a place. What the condition throws is passed on, not kept. */
  holds(place: number): boolean {
    const known = this.#verdicts[place];
    if (known !== UNJUDGED) return known === HOLDS;
    const verdict = this.#judge(place);
    const block = Math.floor(place / BLOCK);
    this.#verdicts[place] = verdict ? HOLDS : FAILS;
    this.#judgedInBlock[block] = (this.#judgedInBlock[block] ?? 0) + 1;
    if (verdict) this.#holdingInBlock[block] = (this.#holdingInBlock[block] ?? 0) + 1;
    return verdict;
  }

  /**
   * The `n`-th place (from 1) at which the condition holds, from `start` (itself in) upwards for a
   * step of 1 and downwards for -1; undefined when there are fewer.
   */
  nthHolding(start: number, n: number, step: 1 | -1): number | undefined {
    const edge = step === 1 ? 0 : BLOCK - 1;
    let missing = n;
    let place = start;
    while (place >= 0 && place < this.#verdicts.length) {
      const passed = place % BLOCK === edge ? this.#passableBlock(place) : undefined;
      if (passed !== undefined && passed < missing) {
        missing -= passed;
        place += step * BLOCK;
        continue;
      }
      if (this.holds(place)) missing -= 1;
      if (missing === 0) return place;
      place += step;
    }
    return undefined;
  }

  /** How many places from `from` up to but not including `until` hold the condition. */
  countHolding(from: number, until: number): number {
    let count = 0;
    let place = from;
    while (place < until) {
      const passed =
        place % BLOCK === 0 && place + BLOCK <= until ? this.#passableBlock(place) : undefined;
      if (passed !== undefined) {
        count += passed;
        place += BLOCK;
        continue;
      }
      if (this.holds(place)) count += 1;
      place += 1;
    }
    return count;
  }

  /** How many places of this place's block hold the condition, once all of them are judged. */
  #passableBlock(place: number): number | undefined {
    const block = Math.floor(place / BLOCK);
    return this.#judgedInBlock[block] === BLOCK ? this.#holdingInBlock[block] : undefined;
  }
}
