import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/day-span.ts';
import type { Exact } from '../exact/exact.ts';
import type { WriteSpec } from '../program/program.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** What a step of a derivation is about. */
export type TraceKind =
  | 'definition'
  | 'state'
  | 'start'
  | 'change'
  | 'fact'
  | 'blank'
  | 'field'
  | 'reading'
  | 'local'
  | 'item'
  | 'rounding'
  | 'window'
  | 'day'
  | 'occurrence'
  /** Whether an event, or a row of a table, is one of those that count. */
  | 'row'
  /** Whether an event of another kind came after one that counts. */
  | 'followed'
  | 'date'
  | 'search'
  | 'interest'
  | 'stretch'
  | 'interpolation'
  | 'candidate'
  | 'hypothesis'
  | 'assumption'
  | 'solution'
  /** What a duty owes, what is unpaid and was paid, what lateness costs. */
  | 'owed'
  | 'unpaid'
  | 'paid'
  | 'late'
  | 'undefined';

/** A use of one step by another: where in the other's formula it stands. */
export interface TraceReference {
  readonly site: number | null;
  readonly trace: Trace;
}

/** One step as it is being recorded; `steps.ts` turns the finished steps into plain data. */
export class Trace {
  readonly kind: TraceKind;
  readonly name: string;
  /** The site whose words are the step's formula; null for an input. */
  readonly body: number | null;
  readonly clause: string | null;
  readonly day: Day;
  value: Value = false;
  /** Where an input came from, what a rounding changed, why an adjustment was skipped. */
  note: string | null = null;
  /** Of which days, on what and at what rate interest is. */
  stretch: Stretch | null = null;
  /** What a rounding was given. */
  before: Value | null = null;
  /** What a state was before a change. */
  from: Value | null = null;
  /** What a write does with its formula's value. */
  how: WriteSpec<unknown>['how'] | null = null;
  /** The event that reported the figure or made the change; null where there is none. */
  occurrence: Occurrence | null = null;
  /** What is to be said of the date that is worked out next within the step. */
  ofNextDate: string | null = null;
  readonly references: TraceReference[] = [];

  constructor(step: TraceStep) {
    this.kind = step.kind;
    this.name = step.name;
    this.body = step.body;
    this.clause = step.clause;
    this.day = step.day;
  }

  /** Whether the step itself, or the condition of its rule, reads a term. */
  reads(kind: TraceKind, name: string): boolean {
    return this.references.some(
      ({ trace }) =>
        (trace.kind === kind && trace.name === name) ||
        (trace.kind === 'item' && trace.reads(kind, name)),
    );
  }
}

/** A stretch of days in which neither what bears interest nor its rate changed. */
export interface Stretch extends DaySpan {
  /** What bears interest, compounded interest with it. */
  readonly principal: Exact;
  readonly rate: Exact;
  /** The days that the day count counts. */
  readonly days: number;
  /** The part of a year that it makes of them. */
  readonly fraction: Exact;
}

/** What is known of a step before it is worked out. */
export interface TraceStep {
  readonly kind: TraceKind;
  readonly name: string;
  readonly body: number | null;
  readonly clause: string | null;
  readonly day: Day;
}
