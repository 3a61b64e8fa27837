import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A line with more or fewer cells than the heading. */
export const csvRowLength = defineInputDiagnostic<{
  readonly path: string;
  readonly line: number;
  readonly expected: number;
  readonly found: number;
}>({
  code: 'csv-row-length',
  message: ({ path, line, expected, found }) =>
    `Line ${line} of "${shown(path)}" has ${found === 1 ? '1 cell' : `${found} cells`}, and its heading has ${expected}.`,
  why: () =>
    'A missing or added comma, such as a thousands separator, moves every value after it under the wrong heading.',
  help: () => 'Mend the line; a cell with a comma in it stands in double quotes.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Closing Price": { "csv": "short.csv", "date": "date", "value": "close" } } }',
    good: '{ "facts": { "Closing Price": { "csv": "prices.csv", "date": "date", "value": "close" } } }',
    csv: {
      'short.csv': 'date,close\n2006-03-06\n',
      'prices.csv': 'date,close\n2006-03-06,0.31\n2006-03-07,none\n',
    },
  },
});
