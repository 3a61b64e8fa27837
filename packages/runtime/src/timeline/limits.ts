/** Steps that answering one question may take: far beyond what a contract needs. */
const BUDGET = 20_000_000;

/** Terms that rest on one another deeper than this are refused. */
const MAX_DEPTH = 500;

/** Thrown where answering one question takes more work than any contract needs. */
export class BudgetSpent extends Error {}

/** Thrown where terms rest on one another too deeply. */
export class TooDeep extends RangeError {
  constructor() {
    super(`it rests on more than ${MAX_DEPTH} terms, one upon another`);
  }
}

/**
 * What one run may still do. Whether a term is too deep never depends on what was asked before: a
 * term that was worked out counts with the height of all that it rests on.
 */
export class Limits {
  #budget = BUDGET;
  /** For each term being worked out, the height of the highest term that it has rested on so far. */
  readonly #heights: number[] = [];
  #lastHeight = 0;

  /** How many terms the last term that was left rests on, one upon another, itself among them. */
  get lastHeight(): number {
    return this.#lastHeight;
  }

  /** Whether no term is being worked out. */
  get isIdle(): boolean {
    return this.#heights.length === 0;
  }

  /** A further question has a budget of its own. */
  renew(): void {
    this.#budget = BUDGET;
  }

  /** @throws BudgetSpent when an evaluation does more work than any contract needs. */
  spend(work: number): void {
    this.#budget -= work;
    if (this.#budget < 0) throw new BudgetSpent(`it takes more than ${BUDGET} steps to work out`);
  }

  /** @throws TooDeep where too many terms are being worked out, one for another. */
  enter(): void {
    if (this.#heights.length >= MAX_DEPTH) throw new TooDeep();
    this.#heights.push(0);
  }

  leave(): void {
    this.#lastHeight = (this.#heights.pop() ?? 0) + 1;
    this.#raise(this.#lastHeight);
  }

  /**
   * Rests on a term that was worked out before.
   *
   * @throws TooDeep where working it out here would be too deep.
   */
  restOn(height: number): void {
    if (this.#heights.length + height > MAX_DEPTH) throw new TooDeep();
    this.#raise(height);
  }

  #raise(height: number): void {
    const top = this.#heights.length - 1;
    if (top >= 0 && (this.#heights[top] ?? 0) < height) this.#heights[top] = height;
  }
}
