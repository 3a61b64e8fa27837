import type { Field } from './events-and-rules.ts';
import type { Name } from './names-and-literals.ts';
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
