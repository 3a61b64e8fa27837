import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

interface Parameters {
  readonly found: 'event' | 'no grid' | 'places' | 'no figure' | 'no axis' | 'no dates';
  readonly table: string;
  /** The column that is read, or that is wrong. */
  readonly column: string;
}

const MESSAGES: Readonly<Record<Parameters['found'], (names: Parameters) => string>> = {
  event: ({ table }) => `\`${table}\` is an event, and not a table with lines to read between.`,
  'no grid': ({ table }) =>
    `\`${table}\` is no grid, so it is not said which of its columns is read.`,
  places: ({ table }) => `This does not say as many places as \`${table}\` has axes.`,
  'no figure': ({ column }) =>
    `\`${column}\` does not hold figures, so there is nothing between two.`,
  'no axis': ({ column }) => `\`${column}\` holds neither figures nor dates, so it has no places.`,
  'no dates': ({ table }) => `No axis of \`${table}\` is of dates, so no year has a length here.`,
};

/** Something read between the lines of what has none, or not between those that it has. */
export const notInterpolated = defineDiagnostic<Parameters>({
  code: 'not-interpolated',
  severity: 'error',
  message: (parameters) => MESSAGES[parameters.found](parameters),
  why: () =>
    'What is interpolated lies between figures of one column. The first column of the table says where each stands, or the first two do.',
  help: () =>
    'Write `Premium of Premium Schedule interpolated at D` of a table whose first column is of dates, and `Additional Shares interpolated at D and P` of a grid.',
  examples: {
    bad: exampleFile(
      'table Premium Schedule',
      '  | Date : date     | Premium : number |',
      '  | January 1, 2027 |               3% |',
      '  | January 1, 2028 |               2% |',
      'Premium Now means Premium Schedule interpolated at the date in question',
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
