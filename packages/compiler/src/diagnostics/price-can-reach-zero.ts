import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const DIVIDEND = [
  'event Dividend',
  '  Cash Per Share : price',
  'Price starts at $1 per share',
  'upon Dividend',
];

/** A rule that takes something off a price, with no floor. */
export const priceCanReachZero = defineDiagnostic<{ readonly state: string }>({
  code: 'price-can-reach-zero',
  severity: 'information',
  message: ({ state }) => `Nothing keeps \`${state}\` above zero here.`,
  why: ({ state }) =>
    `If as much is taken off as there is, \`${state}\` has no value from then on, and nothing can be divided by it: it is impossible, as the results will say.`,
  help: () =>
    'If the contract states a floor, write `, but not below …`; if it only adjusts where enough is left, write that as a `when`. If it states neither, this is a gap in the contract.',
  examples: {
    bad: exampleFile(...DIVIDEND, '  set Price to Price - Cash Per Share'),
    good: exampleFile(
      ...DIVIDEND,
      '  set Price to Price - Cash Per Share, but not below $0.01 per share',
    ),
  },
});
