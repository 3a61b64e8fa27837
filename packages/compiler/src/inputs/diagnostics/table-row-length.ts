import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { withRows } from './example-rows.ts';

/** A row with more or fewer cells than its table has columns. */
export const tableRowLength = defineInputDiagnostic<{
  readonly table: string;
  readonly wanted: number;
  readonly found: number;
}>({
  code: 'table-row-length',
  message: ({ table, wanted, found }) =>
    `This row has ${counted(found, 'cell')}, and \`${table}\` has ${counted(wanted, 'column')}.`,
  why: () => 'With a cell too many or too few, each one behind it would stand in the wrong column.',
  help: () =>
    'Write one cell for each column, with a bar between them; `none` where there is none.',
  examples: {
    bad: withRows('| "A" |'),
    good: withRows('| "A" | $10 |'),
  },
});

function counted(many: number, what: string): string {
  return many === 1 ? `1 ${what}` : `${many} ${what}s`;
}
