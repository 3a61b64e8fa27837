import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A note in the place of another, with interest from its own date only. */
export const restatedDebtDropsInterest = defineDiagnostic<{ readonly words: string }>({
  code: 'restated-debt-drops-interest',
  severity: 'information',
  message: ({ words }) =>
    `“${words}”: interest runs from the new date, and nothing says what becomes of that accrued before.`,
  why: () =>
    'What had accrued on the older note since its last payment is either owed still, or gone with the note that is replaced.',
  help: () =>
    'Write `together with interest accrued and unpaid on the Original Note`, or that it was paid.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'This note amends and restates in its entirety an older note. Interest accrues from the date hereof.\n',
      good: 'This note amends and restates in its entirety an older note. Interest accrues from the date hereof, and interest accrued on the older note was paid.\n',
    },
  },
});
