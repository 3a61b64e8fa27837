import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A prepayment at somebody’s option, and nothing that gives the option. */
export const prepaymentWithoutRight = defineDiagnostic<{ readonly words: string }>({
  code: 'prepayment-without-right',
  severity: 'information',
  message: ({ words }) =>
    `“${words}” speaks of a prepayment that nothing else in the contract allows.`,
  why: () =>
    'Without a right to prepay a debt is paid on its days and no other. If the words are taken to give one, its price, notice and amount are missing.',
  help: () => 'Write the right, with its price and its notice, or leave the words out.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'Interest may be paid in shares, save in connection with a prepayment at the option of the Borrower.\n',
      good: 'Interest may be paid in shares, save in connection with a prepayment at the option of the Borrower. The Borrower may prepay the note at par.\n',
    },
  },
});
