import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const SALE = 'fact Last Sale : price of Common Stock, each Trading Day';

/** A figure of the market compared for being exactly equal. */
export const equalityOnMarketPrice = defineDiagnostic<{
  readonly operator: 'is' | 'is not';
  readonly name: string;
}>({
  code: 'equality-on-market-price',
  severity: 'warning',
  message: ({ name }) =>
    `\`${name}\` comes from the market and hits one exact figure by chance only.`,
  why: ({ operator }) =>
    `\`${operator}\` tells one figure from all others; a price of $1.1501 is not $1.15. A contract that says a price “shall be 115% of” another means at least that much.`,
  help: () =>
    'Write `is at least`, `is at most` or another comparison that says which side counts.',
  examples: {
    bad: exampleFile(SALE, 'Reached means Last Sale is $1.15 per share'),
    good: exampleFile(SALE, 'Reached means Last Sale is at least $1.15 per share'),
  },
});
