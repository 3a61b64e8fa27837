import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A right ends at a time of day, and its event says no time. */
export const rightWithoutTime = defineDiagnostic<{ readonly event: string }>({
  code: 'right-without-time',
  severity: 'error',
  message: ({ event }) => `The event \`${event}\` does not say at what time of day it happened.`,
  why: () =>
    'A right that ends at a time of day may be used that day before it, and not after. On the last day it turns on the time of the notice.',
  help: ({ event }) =>
    `Add \`Time Received : time\` below \`event ${event}\`, or leave the time of day out: the right then ends with the day before.`,
  examples: {
    bad: exampleFile(
      'event Extension Notice by Company',
      'right Extension',
      '  Company may extend by Extension Notice at any time before 5:00 pm New York time on June 1, 2026',
      'Is Extended means there is an Extension Notice',
    ),
    good: exampleFile(
      'event Extension Notice by Company',
      '  Time Received : time',
      'right Extension',
      '  Company may extend by Extension Notice at any time before 5:00 pm New York time on June 1, 2026',
      'Is Extended means there is an Extension Notice',
    ),
  },
});
