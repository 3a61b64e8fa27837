import type { Field } from './events-and-rules.ts';
import type { Name, TypeNode } from './names-and-literals.ts';
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
  /** The columns, in order, each with one name. */
  readonly fields: readonly Field[];
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

/** What the rows or the columns of a grid are for: `Stock Price : price`. */
export interface Axis {
  readonly name: Name;
  readonly type: TypeNode;
}

/**
 * `table Additional Shares : shares` with the corner `| Effective Date : date by Stock Price : price |`
 * and the places of the columns behind it. Each row begins with its own place.
 */
export interface Grid {
  readonly kind: 'Grid';
  readonly name: Name;
  readonly type: TypeNode;
  readonly down: Axis;
  readonly across: Axis;
  readonly columns: readonly ScenarioValue[];
  readonly rows: readonly TableRow[];
  readonly span: Span;
}
