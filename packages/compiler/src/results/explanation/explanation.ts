import type { Day, Derivation, Step } from '@termsheet/runtime';
import type { StepSource } from './step-source.ts';

/** How a term of a contract came to its value, with what a reader must know to follow it. */
export interface Explanation {
  readonly contract: string;
  readonly day: Day;
  readonly term: string;
  /** What the term was worked out for: an argument, or the event or row that keys it. */
  readonly argument: { readonly name: string; readonly shown: string } | null;
  /** Where the value comes from: for a state the clause of its last change. */
  readonly clause: string;
  readonly derivation: Derivation;
  /** Where a step that nothing works out came from; null for what is worked out. */
  readonly sourceOf: (step: Step) => StepSource | null;
}
