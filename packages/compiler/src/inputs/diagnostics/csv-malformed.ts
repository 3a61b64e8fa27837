import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A CSV file that cannot be read as one. */
export const csvMalformed = defineInputDiagnostic<{
  readonly path: string;
  readonly problem: string;
}>({
  code: 'csv-malformed',
  message: ({ path, problem }) => `"${shown(path)}" is not CSV: ${problem}.`,
  why: () => 'Where columns or lines run together, values end up under the wrong heading.',
  help: () => 'Save the file again as comma-separated values with a heading line.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Closing Price": { "csv": "broken.csv", "date": "date", "value": "close" } } }',
    good: '{ "facts": { "Closing Price": { "csv": "prices.csv", "date": "date", "value": "close" } } }',
    csv: {
      'broken.csv': 'date,close\n2006-03-06,"0.31\n',
      'prices.csv': 'date,close\n2006-03-06,0.31\n2006-03-07,none\n',
    },
  },
});
