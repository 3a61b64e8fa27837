import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Premium means 120%');

/** An amount made of what is known only when it is paid. */
export const amountDependsOnPaymentDay = defineDiagnostic<{
  readonly words: string;
  readonly places: number;
}>({
  code: 'amount-depends-on-payment-day',
  severity: 'information',
  message: ({ words, places }) =>
    `The amount is worked out with “${words}”: it depends on the day on which it is paid${places > 1 ? ` (${places} places)` : ''}.`,
  why: () =>
    'When it is due nobody can say how much it is, so that no payment is certainly in full; and who pays chooses the day, and with it the prices and the interest that count.',
  help: () =>
    'Take the day on which the amount is due, or the last trading day before the payment, which both know.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The price is the product of the shares and the average price before the date of payment in full of the price calculated under this Section.\n',
      good: 'The price is the product of the shares and the average price before the date on which the notice is given.\n',
    },
  },
});
