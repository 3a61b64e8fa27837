import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong adjustments by cash distributions and tender offers. */
export const cashMutants: readonly Mutant[] = [
  ...foundBy('Cash of exactly 10% of the market capitalization is not too much', [
    change('a threshold of 20%', 'means 10% of `market', 'means 20% of `market'),
    change(
      'a threshold that is reached rather than exceeded',
      'Aggregate Cash is more than Cash Threshold',
      'Aggregate Cash is at least Cash Threshold',
    ),
  ]),
  ...foundBy(
    'Cash is spread over the shares of the record date, and what was adjusted for is not counted again',
    [
      change(
        'no tender offers in the sum',
        'Recent Distributions + Recent Tenders',
        'Recent Distributions',
      ),
      change(
        'cash spread over the shares of a later day',
        'Cash So Distributed / (Shares Outstanding on the date of the Cash Distribution)',
        'Cash So Distributed / Shares Outstanding',
      ),
      change(
        'cash added to the market price',
        '(`current market price` - Cash)',
        '(`current market price` + Cash)',
      ),
      change(
        'an adjustment on the day of payment',
        'effective before opening on the day after Payment Date',
        'effective before opening on Payment Date',
      ),
      change(
        'distributions that are adjusted for time and again',
        '    set Adjusted for each Cash Distribution\n      from (First Day Counted on the date of the Cash Distribution)\n      through the date of the Cash Distribution to yes\n',
        '',
      ),
      change(
        'tender offers that are adjusted for time and again',
        '    set Tender Adjusted for each Tender Offer\n      from (First Day Counted on the date of the Cash Distribution)\n      through the date of the Cash Distribution to yes\n',
        '',
      ),
    ],
  ),
  ...foundBy(
    'D031: a distribution of a year ago to the day, the anniversary being within the 12 months',
    [
      change('a look-back of 11 months', '12 months before the date', '11 months before the date'),
      change(
        'readings of the anniversary swapped',
        'Anniversary Day is "within the 12 months"\n    then',
        'Anniversary Day is "outside the 12 months"\n    then',
      ),
    ],
  ),
  ...foundBy(
    'D030: two distributions of which neither is large alone; the cash taken off is this distribution',
    [
      {
        title: 'readings of the cash swapped',
        edits: [
          { from: 'reading "this distribution"', to: 'reading "…"' },
          { from: 'reading "all not yet adjusted for"', to: 'reading "this distribution"' },
          { from: 'reading "…"', to: 'reading "all not yet adjusted for"' },
        ],
      },
    ],
  ),
  ...foundBy(
    'D030: two distributions of which neither is large alone; the cash taken off is the excess over 10%',
    [
      change(
        'the whole sum for its excess over 10%',
        '(Aggregate Cash - Cash Threshold) on',
        'Aggregate Cash on',
      ),
    ],
  ),
  ...foundBy('D033: a tender offer adjusts the price, and the text does not say to what', [
    change(
      'a price after a tender offer that the text does not give',
      'reduce Conversion Price to Price After Tender Offer',
      'reduce Conversion Price to Conversion Price',
    ),
  ]),
  ...foundBy('the compiler', [
    change(
      'a market capitalization that is a sum',
      '`current market price` * Shares Outstanding',
      '`current market price` + Shares Outstanding',
    ),
  ]),
];
