import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A cell that holds nothing. */
export const csvEmptyCell = defineInputDiagnostic<{ readonly name: string }>({
  code: 'csv-empty-cell',
  message: ({ name }) => `This value of \`${name}\` is empty.`,
  why: () =>
    'An empty cell could mean that nothing is known or that there was no value; the two lead to different results.',
  help: () => 'Write `none` where there was no value; leave the line out where it is not known.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Closing Price": { "csv": "gap.csv", "date": "date", "value": "close" } } }',
    good: '{ "facts": { "Closing Price": { "csv": "prices.csv", "date": "date", "value": "close" } } }',
    csv: {
      'gap.csv': 'date,close\n2006-03-06,\n',
      'prices.csv': 'date,close\n2006-03-06,0.31\n2006-03-07,none\n',
    },
  },
});
