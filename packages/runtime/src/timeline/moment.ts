import type { BusinessCalendar } from '../calendars/index.ts';
import type { Day } from '../dates/day.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { Memo } from './memo.ts';

/** A sequence number after every change and report of a day: the day's close. */
export const CLOSE = Number.POSITIVE_INFINITY;

/**
 * A point of history at which terms are read: the day, and the last report or change that is seen
 * on it. It remembers what terms gave there, so that no term is worked out twice.
 */
export class Moment {
  readonly day: Day;
  readonly sequence: number;
  /** The moment beyond which nothing is known; itself, unless an earlier or later day is read from it. */
  readonly horizon: Moment;
  readonly definitions = new Memo();
  readonly readings = new Memo();
  /** Other moments as they are known from here: the closes of days, and those just before events. */
  readonly closes: Map<Day, Moment> = new Map();
  readonly befores: Map<Occurrence, Moment> = new Map();
  /** The calendars whose days have a condition, as it is known from here. */
  readonly calendars: (BusinessCalendar | undefined)[] = [];

  constructor(day: Day, sequence: number, horizon: Moment | null) {
    this.day = day;
    this.sequence = sequence;
    this.horizon = horizon ?? this;
  }

  /** Whether something that happened on `day` as number `sequence` is seen from here. */
  sees(day: Day, sequence: number): boolean {
    return day < this.day || (day === this.day && sequence <= this.sequence);
  }

  /** Whether the day lies beyond what is known here. */
  isBeyondHorizon(): boolean {
    return this.day > this.horizon.day;
  }
}
