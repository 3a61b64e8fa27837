import type { Day } from '../dates/day.ts';
import type { Missing } from './missing.ts';
import type { Value } from './value.ts';

/** One event that happened. */
export class Occurrence {
  /** The event's index in the program. */
  readonly event: number;
  readonly day: Day;
  /** Its number among all reports and changes of a run; endless until the run reaches it. */
  sequence = Number.POSITIVE_INFINITY;
  /** The reporter's own name for it. */
  readonly id: string | null;
  /** By the index of the event's fields. */
  readonly fields: readonly Value[];
  /** What voids it, or why that is not known; null while it stands. */
  voided: readonly string[] | Missing | null = null;

  constructor(input: OccurrenceInput) {
    this.event = input.event;
    this.day = input.day;
    this.id = input.id;
    this.fields = input.fields;
  }
}

/** An event as reported; a field nobody supplied is `unknown`. */
export interface OccurrenceInput {
  readonly event: number;
  readonly day: Day;
  readonly id: string | null;
  readonly fields: readonly Value[];
}
