import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A price by the market that is there, in which some limbs say what holds without a price and one does not. */
export const limbWithoutFallback = defineDiagnostic<{
  readonly words: string;
  readonly others: number;
}>({
  code: 'limb-without-fallback',
  severity: 'information',
  message: ({ words, others }) =>
    `“${words}” has no word for a day without a price, as ${others === 1 ? 'another limb has' : `${others} other limbs have`}.`,
  why: () =>
    'On a day without a price this limb has no value, and the next one is not reached, since it asks for another market and not for a missing price.',
  help: () =>
    'Add the words of the other limbs: `or if there is no such price on such date, the last price on the date nearest preceding`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The price is (a) the last sale as reported on the exchange or, if there is no such sale, the last one before, or (b) if not listed, the bid as reported by dealers.\n',
      good: 'The price is (a) the last sale as reported on the exchange or, if there is no such sale, the last one before, or (b) if not listed, the bid as reported by dealers or, if there is no such bid, the last one before.\n',
    },
  },
});
