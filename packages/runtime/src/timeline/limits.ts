import { figureWork } from '../exact/figure-work.ts';
import type { Site } from '../program/program.ts';

/**
 * The work that answering one question may take, where 1 is the work of one operation on small
 * figures: far beyond what a contract needs, and less than a second.
 */
const BUDGET = 5_000_000;

/**
 * The work on figures of hundreds of digits that answering one question may take, and as much again
 * replaying what happened: ten years of interest that compounds daily take a fifth of it.
 */
const BUDGET_OF_FIGURES = 5_000_000;

/** What each event adds to the work that replaying them may take. */
const BUDGET_OF_EVENT = 50_000;

/**
 * What each day adds to it on which the contract itself may make events happen, and all days at most: a note of which
 * much is in doubt takes as much on every day of some five years.
 */
const BUDGET_OF_DAY = 10_000;
const MAX_BUDGET_OF_DAYS = 20_000_000;

/**
 * So many events and changes may come of what the contract makes happen by itself, and so many more of
 * each report: a hundred years of a schedule of every day, upon which something changes each time.
 */
const MAX_HAPPENINGS = 75_000;
const HAPPENINGS_OF_EVENT = 100;

/** Four hundred years, over which dates repeat: longer than any contract runs. */
export const MAX_DAYS_OF_HISTORY = 146_097;

/**
 * Hypotheses that stand in one another deeper than this are refused: each is a world of its own, in
 * which all is worked out anew, and definitions that assume two ways double the worlds at each level.
 */
export const MAX_HYPOTHESES = 8;

/** The work of each kind of step, by measurement, beside that of the formula itself. */
const WORK = { term: 20, row: 1, day: 2, duty: 15, candidate: 10, hypothesis: 100 } as const;

/** The words of a formula that hold one operation. */
const CHARACTERS_OF_OPERATION = 16;

/** Terms that rest on one another deeper than this are refused. */
const MAX_DEPTH = 500;

/** Thrown where answering one question takes more work than any contract needs. */
export class BudgetSpent extends Error {
  constructor(reason = 'it takes more work than any contract needs') {
    super(reason);
  }
}

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
  readonly #sites: readonly Pick<Site, 'text'>[];
  #replayBudget: number;
  #daysLeft = MAX_BUDGET_OF_DAYS;
  #happeningsLeft: number;
  #budget: number;
  /** How far figures may be worked on, as {@link figureWork} counts; for the replay, what is left of it. */
  #figuresThrough = figureWork() + BUDGET_OF_FIGURES;
  #replayFigures = BUDGET_OF_FIGURES;
  /** For each term being worked out, the height of the highest term that it has rested on so far. */
  readonly #heights: number[] = [];
  #depth = 0;
  #lastHeight = 0;
  /** The work of the formula of each site, where it was asked for. */
  readonly #lengths: (number | undefined)[];

  constructor(sites: readonly Pick<Site, 'text'>[], events: number) {
    this.#sites = sites;
    this.#lengths = lengthsOf(sites);
    this.#budget = BUDGET + events * BUDGET_OF_EVENT;
    this.#replayBudget = this.#budget;
    this.#happeningsLeft = MAX_HAPPENINGS + events * HAPPENINGS_OF_EVENT;
  }

  /** How many terms the last term that was left rests on, one upon another, itself among them. */
  get lastHeight(): number {
    return this.#lastHeight;
  }

  /** How many terms are being worked out, one for another. */
  get depth(): number {
    return this.#depth;
  }

  /** A further question has a budget of its own. */
  renew(): void {
    this.#budget = BUDGET;
    this.#figuresThrough = figureWork() + BUDGET_OF_FIGURES;
  }

  /** Replaying what happened has a budget of its own, be it done all at once or day by day. */
  beginReplay(): void {
    this.#budget = this.#replayBudget;
    this.#figuresThrough = figureWork() + this.#replayFigures;
  }

  endReplay(): void {
    this.#replayBudget = this.#budget;
    this.#replayFigures = this.#figuresThrough - figureWork();
  }

  /** Adds to it for days on which the contract itself may make events happen. */
  grantDays(days: number): void {
    const granted = Math.min(days * BUDGET_OF_DAY, this.#daysLeft);
    this.#daysLeft -= granted;
    this.#budget += granted;
  }

  /**
   * Counts events that happen, and effects that they have.
   *
   * @throws BudgetSpent where they are more than any contract makes happen.
   */
  happen(count: number): void {
    this.#happeningsLeft -= count;
    if (this.#happeningsLeft >= 0) return;
    const most = MAX_HAPPENINGS.toLocaleString('en-US');
    throw new BudgetSpent(
      `more than ${most} events and changes come about by themselves until then`,
    );
  }

  /**
   * Counts the work of so many steps, in each of which the formula of a site is worked out.
   *
   * @throws BudgetSpent when an evaluation does more work than any contract needs.
   */
  spend(kind: keyof typeof WORK, site: number | null, steps = 1): void {
    this.#budget -= steps * (WORK[kind] + (site === null ? 0 : this.#workOf(site)));
    if (this.#budget < 0 || figureWork() > this.#figuresThrough) throw new BudgetSpent();
  }

  /** @throws TooDeep where too many terms are being worked out, one for another. */
  enter(): void {
    if (this.#depth >= MAX_DEPTH) throw new TooDeep();
    this.#heights[this.#depth] = 0;
    this.#depth += 1;
  }

  /** Back to a depth; terms in between whose leaving went wrong, the stack being spent, are left too. */
  leaveTo(depth: number): void {
    this.#lastHeight = (this.#heights[depth] ?? 0) + 1;
    this.#depth = depth;
    this.#raise(this.#lastHeight);
  }

  /**
   * Rests on a term that was worked out before.
   *
   * @throws TooDeep where working it out here would be too deep.
   */
  restOn(height: number): void {
    if (this.#depth + height > MAX_DEPTH) throw new TooDeep();
    this.#raise(height);
  }

  /** Works something out beside the term in hand, and tells how many terms it rests on, one upon another. */
  measure<Result>(work: () => Result): { readonly result: Result; readonly height: number } {
    const depth = this.#depth;
    this.#heights[depth] = 0;
    this.#depth += 1;
    try {
      const result = work();
      return { result, height: this.#heights[depth] ?? 0 };
    } finally {
      this.#depth = depth;
    }
  }

  #workOf(site: number): number {
    if (site >= this.#sites.length) return 0;
    return (this.#lengths[site] ??= Math.ceil(
      (this.#sites[site]?.text.length ?? 0) / CHARACTERS_OF_OPERATION,
    ));
  }

  #raise(height: number): void {
    const top = this.#depth - 1;
    if (top >= 0 && (this.#heights[top] ?? 0) < height) this.#heights[top] = height;
  }
}

const LENGTHS = new WeakMap<object, (number | undefined)[]>();

/** Found out once for a contract, however many runs there are of it. */
function lengthsOf(sites: readonly unknown[]): (number | undefined)[] {
  const known = LENGTHS.get(sites) ?? [];
  LENGTHS.set(sites, known);
  return known;
}
