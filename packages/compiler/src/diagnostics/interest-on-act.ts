import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Late interest on what is no payment. */
export const interestOnAct = defineDiagnostic<{ readonly name: string }>({
  code: 'interest-on-act',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is no payment, so that no amount of it can bear interest.`,
  why: () => 'Interest is reckoned on money that is unpaid.',
  help: () => 'Say what each day costs, as in `late: $2,000 per day`.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Grant',
      '  Company delivers 100 shares to Holder',
      '  due on March 2, 2026',
      '  late: the unpaid amount bears interest at 9% per annum counted 30/360',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Grant',
      '  Company delivers 100 shares to Holder',
      '  due on March 2, 2026',
      '  late: $50 per day',
    ),
  },
});
