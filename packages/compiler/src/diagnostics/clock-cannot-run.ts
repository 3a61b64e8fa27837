import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { underReading } from './under-reading.ts';

const HALT = 'fact Market : one of NYSE Listed, No Market';

const MESSAGES = {
  condition: (calendar: string) => `No ${calendar} can pass while this holds.`,
  event: (calendar: string) => `On each ${calendar} this event is kept away, so it never occurs.`,
  duty: (calendar: string) => `No ${calendar} can pass while this duty binds.`,
};

/** Days counted while what is asked of them keeps them from being days of the calendar. */
export const clockCannotRun = defineDiagnostic<{
  readonly calendar: string;
  readonly of: 'condition' | 'event' | 'duty';
  /** The reading under which it is so; null where it is so under any. */
  readonly reading: { readonly of: string; readonly label: string } | null;
}>({
  code: 'clock-cannot-run',
  severity: 'warning',
  message: ({ calendar, of, reading }) => underReading(reading, MESSAGES[of](calendar)),
  why: ({ calendar }) =>
    `A ${calendar} is a day on which the opposite is so. Such days do not pass meanwhile, and what waits for them never comes.`,
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
