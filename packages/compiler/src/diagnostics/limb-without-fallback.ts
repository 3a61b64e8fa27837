import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const MARKETS = [
  'fact Market : one of First Board, Second Board',
  'fact First Board Sale, Second Board Bid : price of Common Stock, each Trading Day',
  'Market Value means whichever of these applies',
  '  (a) the latest First Board Sale on or before the date in question, if Market is First Board',
];

/** A limb that takes the price of one day alone where another takes the latest before. */
export const limbWithoutFallback = defineDiagnostic<{ readonly series: string }>({
  code: 'limb-without-fallback',
  severity: 'information',
  message: ({ series }) =>
    `This limb takes \`${series}\` of the day alone, where another takes the latest price before.`,
  why: ({ series }) =>
    `On a day without a \`${series}\` this limb applies and has no value: nothing falls back to an earlier day, and no other limb is reached.`,
  help: ({ series }) =>
    `Write \`the latest ${series} on or before the date in question\`, if the contract says so. If it does not, this is a gap in it.`,
  examples: {
    bad: exampleFile(...MARKETS, '  (b) Second Board Bid, otherwise'),
    good: exampleFile(
      ...MARKETS,
      '  (b) the latest Second Board Bid on or before the date in question, otherwise',
    ),
  },
});
