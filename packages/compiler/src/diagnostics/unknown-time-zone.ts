import { defineDiagnostic } from '@termsheet/dsl';
import { zoneNames } from '@termsheet/runtime';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A time of day in a zone whose clocks are not known. */
export const unknownTimeZone = defineDiagnostic<{
  readonly zone: string;
  readonly nearest: string | null;
}>({
  code: 'unknown-time-zone',
  severity: 'error',
  message: ({ zone }) => `The clocks of \`${zone}\` are not known.`,
  why: () =>
    'Times of two places can only be compared where it is known how far apart their clocks are, and when they are put forward.',
  help: ({ nearest }) =>
    nearestOr(nearest, `Name the zone as one of these: ${zoneNames.join(', ')}.`),
  examples: {
    bad: exampleFile('Cut Off means 5:00 pm Springfield time'),
    good: exampleFile('Cut Off means 5:00 pm New York time'),
  },
});
