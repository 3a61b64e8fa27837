import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Notice Days means 5');

/** A deadline at midnight on a day: its beginning, or its end. */
export const midnightOfWhichDay = defineDiagnostic<{
  readonly words: string;
  readonly places: number;
}>({
  code: 'midnight-of-which-day',
  severity: 'information',
  message: ({ words, places }) =>
    `“${words}” may be the midnight that begins the day or the one that ends it${places > 1 ? ` (${places} places)` : ''}.`,
  why: () => 'The two are a whole day apart: what is sent during the day is in time, or late.',
  help: () => 'Write `11:59 p.m.`, or `at or before the end of` the day.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'A notice sent before midnight on the date of conversion is in time.\n',
      good: 'A notice sent before 11:59 p.m. on the date of conversion is in time.\n',
    },
  },
});
