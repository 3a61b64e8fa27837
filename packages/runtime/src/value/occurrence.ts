import { BEFORE_ALL_DAYS, type Day, LAST_SEQUENCE } from '../dates/day.ts';
import type { Trace } from '../derivation/trace.ts';
import type { Missing } from './missing.ts';
import type { Value } from './value.ts';

/** One event that happened, or may have; or one row of a table. */
export class Occurrence {
  /** The event's index in the program. */
  readonly event: number;
  /**
   * The day it happened on; the first on which it may have, where that is not known. A row has no day:
   * it was there before every other.
   */
  readonly day: Day;
  /** Its number among all reports and changes of a run; the last of all until the run reaches it. */
  sequence: number;
  /** The reporter's own name for it. */
  readonly id: string | null;
  /** The place of a row in its table, from 0, and what it is called; null for an event. */
  readonly row: Row | null;
  /** By the index of the event's fields. */
  fields: readonly Value[];
  /** What voids it, or why that is not known; null while it stands. */
  voided: readonly string[] | Missing | null = null;
  /** How the contract made it happen; null where somebody reported it. */
  readonly origin: Origin | null;
  /** Of which duty a performance is reported to be; null where that is not said. */
  readonly duty: DutyName | null;
  /** Its place among all that was reported, from 1; null for what nobody reported. */
  readonly number: number | null;
  /** The duty that a reported performance is of; null for everything else, and until it is known. */
  performs: Performed | null = null;

  constructor(input: OccurrenceInput, row: Row | null = null, origin: Origin | null = null) {
    this.event = input.event;
    this.day = input.day;
    this.sequence = row === null ? LAST_SEQUENCE : 0;
    this.id = input.id;
    this.row = row;
    this.fields = input.fields;
    this.origin = origin;
    this.duty = input.duty ?? null;
    this.number = input.number ?? null;
  }

  /** The occurrence that it follows, or whose duty it is about; null where there is none. */
  get of(): Occurrence | null {
    return this.performs?.of ?? this.origin?.of ?? null;
  }
}

/** What a reported performance does of a duty. */
export interface Performed {
  /** What brought the duty about. */
  readonly of: Occurrence | null;
  /** Why it is not known whether there is such a duty; null where there is. */
  readonly doubt: Missing | null;
  /** The derivation of what the duty owes, when one was asked for. */
  readonly trace: Trace | null;
}

/** Where a row of a table stands, and what it is called. */
export interface Row {
  /** Its place in its table, from 0. */
  readonly place: number;
  /** What stands in the first column of names; null where there is no such column, or nothing in it. */
  readonly name: string | null;
}

/** A row as results speak of it: `"A"`, or `row 3`. */
export function titleOfRow({ name, place }: Row): string {
  return name === null ? `row ${place + 1}` : `"${name}"`;
}

/** The day of what was there before all history: the rows of tables. */
export const BEFORE_HISTORY: Day = BEFORE_ALL_DAYS;

/** How an event came about that nobody reported. */
export interface Origin {
  /** The occurrence that it follows; null where it follows none. */
  readonly of: Occurrence | null;
  /** Why it is not known whether, or on which day, it happened; null where it is. */
  readonly doubt: Missing | null;
  /** The last day on which it may have happened; it grows while the doubt lasts. */
  through: Day;
  /** Stretches between its first and last day on no day of which it can have happened. */
  readonly gaps: Gap[];
  /** Since when it is certain that it happened on one of its days; null while it is not. */
  settled: { readonly day: Day; readonly sequence: number } | null;
  /** The date of the schedule before it is moved to an open day; null for what no schedule made. */
  readonly unrolled: Day | null;
  /** The derivation of what decided it, when one was asked for. */
  readonly trace: Trace | null;
}

/** The first and last day of a stretch, both in. */
export interface Gap {
  readonly from: Day;
  readonly to: Day;
}

/** An event as reported; a field nobody supplied is `unknown`. */
export interface OccurrenceInput {
  readonly event: number;
  readonly day: Day;
  readonly id: string | null;
  readonly fields: readonly Value[];
  /** Of which duty a performance is, by what brought it about; of the oldest where nothing is said. */
  readonly duty?: DutyName | null;
  /** Its place among all that is reported, from 1; the run counts where nothing is said. */
  readonly number?: number;
}

/** How inputs name a duty: by the occurrence that brought it about, or by the day of that. */
export type DutyName = OccurrenceName | Day;

/** How inputs and questions name an occurrence: an event by its id, a row by its place, from 0. */
export class OccurrenceName {
  /** The index of the event or table in the program. */
  readonly event: number;
  readonly of: string | number;
  /** What the row is called, for people to read; null where it is not known or not called anything. */
  readonly title: string | null;

  constructor(event: number, of: string | number, title: string | null = null) {
    this.event = event;
    this.of = of;
    this.title = title;
  }
}
