import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { listNames, shown } from './wording.ts';

/** A column that the CSV file does not have, or has twice. */
export const csvUnknownColumn = defineInputDiagnostic<{
  readonly path: string;
  readonly column: string;
  readonly columns: readonly string[];
  readonly times: 'no' | 'more than one';
}>({
  code: 'csv-unknown-column',
  message: ({ path, column, times }) =>
    `"${shown(path)}" has ${times} column headed "${shown(column)}".`,
  why: () => 'The values cannot be found without their column.',
  help: ({ columns }) => `Its first line heads these columns: ${listNames(columns)}.`,
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Closing Price": { "csv": "prices.csv", "date": "date", "value": "Close" } } }',
    good: '{ "facts": { "Closing Price": { "csv": "prices.csv", "date": "date", "value": "close" } } }',
    csv: { 'prices.csv': 'date,close\n2006-03-06,0.31\n2006-03-07,none\n' },
  },
});
