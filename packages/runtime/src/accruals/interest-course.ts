import { firstPlace } from '../events/first-place.ts';
import type { Day } from '../dates/day.ts';
import { ExactTooLarge } from '../exact/exact-too-large.ts';
import type { Exact } from '../exact/exact.ts';
import {
  type InterestLine,
  type InterestOwed,
  interestOver,
  type InterestTerms,
} from '../interest/index.ts';
import type { Schedule } from '../schedules/index.ts';
import { impossible, Missing } from '../value/missing.ts';
import { CannotCount } from './cannot-count.ts';
import type { Counting } from './counting.ts';

/** More changes of principal and rate, and compoundings, than any debt has. */
const MOST_BENDS = 100_000;

/** What bears interest on a day, and at what rate, at the day's close. */
export interface Borne {
  readonly principal: Exact;
  readonly rate: Exact;
}

/** What bears interest, or why that is not known; and the first day on which it may be otherwise by itself. */
export interface BorneRead {
  readonly borne: Borne | Missing;
  readonly stands: Day;
}

/** How a course learns of principal and rate. */
export interface BorneReader {
  /** What stood at the close of a day. */
  readonly at: (day: Day) => BorneRead;
  /** The first day after one on which something happened, so that something else may stand. */
  readonly nextHappening: (after: Day) => Day;
  /** How many terms rest on one another in what was read last. */
  readonly height: () => number;
}

/** Interest that is owed when a course begins. */
export interface CourseStart extends InterestOwed {
  readonly from: Day;
}

/** A day on which the course of interest changes: principal or rate do, or interest is compounded. */
interface Bend extends InterestOwed {
  readonly from: Day;
  readonly borne: Borne;
}

/**
 * Interest from a day on: how it grows as principal and rate change and interest is compounded. It is
 * followed as far as it is asked about and no further, and never twice over the same days, so that to
 * ask on each day of ten years costs no more than to go through them once.
 *
 * Between two bends nothing changes, so each such stretch is counted as one whatever was asked when.
 */
export class InterestCourse {
  readonly start: CourseStart;
  readonly #counting: Counting;
  readonly #compounding: Pick<Schedule, 'between'> | null;
  readonly #bends: Bend[] = [];
  /** The lines between two bends, each at the place of the bend that it begins at. */
  readonly #lines: InterestLine[] = [];
  /** The day before which principal and rate were followed. */
  #known: Day;
  /** The last day of which they were read, and until when they stand by themselves. */
  #read: { readonly day: Day; readonly stands: Day } | null = null;
  #height = 0;
  /** What is owed on the day that was asked for last: a rule that settles it reads it more than once. */
  #asked: { readonly bend: Bend; readonly day: Day; readonly owed: InterestOwed } | null = null;

  constructor(
    start: CourseStart,
    counting: Counting,
    compounding: Pick<Schedule, 'between'> | null,
  ) {
    this.start = start;
    this.#counting = counting;
    this.#compounding = compounding;
    this.#known = start.from;
  }

  /** Follows the course until a day; why it cannot be followed so far, or null where it could. */
  follow(until: Day, reader: BorneReader): Missing | null {
    for (let day = this.#nextToRead(reader); day < until; day = this.#nextToRead(reader)) {
      const { borne, stands } = reader.at(day);
      if (borne instanceof Missing) return borne;
      this.#height = Math.max(this.#height, reader.height());
      this.#compoundThrough(day);
      this.#bear(day, borne);
      this.#known = day + 1;
      this.#read = { day, stands };
    }
    if (until > this.#known) this.#known = until;
    this.#compoundThrough(until);
    return null;
  }

  /** The first day on which something else may bear interest than was read last. */
  #nextToRead(reader: BorneReader): Day {
    if (this.#read === null) return this.#known;
    const { day, stands } = this.#read;
    return Math.min(stands, reader.nextHappening(day));
  }

  /** How many terms rest on one another in all that was read so far. */
  get height(): number {
    return this.#height;
  }

  /**
   * The last day not after the given one on which the course changed, or began, with what was owed
   * then: a course from there goes on as this one does.
   */
  bendBefore(day: Day): CourseStart {
    const { from, compounded, accrued } = this.#lastBend(day) ?? this.start;
    return { from, compounded, accrued };
  }

  /** What is owed when a day begins that the course was followed to. */
  owedOn(day: Day): InterestOwed {
    const bend = this.#lastBend(day);
    if (bend === undefined) return this.start;
    if (this.#asked?.bend !== bend || this.#asked.day !== day) {
      this.#asked = { bend, day, owed: this.#goOn(bend, day) };
    }
    return this.#asked.owed;
  }

  /** How what is owed when a day begins came about, beside what was owed at the start. */
  linesUntil(day: Day): readonly InterestLine[] {
    const bend = this.#lastBend(day);
    if (bend === undefined) return [];
    const place = this.#bends.indexOf(bend);
    return [...this.#lines.slice(0, place), ...this.#goOn(bend, day).lines];
  }

  /** Takes in what bears interest from a day on. */
  #bear(day: Day, borne: Borne): void {
    const last = this.#bends.at(-1);
    if (last === undefined) {
      this.#bends.push({ ...this.start, from: day, borne });
    } else if (last.from === day) {
      this.#bends[this.#bends.length - 1] = { ...last, borne };
    } else if (!isSame(last.borne, borne)) {
      this.#bendOn(day, borne);
    }
  }

  /** Ends the last stretch on each compounding date through a day, where the next begins. */
  #compoundThrough(day: Day): void {
    const last = this.#bends.at(-1);
    if (this.#compounding === null || last === undefined) return;
    for (const date of this.#compounding.between(last.from + 1, day)) {
      this.#bendOn(date, last.borne);
    }
  }

  #bendOn(day: Day, borne: Borne): void {
    const last = this.#bends.at(-1);
    if (last === undefined) return;
    const { compounded, accrued, lines } = this.#goOn(last, day);
    const [line] = lines;
    if (line !== undefined) this.#lines.push(line);
    if (this.#bends.length >= MOST_BENDS) {
      throw new CannotCount(impossible(`interest would change more than ${MOST_BENDS} times`));
    }
    this.#bends.push({ from: day, borne, compounded, accrued });
  }

  #goOn(bend: Bend, until: Day): ReturnType<typeof interestOver> {
    const { from, borne, compounded, accrued } = bend;
    const terms: InterestTerms = {
      ...this.#counting,
      compounding: this.#compounding ?? 'simple',
      opening: { compounded, accrued },
    };
    try {
      return interestOver([{ from, until, ...borne }], terms);
    } catch (error) {
      // What a day count or a schedule refuses; a figure that is too large speaks for itself.
      if (error instanceof RangeError && !(error instanceof ExactTooLarge)) {
        throw new CannotCount(impossible(error.message));
      }
      throw error;
    }
  }

  /** The last bend not after a day, by bisection; undefined where there is none. */
  #lastBend(day: Day): Bend | undefined {
    const after = firstPlace(this.#bends, ({ from }) => from > day);
    return after === 0 ? undefined : this.#bends[after - 1];
  }
}

function isSame(left: Borne, right: Borne): boolean {
  return left.principal.equals(right.principal) && left.rate.equals(right.rate);
}
