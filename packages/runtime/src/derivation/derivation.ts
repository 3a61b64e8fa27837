import type { Day } from '../dates/day.ts';
import type { WriteSpec } from '../program/program.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import type { Stretch, TraceKind } from './trace.ts';

/** One step of a derivation; what it rests on is named by the numbers of other steps. */
export interface Step {
  readonly id: number;
  readonly kind: TraceKind;
  /** The Term, event or label that the step is about. */
  readonly name: string;
  readonly clause: string | null;
  /** The contract's own label of a list item. */
  readonly label: string | null;
  /** The formula as written; null for an input. */
  readonly formula: string | null;
  /** The formula with the value of every term in its place; null where nothing was put in. */
  readonly withNumbers: string | null;
  readonly value: Value;
  readonly type: ValueType | null;
  /** The value as a person reads it. */
  readonly shown: string;
  /** The day as of which the step was worked out. */
  readonly day: Day;
  /** What a rounding was given, as a person reads it; null for other steps. */
  readonly before: string | null;
  /** The same, exactly. */
  readonly unrounded: Value | null;
  /** What a state was before a change; null for other steps. */
  readonly from: Value | null;
  /** The same as a person reads it. */
  readonly shownFrom: string | null;
  /** What a change did with its formula's value: null for other steps. */
  readonly how: WriteSpec<unknown>['how'] | null;
  /** The event that reported the figure or made the change; null where there is none. */
  readonly event: StepEvent | null;
  readonly note: string | null;
  /** Whether steps behind this one are left out, since a derivation has a bounded number of them. */
  readonly isCut: boolean;
  /** For a stretch of interest, its days, principal and rate; null for other steps. */
  readonly stretch: Stretch | null;
  readonly rests: readonly number[];
  /**
   * Of the steps it rests on those that stand in its formula, in the order in which they stand there;
   * of a day or a row in turn, those that stand in the formula of the step around it.
   */
  readonly operands: readonly Operand[];
}

/** A step whose value stands in the formula of another, from one place to the next of its text. */
export interface Operand {
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** An event as a derivation names it. */
export interface StepEvent {
  readonly name: string;
  readonly day: Day;
  /** The reporter's own name for it; null where it has none. */
  readonly id: string | null;
  /** Its place among all that was reported, from 1; null for what the contract derives. */
  readonly number: number | null;
}

/** How one number came about: its steps, each shared one once, what it rests on before it. */
export interface Derivation {
  readonly root: number;
  readonly steps: readonly Step[];
}
