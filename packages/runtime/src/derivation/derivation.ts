import type { Day } from '../dates/day.ts';
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
  readonly note: string | null;
  /** For a stretch of interest, its days, principal and rate; null for other steps. */
  readonly stretch: Stretch | null;
  readonly rests: readonly number[];
}

/** How one number came about: its steps, each shared one once, what it rests on before it. */
export interface Derivation {
  readonly root: number;
  readonly steps: readonly Step[];
}
