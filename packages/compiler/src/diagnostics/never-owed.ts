import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEE = [
  'party Holder',
  'Fees starts at $0',
  'obligation Fee',
  '  Company pays Fees to Holder',
  '  due on March 2, 2026',
];

const WORDS = { zero: 'nothing', none: 'none', impossible: 'an impossible figure' };

/** A duty to pay or deliver what always comes to nothing. */
export const neverOwed = defineDiagnostic<{
  readonly name: string;
  readonly comesTo: 'zero' | 'none' | 'impossible';
  readonly pays: boolean;
}>({
  code: 'never-owed',
  severity: 'warning',
  message: ({ name, comesTo }) => `What \`${name}\` owes always comes to ${WORDS[comesTo]}.`,
  why: ({ pays }) =>
    `No input and no rule makes it anything else, so that there is never anything to ${pays ? 'pay' : 'deliver'}.`,
  help: () => 'Write the rule by which there comes to be something, or leave the duty out.',
  examples: {
    bad: exampleFile(...FEE),
    good: exampleFile(
      ...FEE,
      'event Order',
      '  Price Paid : money',
      'upon Order',
      '  increase Fees by Price Paid',
    ),
  },
});
