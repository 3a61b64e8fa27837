import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const PRICE = [
  'Exercise Price starts at $2 per share of Common Stock',
  'Split Factor starts at 1',
  'event Stock Split',
  '  New Shares Per Old Share : number',
  'upon Stock Split',
  '  set Exercise Price to Exercise Price / New Shares Per Old Share',
  '  set Split Factor to Split Factor * New Shares Per Old Share',
  'blank Grant Date : date',
  'blank Value : money',
];

/** A price as it stood on an earlier day, used today without the splits since. */
export const pastPriceNotAdjusted = defineDiagnostic<{
  readonly price: string;
  /** The event that changes what a share is. */
  readonly by: string;
  /** In how many places. */
  readonly places: number;
}>({
  code: 'past-price-not-adjusted',
  severity: 'information',
  message: ({ price, by, places }) =>
    `\`${price}\` is taken as it stood on an earlier day${places === 1 ? '' : ` in ${places} places`}, and nothing brings it to the shares that there are since \`${by}\`.`,
  why: ({ by }) =>
    `A price is of one share, and \`${by}\` changes what a share is. A price from before it beside shares or prices from after it is off by the whole ratio of the split.`,
  help: () =>
    'Multiply the earlier price by the ratio of the splits since, if the contract says so. If it does not, this is a gap in the contract.',
  examples: {
    bad: exampleFile(...PRICE, 'Shares To Issue means Value / (Exercise Price on Grant Date)'),
    good: exampleFile(
      ...PRICE,
      'Shares To Issue means Value / ((Exercise Price on Grant Date) * (Split Factor on Grant Date) / Split Factor)',
    ),
  },
});
