const UNJUDGED = 0;
const FAILS = 1;
const HOLDS = 2;
const BLOCK = 64;

class Block {
  readonly verdicts = new Uint8Array(BLOCK);
  judged = 0;
  holding = 0;
}

/**
 * Remembers, for a row of places, whether a condition holds at each. A place is judged at most
 * once, and only when an answer turns on it: a condition may be unknown beyond some date, and
 * judging further than needed would make an answer unknown that is not.
 *
 * Blocks of 64 places that have been judged throughout are counted over at one step.
 */
export class LazyVerdicts {
  readonly #size: number;
  readonly #judge: (place: number) => boolean;
  /** Most places are never asked about: a block is made when one of its own is. */
  readonly #blocks: (Block | undefined)[] = [];

  /** @param size the number of places, numbered from 0. */
  constructor(size: number, judge: (place: number) => boolean) {
    this.#size = size;
    this.#judge = judge;
  }

  /** Whether the condition holds at a place. What the condition throws is passed on, not kept. */
  holds(place: number): boolean {
    const block = (this.#blocks[Math.floor(place / BLOCK)] ??= new Block());
    const known = block.verdicts[place % BLOCK];
    if (known !== UNJUDGED) return known === HOLDS;
    const verdict = this.#judge(place);
    block.verdicts[place % BLOCK] = verdict ? HOLDS : FAILS;
    block.judged += 1;
    if (verdict) block.holding += 1;
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
    while (place >= 0 && place < this.#size) {
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
    const block = this.#blocks[Math.floor(place / BLOCK)];
    return block?.judged === BLOCK ? block.holding : undefined;
  }
}
