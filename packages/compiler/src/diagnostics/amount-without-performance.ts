import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the amount paid` where no performance is at hand. */
export const amountWithoutPerformance = defineDiagnostic<{ readonly what: string }>({
  code: 'amount-without-performance',
  severity: 'error',
  message: ({ what }) =>
    `No performance is at hand here, so nothing says whose \`the ${what}\` is meant.`,
  why: () => 'What was paid or delivered is read of one performance of an obligation.',
  help: () => 'Say it in a rule `upon performance of` an obligation to pay or to deliver.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Paid means the amount paid',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Principal starts at $500',
      'upon performance of Fee',
      '  reduce Principal by the amount paid',
    ),
  },
});
