import type { MissingKind } from '../value/missing.ts';
import type { Amount } from './amount.ts';
import type { IsoDate } from './iso-date.ts';

/** Why a term has no value. */
export interface Undetermined {
  /**
   * `not yet`: an event that has not happened; `none`: recorded as absent; `unknown`: nobody
   * supplied what it waits for; `impossible`: no value can exist.
   */
  readonly status: MissingKind;
  readonly reasons: readonly string[];
}

/** A term that has a value. */
export interface Determined<Held> {
  readonly status: 'value';
  readonly value: Held;
  /** The value as a person reads it. */
  readonly text: string;
}

/** A figure that has a value; it serves as an {@link Amount} wherever its unit is wanted. */
export interface DeterminedAmount<Label extends string> extends Amount<Label> {
  readonly status: 'value';
  /** The figure as a person reads it: `$0.20 per share of Common Stock`. */
  readonly text: string;
}

/** What a term comes to: a value, or why there is none. */
export type Outcome<Held> = Determined<Held> | Undetermined;

/** What a figure comes to: an exact value in its unit, or why there is none. */
export type AmountOutcome<Label extends string> = DeterminedAmount<Label> | Undetermined;

/** An event that happened, as the value of a term. */
export interface EventHappened<Name extends string> {
  readonly event: Name;
  readonly on: IsoDate;
  readonly id: string | null;
}

/** A row of a table, as the value of a term. */
export interface RowOfTable<Name extends string> {
  readonly table: Name;
  /** What stands in the first column of names; null where there is no such column. */
  readonly row: string | null;
  /** Its place in the table, from 1. */
  readonly place: number;
}

/** A value, or `none` where it is recorded as absent, as for a day without a sale. */
export type OrNone<Held> = Held | 'none';

/** The rows of a fact: dates in rising order, each with a value or `none`. */
export type DatedRows<Held> = readonly (readonly [IsoDate, OrNone<Held>])[];
