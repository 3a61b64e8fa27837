import type { BusinessCalendar } from '../calendars/index.ts';
import { type Day, LAST_SEQUENCE } from '../dates/day.ts';
import type { Assumptions } from '../hypotheses/assumptions.ts';
import type { Solution } from '../solving/solve-system.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Divided } from '../events/allocate.ts';
import { Memo } from './memo.ts';

/** A sequence number after every change and report of a day: the day's close. */
export const CLOSE = LAST_SEQUENCE;

/**
 * A point of history at which terms are read: the day, and the last report or change that is seen
 * on it. It remembers what terms gave there, so that no term is worked out twice; most moments are
 * asked for little, so what they remember it in is made when it is needed.
 */
export class Moment {
  readonly day: Day;
  readonly sequence: number;
  /** The moment beyond which nothing is known; itself, unless an earlier or later day is read from it. */
  readonly horizon: Moment;
  /** What is taken to be otherwise than it is; null where everything is as it is. */
  readonly assumptions: Assumptions | null;
  /** Whether, with this horizon, a stretch of days without an end was read: it reaches up to here. */
  isLookedBeyond = false;
  #kept: Kept | null = null;

  /** @param from the horizon, or what a horizon of its own assumes; null where it assumes nothing. */
  constructor(
    day: Day,
    sequence: number,
    from: Moment | { readonly assumptions: Assumptions } | null,
  ) {
    this.day = day;
    this.sequence = sequence;
    this.horizon = from instanceof Moment ? from : this;
    this.assumptions = from?.assumptions ?? null;
  }

  /** What definitions gave here. */
  get definitions(): Memo {
    return (this.#keep().definitions ??= new Memo());
  }

  /** What the chosen readings of ambiguities gave here. */
  get readings(): Memo {
    return (this.#keep().readings ??= new Memo());
  }

  /** The closes of other days as they are known from here. */
  get closes(): Map<Day, Moment> {
    return (this.#keep().closes ??= new Map());
  }

  /** The moments just before events as they are known from here. */
  get befores(): Map<Occurrence, Moment> {
    return (this.#keep().befores ??= new Map());
  }

  /** The calendars whose days have a condition, as it is known from here. */
  get calendars(): (BusinessCalendar | undefined)[] {
    return (this.#keep().calendars ??= []);
  }

  /** The horizons of `as if` as seen from here, by their sites: the last of each. */
  get hypotheses(): Map<number, Moment> {
    return (this.#keep().hypotheses ??= new Map());
  }

  /** What came of solving systems of definitions here, by their indexes. */
  get solutions(): Map<number, Solution> {
    return (this.#keep().solutions ??= new Map());
  }

  /** What was divided among many here, by sites: the last of each. */
  get allocations(): Map<number, Divided> {
    return (this.#keep().allocations ??= new Map());
  }

  #keep(): Kept {
    return (this.#kept ??= new Kept());
  }

  /** Whether something that happened on `day` as number `sequence` is seen from here. */
  sees(day: Day, sequence: number): boolean {
    return sees(this, day, sequence);
  }

  /** Whether the day lies beyond what is known here. */
  isBeyondHorizon(): boolean {
    return this.day > this.horizon.day;
  }
}

/** What a moment remembers, each part as it is needed. */
class Kept {
  definitions: Memo | null = null;
  readings: Memo | null = null;
  closes: Map<Day, Moment> | null = null;
  befores: Map<Occurrence, Moment> | null = null;
  calendars: (BusinessCalendar | undefined)[] | null = null;
  hypotheses: Map<number, Moment> | null = null;
  solutions: Map<number, Solution> | null = null;
  allocations: Map<number, Divided> | null = null;
}

/** Whether something that happened on `day` as number `sequence` is seen from a day and the last that is seen on it. */
export function sees(from: Pick<Moment, 'day' | 'sequence'>, day: Day, sequence: number): boolean {
  return day < from.day || (day === from.day && sequence <= from.sequence);
}
