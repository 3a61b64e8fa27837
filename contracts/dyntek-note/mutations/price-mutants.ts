import { change, type Edit, type Mutant } from './mutants.ts';

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
  change('another price to begin with', 'starts at $0.22 per share', 'starts at $0.23 per share'),
  change('a split that raises', 'Conversion Price / New Shares', 'Conversion Price * New Shares'),
  change(
    'a combination that does not raise',
    'set Conversion Price to Conversion Price / New',
    'reduce Conversion Price to Conversion Price / New',
  ),
  change('a split on the Issue Date', ' when the date of the Stock Split is after Issue Date', ''),
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
    'an issuance to the Purchasers that adjusts',
    'Kind is either To Purchasers or Substantially Similar Notes',
    'Kind is Substantially Similar Notes',
  ),
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
  change('no exception (2)', '(a) Kind is Under The Notes', '(a) Kind is Incentive Plan'),
  change(
    'a proviso that stands in place of the ratchet either way',
    '\n            and Similar Notes Proviso is "stands in place of the ratchet"',
    '',
  ),
  change('no exception (3)', '    (3) Kind is On Securities Outstanding At Issue\n', ''),
  change('no exception (4)', '    (4) Kind is Incentive Plan\n', ''),
  {
    title: 'no rule against increases, and similar notes that set the price',
    edits: [
      { from: '  no adjustment of Conversion Price under §II.C.3 increases it\n', to: '' },
      SIMILAR_NOTES_SET,
    ],
  },
  change('similar notes within 59 days', 'is within 60 days after', 'is within 59 days after'),
  change('similar notes within 61 days', 'is within 60 days after', 'is within 61 days after'),
  change(
    'notice of a change of control by calendar days',
    '15 Business Days before Record Date',
    '15 days before Record Date',
  ),
  change(
    'readings of the Closing Date swapped',
    '"the closing of this Note" is Issue Date',
    '"the closing of this Note" is October 15, 2004',
  ),
];
