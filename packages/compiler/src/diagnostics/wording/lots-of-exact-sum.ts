import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Lot means 10,000 shares');

/** Lots of a fixed size that are to make a sum exactly. */
export const lotsOfExactSum = defineDiagnostic<{
  readonly words: string;
  readonly lot: string;
}>({
  code: 'lots-of-exact-sum',
  severity: 'information',
  message: ({ words, lot }) =>
    `“${words}”: only a multiple of ${lot} can be reached, and the sum need not be one.`,
  why: () =>
    'If it is none, there is no number of lots that performs the duty: one too few falls short, one more goes over.',
  help: () => 'Write `is at least`, and how the last lot is rounded.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'shares are issued in denominations of 10,000 shares such that the reserve is equal to 200% of the shares needed\n',
      good: 'shares are issued in denominations of 10,000 shares such that the reserve is at least 200% of the shares needed\n',
    },
  },
});
