import { MAX_ROWS } from '../max-rows.ts';
import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { withRows } from './example-rows.ts';

/** A table with more rows than are read. */
export const tableTooLong = defineInputDiagnostic<{
  readonly table: string;
  readonly rows: number;
  readonly most: number;
}>({
  code: 'table-too-long',
  message: ({ table, rows, most }) =>
    `\`${table}\` has ${rows} rows, and at most ${most} are read.`,
  why: () => 'A table so long is most often a mistake, and would take long to work out.',
  help: () => 'Leave out rows that do not matter, or add up those that are alike.',
  examples: {
    // One text and no list: it is made whenever the compiler is loaded, in a worker's small stack too.
    bad: withRows(`${'|"A"|1|\n    '.repeat(MAX_ROWS)}|"A"|1|`),
    good: withRows('| "A" | $10 |'),
  },
});
