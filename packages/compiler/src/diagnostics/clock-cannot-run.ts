import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const HALT = 'fact Market : one of NYSE Listed, No Market';

/** Days counted while what is asked of them keeps them from being days of the calendar. */
export const clockCannotRun = defineDiagnostic<{ readonly calendar: string }>({
  code: 'clock-cannot-run',
  severity: 'warning',
  message: ({ calendar }) => `No ${calendar} can pass while this holds.`,
  why: ({ calendar }) =>
    `A day on which it holds is no ${calendar}, so the days are never counted up and what waits for them never comes.`,
  help: () =>
    'Count the days of a calendar that runs on meanwhile, such as calendar days or the sessions of an exchange.',
  examples: {
    bad: exampleFile(
      HALT,
      'calendar Market Day is the days of NYSE on which Market is not No Market',
      'Suspended means Market is No Market on each of the 5 Market Days before the date in question',
    ),
    good: exampleFile(
      HALT,
      'calendar Market Day is the days of NYSE on which Market is not No Market',
      'Suspended means Market is No Market on each of the 5 Trading Days before the date in question',
      'Settlement means 2 Market Days after January 5, 2026',
    ),
  },
});
