import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const DIVIDEND = [
  'Conversion Price starts at $2 per share of Common Stock',
  'blank Principal : money',
  'Conversion Shares means (Principal / Conversion Price), rounded down to whole shares',
  'event Dividend',
  '  Paid Per Share : price of Common Stock',
  'upon Dividend',
  '  reduce Conversion Price to (Conversion Price - Paid Per Share, but not below $0.01 per share)',
];

/** One event that both changes a price and gives a part of what it brings to the holder. */
export const twoRemediesForOneEvent = defineDiagnostic<{
  readonly event: string;
  readonly price: string;
  readonly given: string;
}>({
  code: 'two-remedies-for-one-event',
  severity: 'information',
  message: ({ event, price, given }) =>
    `Each \`${event}\` both changes \`${price}\` and adds to \`${given}\`, which counts the shares of that price.`,
  why: ({ event }) =>
    `The holder gets more shares for what \`${event}\` took from each, and then what it gave to each as well. Nothing says that the one stands in the place of the other.`,
  help: ({ event }) =>
    `Let one of the two leave out each \`${event}\` that the other has made good, if the contract says so.`,
  examples: {
    bad: exampleFile(
      ...DIVIDEND,
      'Paid Meanwhile means the sum of Paid Per Share for each Dividend',
      'Dividends Paid Through means Conversion Shares * Paid Meanwhile',
    ),
    good: exampleFile(
      ...DIVIDEND,
      'Paid Meanwhile means the sum of Paid Per Share for each Dividend',
      'Dividends On One Share means Paid Meanwhile * 1 share of Common Stock',
    ),
  },
});
