import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** An issue of convertibles “at a price”, and no word of what their price is. */
export const priceOfConvertibleNotSaid = defineDiagnostic<{ readonly words: string }>({
  code: 'price-of-convertible-not-said',
  severity: 'information',
  message: ({ words }) =>
    `“${words}” takes shares and convertibles alike, and nothing says what the price of a convertible is.`,
  why: () =>
    'An option has an issue price, an exercise price and perhaps a premium; a unit has one price for two things. Which of them is compared decides whether, and how far, the price is adjusted.',
  help: () =>
    'Write how the price per share of each is worked out: `the sum of what is paid for it and what is paid on its exercise, per share`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'If it issues shares or options exercisable for shares at a price below the conversion price, that is reduced.\n',
      good: 'If it issues shares or options exercisable for shares at a price below the conversion price, that is reduced; the price is the consideration received for both, per share.\n',
    },
  },
});
