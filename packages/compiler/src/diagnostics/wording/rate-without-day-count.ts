import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Default Rate means 15%');

/** Rates by the year in a contract without a rule for parts of one. */
export const rateWithoutDayCount = defineDiagnostic<{
  readonly percents: readonly string[];
  readonly places: number;
}>({
  code: 'rate-without-day-count',
  severity: 'information',
  message: ({ percents, places }) =>
    `The prose states ${percents.join(' and ')} per annum (${places === 1 ? 'one place' : `${places} places`}), and nowhere how the days of a part of a year are counted.`,
  why: () =>
    'Actual days over 365, over 360 and months of 30 days give three amounts for one stretch of time; over 360 a year bears five days more.',
  help: () =>
    'Write `computed for the actual number of days over a year of 365 days`, or another count; in the file, `counted Actual/365`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'Sums unpaid bear interest at fifteen percent (15%) per annum.\n',
      good: 'Sums unpaid bear interest at fifteen percent (15%) per annum, for the actual days over a year of 365 days.\n',
    },
  },
});
