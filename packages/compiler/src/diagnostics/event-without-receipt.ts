import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** The receipt of an event of which nothing says when it is received. */
export const eventWithoutReceipt = defineDiagnostic<{ readonly event: string }>({
  code: 'event-without-receipt',
  severity: 'error',
  message: ({ event }) => `Nothing says when a \`${event}\` is received.`,
  why: () =>
    'A notice is sent on one day and received, or taken to be received, on another. Which day a clock starts on decides rights, so it is not taken for granted.',
  help: ({ event }) =>
    `Say it below \`event ${event}\`: \`received on the first Business Day on or after the date of it\`, or \`received on\` a field. If the clock starts when it happens, write \`the date of the ${event}\`.`,
  examples: {
    bad: exampleFile(
      'event Breach Notice',
      'Cure Ends means 10 days after receipt of the last Breach Notice',
    ),
    good: exampleFile(
      'event Breach Notice',
      '  received on the first Trading Day on or after the date of it',
      'Cure Ends means 10 days after receipt of the last Breach Notice',
    ),
  },
});
