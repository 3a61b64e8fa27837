import type { Day } from '../dates/day.ts';
import type { OccurrenceInput } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** A fact's rows: days in strictly rising order, each with its value (a list for a `several` fact). */
export interface FactRows {
  readonly days: readonly Day[];
  readonly values: readonly Value[];
}

/** The rows of a fact that is kept for each of several: by an event's id or a row's place, from 0. */
export type KeyedFactRows = ReadonlyMap<string | number, FactRows>;

/** What a contract is evaluated on, by the indexes of its program. */
export interface Inputs {
  /** The value of each blank, or null where nobody filled it. */
  readonly blanks: readonly (Value | null)[];
  /** The rows of each fact, or null where nobody supplied it. */
  readonly facts: readonly (FactRows | null)[];
  /** For each fact that is kept for each of several, its rows; null where nobody supplied any. */
  readonly keyedFacts: readonly (KeyedFactRows | null)[];
  /**
   * By the index of each table whose rows come with the inputs, the rows, each by its columns. A
   * table that nobody supplied is left out.
   */
  readonly tables: ReadonlyMap<number, readonly (readonly Value[])[]>;
  /** The reading chosen for each ambiguity, by its index, or null. */
  readonly readings: readonly (number | null)[];
  /** In order of date, and within a day in the order in which they were reported. */
  readonly occurrences: readonly OccurrenceInput[];
}
