import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { sentence } from './sentence.ts';

/** Lengths of time counted in different kinds of days. */
export const calendarMix = defineDiagnostic<{ readonly left: string; readonly right: string }>({
  code: 'calendar-mix',
  severity: 'error',
  message: ({ left, right }) => `${sentence(left)} and ${right} do not mix.`,
  why: () =>
    'Ten Trading Days are more or fewer calendar days depending on where they fall, and a month has no fixed number of days.',
  help: () => 'Count both in the same kind of days.',
  examples: {
    bad: exampleFile(
      'blank Signing Date : date',
      'Is Long means days from Signing Date to March 1, 2026 is more than 10 Trading Days',
    ),
    good: exampleFile(
      'blank Signing Date : date',
      'Is Long means days from Signing Date to March 1, 2026 is more than 10 days',
    ),
  },
});
