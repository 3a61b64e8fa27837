import type { FactRows, Inputs, OccurrenceInput, Value } from '@termsheet/runtime';
import type { Tables } from '../ir/tables.ts';

/** The inputs in the making. */
export interface DraftInputs extends Inputs {
  readonly blanks: (Value | null)[];
  readonly facts: (FactRows | null)[];
  readonly keyedFacts: (Map<string | number, FactRows> | null)[];
  readonly tables: Map<number, readonly (readonly Value[])[]>;
  readonly readings: (number | null)[];
  readonly occurrences: OccurrenceInput[];
}

/** Inputs of which nothing is supplied yet. */
export function emptyInputs(ir: Tables): DraftInputs {
  return {
    blanks: ir.blanks.map(() => null),
    facts: ir.facts.map(() => null),
    keyedFacts: ir.facts.map(() => null),
    tables: new Map(),
    readings: ir.ambiguities.map(() => null),
    occurrences: [],
  };
}
