import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A day of the year listed twice in a schedule. */
export const dayOfYearTwice = defineDiagnostic<Record<string, never>>({
  code: 'day-of-year-twice',
  severity: 'error',
  message: () => 'This day of the year is listed twice.',
  why: () =>
    'A schedule has each of its dates once. February 29 is February 28 in a year without one, so the two are one day.',
  help: () => 'Leave one of them out, or write the day that was meant.',
  examples: {
    bad: exampleFile(
      'schedule Payment Date on January 1, July 1 and January 1 of each year',
      'Next Payment means the first Payment Date on or after the date in question',
    ),
    good: exampleFile(
      'schedule Payment Date on January 1 and July 1 of each year',
      'Next Payment means the first Payment Date on or after the date in question',
    ),
  },
});
