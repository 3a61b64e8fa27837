import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** What each day of lateness costs is no amount. */
export const perDayWrongType = defineDiagnostic<{ readonly found: string }>({
  code: 'per-day-wrong-type',
  severity: 'error',
  message: ({ found }) => `Each day of lateness costs an amount, and this is ${found}.`,
  why: () => 'The days are counted and their cost is added up, which only amounts can be.',
  help: () => 'Write an amount of money or of shares before `per day`.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      '  late: yes per day, as Damages',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      '  late: $5 per day, as Damages',
      'Owed means Damages',
    ),
  },
});
