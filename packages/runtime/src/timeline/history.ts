import type { InterestCourse } from '../accruals/interest-course.ts';
import type { Settled } from '../accruals/settled.ts';
import type { Day } from '../dates/day.ts';
import type { Trace } from '../derivation/trace.ts';
import { firstPlace } from '../events/first-place.ts';
import { type Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { type Moment, sees } from './moment.ts';

/** One value that a state took, and what made it so. */
export interface Change {
  readonly day: Day;
  readonly sequence: number;
  readonly beforeOpening: boolean;
  readonly from: Value;
  readonly value: Value;
  readonly clause: string;
  readonly occurrence: Occurrence;
  /** For an accrual, what is left of it and since when interest comes on top. */
  readonly settled: Settled | null;
  /** The derivation of the new value, when one was asked for. */
  readonly trace: Trace | null;
}

/** An adjustment that an exception forbade, or that would have changed nothing. */
export interface Skipped {
  readonly day: Day;
  readonly state: number;
  readonly clause: string;
  readonly occurrence: Occurrence;
  readonly reason: string;
}

/** Told of each moment from which on a state is another than it was. */
type OnChange = (since: { readonly day: Day; readonly sequence: number }) => void;

/** What a course of interest depends on beside principal and rate, part by part. */
export type CourseBasis = readonly (Day | string | null)[];

/** What one state (or one occurrence's copy of a keyed state) was, day by day. */
export class History {
  readonly start: Value;
  readonly startTrace: Trace | null;
  /** How many terms the start rests on, one upon another. */
  readonly height: number;
  readonly #changes: Change[] = [];
  #last: Change | null = null;
  readonly #onChange: OnChange;
  /** Since when a change is pending that may be made on any later day, nobody knowing on which. */
  readonly #pending: { readonly day: Day; readonly sequence: number; readonly reason: Missing }[] =
    [];

  /** The courses of interest since each change (null: since the start), with what each depends on. */
  readonly #courses = new Map<Change | null, { basis: CourseBasis; course: InterestCourse }>();

  constructor(
    start: { readonly value: Value; readonly trace: Trace | null; readonly height: number },
    onChange: OnChange,
  ) {
    this.start = start.value;
    this.startTrace = start.trace;
    this.height = start.height;
    this.#onChange = onChange;
  }

  /** What the state became, in order. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Takes in a change, which is later than all others. */
  record(change: Change): void {
    this.#changes.push(change);
    this.#last = change;
    this.#onChange(change);
  }

  /** The last change seen at a moment, or null where the start still stands. */
  lastChange(moment: Pick<Moment, 'day' | 'sequence'>): Change | null {
    const last = this.#last;
    // Mostly it is read as it stands.
    if (last === null || sees(moment, last.day, last.sequence)) return last;
    const place = firstPlace(this.#changes, ({ day, sequence }) => !sees(moment, day, sequence));
    return place === 0 ? null : (this.#changes[place - 1] ?? null);
  }

  /** The course of an accrual since a change; a new one where what it depends on is another. */
  courseSince(
    change: Change | null,
    basis: CourseBasis,
    begin: () => InterestCourse,
  ): InterestCourse {
    const kept = this.#courses.get(change);
    if (kept?.basis.every((part, place) => part === basis[place]) === true) return kept.course;
    const course = begin();
    this.#courses.set(change, { basis, course });
    return course;
  }

  /** Whatever is written later, the state stays unknown from here on. */
  leavePending(since: { readonly day: Day; readonly sequence: number }, reason: Missing): void {
    const before = this.#pending.at(-1)?.reason ?? null;
    this.#pending.push({ ...since, reason: undecided(before, reason) });
    this.#onChange(since);
  }

  valueAt(moment: Pick<Moment, 'day' | 'sequence'>): Value {
    if (this.#pending.length > 0) {
      const pending = this.#pending.findLast(({ day, sequence }) => sees(moment, day, sequence));
      if (pending !== undefined) return pending.reason;
    }
    const change = this.lastChange(moment);
    return change === null ? this.start : change.value;
  }
}
