import type { Field } from './events-and-rules.ts';
import type { Expression } from './expressions.ts';
import type { EventName, Name } from './names-and-literals.ts';
import type { ScenarioValue } from './scenarios.ts';
import type { Span } from './span.ts';

/** One line of cells, `| "A" | $500,000 |`; a cell that is left empty is a hole. */
export interface TableRow {
  readonly kind: 'TableRow';
  readonly cells: readonly ScenarioValue[];
  readonly span: Span;
}

/**
 * `table Denominations` with its columns and rows. A table without rows has them from the inputs.
 */
export interface Table {
  readonly kind: 'Table';
  readonly name: Name;
  /** The columns, in order, each with one name; of a grid its two axes, and its values. */
  readonly fields: readonly Field[];
  readonly rows: readonly TableRow[];
  /**
   * The places along the heading of a grid (`table Additional Shares : shares` with the corner
   * `| Effective Date : date by Stock Price : price |`), each row of which begins with its own place;
   * null of every other table.
   */
  readonly across: readonly ScenarioValue[] | null;
  readonly span: Span;
}

/**
 * `Additional Shares interpolated at D and P`, a grid by two places; `Premium of Premium Schedule
 * interpolated at D`, a column by the first of its table.
 */
export interface Interpolation {
  readonly kind: 'Interpolation';
  /** The column; null of a grid, and where column and table read as one name. */
  readonly column: Name | null;
  readonly table: EventName;
  /** One place, or two. */
  readonly at: readonly Expression[];
  /** `365`: days are counted as `based on a 365-day year` says. */
  readonly year: 'actual' | '365';
  readonly span: Span;
}
