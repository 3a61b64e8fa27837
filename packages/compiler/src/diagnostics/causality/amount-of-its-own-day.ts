import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const PUT = [
  'party Holder',
  'fact Last Sale : price of Common Stock, each Trading Day',
  'event Put Notice by Holder',
];
const DUTY = [
  'obligation Put Price',
  '  for each Put Notice',
  '  Company pays (Market Price * 100 shares of Common Stock), rounded half up to the cent to Holder',
  '  due 10 Trading Days after the Put Notice',
];

/** An amount that moves with the market until it is paid. */
export const amountOfItsOwnDay = defineDiagnostic<{
  readonly name: string;
  /** The Term that follows the market, or that is the day of payment. */
  readonly by: string;
  /** The act of payment, where a Term takes its day and until then today. */
  readonly act: string | null;
}>({
  code: 'amount-of-its-own-day',
  severity: 'information',
  message: ({ name, by, act }) =>
    act === null
      ? `What \`${name}\` pays goes with \`${by}\`, which follows the market to the day on which it is asked for.`
      : `\`${name}\` reads the market as of \`${by}\`, which is the day of \`${act}\` itself.`,
  why: () =>
    'Until it is paid nobody can say how much is due, and whoever pays chooses the day and so the amount. A part paid on another day has another amount.',
  help: () =>
    'Measure the market over days that end with the notice, or with another day that is known before anybody pays.',
  examples: {
    bad: exampleFile(
      ...PUT,
      'Market Price means the highest Last Sale from January 5, 2026 through the date in question',
      ...DUTY,
    ),
    good: exampleFile(
      ...PUT,
      'Market Price means the highest Last Sale from January 5, 2026 through January 30, 2026',
      ...DUTY,
    ),
  },
});
