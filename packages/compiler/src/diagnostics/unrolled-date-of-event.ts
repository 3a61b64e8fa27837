import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** The unrolled date of something that no schedule moves. */
export const unrolledDateOfEvent = defineDiagnostic<{ readonly event: string }>({
  code: 'unrolled-date-of-event',
  severity: 'error',
  message: ({ event }) => `\`${event}\` has no unrolled date: it is never moved to another day.`,
  why: () =>
    'Only a schedule with `rolled to` or `paid on` has two dates: the one it was set for, and the one it was moved to.',
  help: ({ event }) => `Write \`the date of the ${event}\`.`,
  examples: {
    bad: exampleFile(
      'schedule Coupon Date on January 1 of each year',
      'Due means the unrolled date of the last Coupon Date',
    ),
    good: exampleFile(
      'schedule Coupon Date on January 1 of each year, rolled to the following Trading Day',
      'Due means the unrolled date of the last Coupon Date',
    ),
  },
});
