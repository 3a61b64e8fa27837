import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A place of a table that is read between its rows, where it does not rise from the one before. */
export const placesNotRising = defineDiagnostic<{ readonly table: string }>({
  code: 'places-not-rising',
  severity: 'error',
  message: ({ table }) =>
    `This is out of its place in \`${table}\`, whose places must rise, each once.`,
  why: () =>
    'A figure is read between two neighbouring places. Where places repeat, go back or are left out, it is not said which two these are.',
  help: () =>
    'Put the lines, and the places in the heading, in rising order. Where a table has two columns of places, write each of the second for each of the first.',
  examples: {
    bad: exampleFile(
      'table Premium Schedule',
      '  | Date : date     | Premium : number |',
      '  | January 1, 2028 |               2% |',
      '  | January 1, 2027 |               3% |',
      'Premium Now means Premium of Premium Schedule interpolated at the date in question',
    ),
    good: exampleFile(
      'table Premium Schedule',
      '  | Date : date     | Premium : number |',
      '  | January 1, 2027 |               3% |',
      '  | January 1, 2028 |               2% |',
      'Premium Now means Premium of Premium Schedule interpolated at the date in question',
    ),
  },
});
