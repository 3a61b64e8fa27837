import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Interest at something that is no rate per annum. */
export const interestRateWanted = defineDiagnostic<{ readonly found: string }>({
  code: 'interest-rate-wanted',
  severity: 'error',
  message: ({ found }) => `Interest is at a rate per annum; this is ${found}.`,
  why: () =>
    'A percentage alone does not say for how long it is: only a rate and a day count make an amount of interest.',
  help: () => 'Write it like `9% per annum`, or name a Term that is a rate.',
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'Coupon means interest on Principal at 9% counted Actual/360',
      '  from January 1, 2026 until April 1, 2026',
    ),
    good: exampleFile(
      'blank Principal : money',
      'Coupon means interest on Principal at 9% per annum counted Actual/360',
      '  from January 1, 2026 until April 1, 2026',
    ),
  },
});
