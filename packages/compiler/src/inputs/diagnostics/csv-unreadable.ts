import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A CSV file that is not there or cannot be read. */
export const csvUnreadable = defineInputDiagnostic<{ readonly path: string }>({
  code: 'csv-unreadable',
  message: ({ path }) => `The file "${shown(path)}" cannot be read.`,
  why: () => 'The fact would count as unknown, although its values were meant to be supplied.',
  help: () => 'Check the path; it is looked up beside the scenario file.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Closing Price": { "csv": "price.csv", "date": "date", "value": "close" } } }',
    good: '{ "facts": { "Closing Price": { "csv": "prices.csv", "date": "date", "value": "close" } } }',
    csv: { 'prices.csv': 'date,close\n2006-03-06,0.31\n2006-03-07,none\n' },
  },
});
