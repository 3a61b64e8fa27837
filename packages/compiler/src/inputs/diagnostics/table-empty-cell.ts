import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { withRows } from './example-rows.ts';

/** A cell of a table with nothing in it. */
export const tableEmptyCell = defineInputDiagnostic<{ readonly column: string }>({
  code: 'table-empty-cell',
  message: ({ column }) => `Nothing stands under \`${column}\` in this row.`,
  why: () => 'An empty cell could mean nought, none or not yet known.',
  help: () => 'Write the value, or `none` where there is none.',
  examples: {
    bad: withRows('| "A" | |'),
    good: withRows('| "A" | $10 |'),
  },
});
