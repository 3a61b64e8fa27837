import { change, type Mutant } from './mutants.ts';

/** Wrong amounts, shares and limits of a conversion. */
export const conversionMutants: readonly Mutant[] = [
  change('shares rounded down', 'rounded up to whole shares', 'rounded down to whole shares'),
  change('shares rounded half up', 'rounded up to whole shares', 'rounded half up to whole shares'),
  change(
    'no interest in the Conversion Amount',
    'Accrued Interest * Portion / Outstanding Principal',
    'Accrued Interest * 0',
  ),
  change(
    'all the interest with any portion',
    'Accrued Interest * Portion / Outstanding Principal',
    'Accrued Interest',
  ),
  change(
    'a limit of 10% of the shares',
    'Ownership for N is at most 9.9%',
    'Ownership for N is at most 10%',
  ),
  change(
    'a limit of 10% for dollars',
    '(Conversion Shares for Portion) is at most 9.9%',
    '(Conversion Shares for Portion) is at most 10%',
  ),
  change(
    'new shares that do not count as outstanding',
    '(Shares Outstanding + Acquirable Shares + New Shares)',
    '(Shares Outstanding + Acquirable Shares)',
  ),
  change(
    'options that do not count as outstanding',
    '(Shares Outstanding + Acquirable Shares + New Shares)',
    '(Shares Outstanding + New Shares)',
  ),
  change(
    'options that are not owned',
    'means Other Shares Owned + Acquirable Shares',
    'means Other Shares Owned',
  ),
  change('a limit to the dollar', 'in steps of $0.01', 'in steps of $1'),
  change(
    'a conversion over the limit',
    'the lesser of Requested and',
    'the greater of Requested and',
  ),
  change(
    'a right that ends the day before',
    'Conversion Date is on or before Maturity Date',
    'Conversion Date is before Maturity Date',
  ),
  change(
    'a right that never ends',
    'Conversion Date is on or before Maturity Date',
    'Requested is more than $0',
  ),
  change('a Maturity Date a day later', 'means October 1, 2007', 'means October 2, 2007'),
  change(
    'a notice when nothing is left',
    '    valid only if Outstanding Principal is more than $0\n      otherwise "nothing of the Note is left to convert"\n',
    '',
  ),
];
