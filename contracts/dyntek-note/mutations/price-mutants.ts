import { change, foundBy, type Edit, type Mutant } from './mutants.ts';

/**
 * Not a mistake by itself: the rule against increases still keeps the price from rising. Nor is that
 * rule left out, since `reduce … to` never raises. Only both together are.
 */
export const SIMILAR_NOTES_SET: Edit = {
  from: 'within 60 days after Closing Date\n    reduce Conversion Price to Base Share Price',
  to: 'within 60 days after Closing Date\n    set Conversion Price to Base Share Price',
};

/** Wrong adjustments by splits and issuances. */
export const priceMutants: readonly Mutant[] = [
  ...foundBy('The Note of one million dollars', [
    change('another price to begin with', 'starts at $0.22 per share', 'starts at $0.23 per share'),
  ]),
  ...foundBy('A price from before a split, as it stood', [
    change('a split that raises', 'Conversion Price / New Shares', 'Conversion Price * New Shares'),
  ]),
  ...foundBy(
    'The price of the Excess Amount, the Conversion Default Date being the Conversion Date of the notice',
    [
      change(
        'a combination that does not raise',
        'set Conversion Price to Conversion Price / New',
        'reduce Conversion Price to Conversion Price / New',
      ),
    ],
  ),
  ...foundBy('A split on the Issue Date itself is in the price already', [
    change(
      'a split on the Issue Date',
      ' when the date of the Stock Split is after Issue Date',
      '',
    ),
  ]),
  ...foundBy(
    'Similar notes sold to strangers after the 60 days, the proviso standing beside the ratchet',
    [
      change(
        'a ratchet upwards',
        'when Base Share Price is less than Conversion Price',
        'when Base Share Price is more than Conversion Price',
      ),
      change(
        'a ratchet to half the difference',
        'Base Share Price is less than Conversion Price\n    reduce Conversion Price to Base Share Price',
        'Base Share Price is less than Conversion Price\n    reduce Conversion Price to (Base Share Price + Conversion Price) / 2',
      ),
      change(
        'a proviso that stands in place of the ratchet either way',
        '\n            and Similar Notes Proviso is "stands in place of the ratchet"',
        '',
      ),
    ],
  ),
  ...foundBy('D024: an issuance to the Purchasers adjusts nothing', [
    change(
      'an issuance to the Purchasers that adjusts',
      'Kind is either To Purchasers or Substantially Similar Notes',
      'Kind is Substantially Similar Notes',
    ),
  ]),
  ...foundBy('D025: an issuance pro rata to all holders adjusts nothing', [
    {
      title: 'an issuance to all holders that adjusts',
      edits: [
        {
          from: '  no adjustment of Conversion Price under §II.C.3(b) when\n    Kind is Pro Rata To All Holders\n',
          to: '',
        },
        { from: '(1) Kind is Pro Rata To All Holders', to: '(1) Kind is Incentive Plan' },
      ],
    },
  ]),
  ...foundBy('Shares upon conversion of the Notes adjust nothing', [
    change('no exception (2)', '(a) Kind is Under The Notes', '(a) Kind is Incentive Plan'),
  ]),
  ...foundBy('D027: shares upon securities outstanding at issue adjust nothing', [
    change('no exception (3)', '    (3) Kind is On Securities Outstanding At Issue\n', ''),
  ]),
  ...foundBy('Options under the incentive plan adjust nothing', [
    change('no exception (4)', '    (4) Kind is Incentive Plan\n', ''),
  ]),
  ...foundBy('Similar notes sold to the Purchasers on the 60th day after closing', [
    change('similar notes within 59 days', 'is within 60 days after', 'is within 59 days after'),
    change(
      'readings of the Closing Date swapped',
      '"the closing of this Note" is Issue Date',
      '"the closing of this Note" is October 15, 2004',
    ),
  ]),
  ...foundBy('Similar notes sold to the Purchasers on the 61st day after closing', [
    change('similar notes within 61 days', 'is within 60 days after', 'is within 61 days after'),
  ]),
  ...foundBy('Similar notes of a higher conversion price raise nothing', [
    {
      title: 'no rule against increases, and similar notes that set the price',
      edits: [
        { from: '  no adjustment of Conversion Price under §II.C.3 increases it\n', to: '' },
        SIMILAR_NOTES_SET,
      ],
    },
  ]),
];
