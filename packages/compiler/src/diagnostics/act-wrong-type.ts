import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** What is paid is no money, or what is delivered is no shares. */
export const actWrongType = defineDiagnostic<{
  readonly pays: boolean;
  readonly wanted: string;
  readonly found: string;
}>({
  code: 'act-wrong-type',
  severity: 'error',
  message: ({ pays, found }) =>
    `${pays ? 'Money' : 'Shares'} must stand here, and this is ${found}.`,
  why: ({ pays }) =>
    pays
      ? 'A payment is made in the money of the contract, and what is unpaid is reckoned in it.'
      : 'A delivery is of shares of one class, and what is left to deliver is reckoned in them.',
  help: ({ pays }) =>
    pays
      ? 'Write an amount of money; shares are handed over with `delivers`, and another act with `performs` and its event.'
      : 'Write a number of shares of one class; money is handed over with `pays`, and another act with `performs` and its event.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays 100 shares to Holder',
      '  due on March 2, 2026',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company delivers 100 shares to Holder',
      '  due on March 2, 2026',
    ),
  },
});
