import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the unpaid amount` of an obligation that is of no amount. */
export const unpaidOfAct = defineDiagnostic<{ readonly name: string }>({
  code: 'unpaid-of-act',
  severity: 'error',
  message: ({ name }) =>
    `\`${name}\` is an act and not an amount, so that nothing of it can be unpaid.`,
  why: () => 'Only payments and deliveries are measured; any other act is done or not done.',
  help: ({ name }) => `Ask whether it was done: \`there is a performance of ${name}\`.`,
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Report',
      '  Company notifies Holder of $100',
      '  due on March 2, 2026',
      'Arrears means the unpaid amount of Report',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Report',
      '  Company notifies Holder of $100',
      '  due on March 2, 2026',
      'Is Done means there is a performance of Report',
    ),
  },
});
