import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Rate means 9%');

/** The days of a year are said, and not how the days in it are counted. */
export const dayCountByHalf = defineDiagnostic<{ readonly words: string }>({
  code: 'day-count-by-half',
  severity: 'information',
  message: ({ words }) =>
    `“${words}” says by what the days are divided, and not which days are counted.`,
  why: () =>
    'Over 360 the actual days of a year make 365/360 of the rate, and twelve months of 30 days make the rate itself.',
  help: () =>
    'Write `and the actual number of days elapsed`, or `of twelve 30-day months`; in the file, `counted Actual/360` or `counted 30/360`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'Interest is calculated on a 360-day year.\n',
      good: 'Interest is calculated on a 360-day year and the actual days elapsed.\n',
    },
  },
});
