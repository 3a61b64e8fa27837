import type { Trace } from '../derivation/trace.ts';
import type { Day } from '../dates/day.ts';
import type { Value } from '../value/value.ts';

/** A sequence number after every change and report of a day: the day's close. */
export const CLOSE = Number.POSITIVE_INFINITY;

/** What a definition gave when it was last asked for with a key or an argument. */
export interface RememberedCall {
  readonly key: Value | null;
  readonly argument: Value | null;
  readonly value: Value;
  readonly trace: Trace | null;
}

/**
 * A point of history at which terms are read: the day, and the last report or change that is seen
 * on it. It remembers what terms gave there, so that no term is worked out twice.
 */
export class Moment {
  readonly day: Day;
  readonly sequence: number;
  /** The moment beyond which nothing is known; itself, unless an earlier or later day is read from it. */
  readonly horizon: Moment;
  readonly values: (Value | undefined)[] = [];
  readonly traces: (Trace | undefined)[] = [];
  readonly calls: (RememberedCall | undefined)[] = [];
  /** The closes of other days as they are known from here. */
  readonly closes: Map<Day, Moment> = new Map();

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
