import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Something behind `counted` that is no day count. */
export const notADayCount = defineDiagnostic<{ readonly found: string }>({
  code: 'not-a-day-count',
  severity: 'error',
  message: ({ found }) => `Interest is counted by a day count; this is ${found}.`,
  why: () =>
    'How many days a month and a year have for the purpose of interest changes every amount of it, so the contract’s rule must be named.',
  help: () =>
    'Name the count, `counted Actual/360`, or a Term that is one: `Day Count means day count 30/360`. Where the contract leaves it open, declare it `ambiguous` with a count for each reading.',
  examples: {
    bad: exampleFile(
      'blank Principal, Day Count : money',
      'Coupon means interest on Principal at 9% per annum counted Day Count',
      '  from January 1, 2026 until April 1, 2026',
    ),
    good: exampleFile(
      'blank Principal : money',
      'blank Day Count : day count',
      'Coupon means interest on Principal at 9% per annum counted Day Count',
      '  from January 1, 2026 until April 1, 2026',
    ),
  },
});
