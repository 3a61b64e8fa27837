import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A fixed sum of damages for any default, which may be owed once or for each. */
export const damagesOnceOrEachTime = defineDiagnostic<{ readonly words: string }>({
  code: 'damages-once-or-each-time',
  severity: 'information',
  message: ({ words }) =>
    `“${words}” does not say whether the sum is owed once, or for each default.`,
  why: () =>
    'Defaults come in numbers: one missed filing is commonly several. Owed each time, the fixed sum is a multiple of itself.',
  help: () => 'Write `once only, however many defaults there are`, or `for each default`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'If the Company fails to cure any default, it agrees to pay as liquidated damages an amount of $100,000.\n',
      good: 'If the Company fails to cure any default, it agrees to pay as liquidated damages, once only, an amount of $100,000.\n',
    },
  },
});
