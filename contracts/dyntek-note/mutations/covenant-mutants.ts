import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong covenants, notices, allocations and new Notes. */
export const covenantMutants: readonly Mutant[] = [
  ...foundBy(
    'The reserve is what the Notes converted into at issue, and a lower price makes it too small',
    [
      change(
        'a reserve for less than the Notes',
        'Reserve: Reserved Amount is at least Shares Needed',
        'Reserve: Reserved Amount is more than Shares Needed',
      ),
    ],
  ),
  ...foundBy('An increase of the reserve in time', [
    change(
      'a reserve that does not grow',
      '    increase Reserved Amount by Shares Added\n',
      '    increase Reserved Amount by 0 shares of Common Stock\n',
    ),
  ]),
  ...foundBy('Notice of a breach that was none starts no clock', [
    change(
      'a dividend with consent',
      'there is no Dividend where Holder Consented is no',
      'there is no Dividend where Holder Consented is yes',
    ),
  ]),
  ...foundBy('Once nothing is owed a dividend is free, and a variable price is still forbidden', [
    change(
      'a dividend after the Note',
      'covenant Stock Distributions: there is no Dividend where Holder Consented is no\n    while Obligation Remains',
      'covenant Stock Distributions: there is no Dividend where Holder Consented is no',
    ),
  ]),
  ...foundBy('Stock repurchased from an employee who leaves, consent of the Holder no', [
    change(
      'a repurchase from an employee',
      '(From A Leaving Employee is no and Holder Consented is no)',
      '(Holder Consented is no)',
    ),
  ]),
  ...foundBy('Stock repurchased, consent of the Holder yes', [
    change(
      'a repurchase with consent',
      '(From A Leaving Employee is no and Holder Consented is no)',
      '(From A Leaving Employee is no)',
    ),
  ]),
  ...foundBy('A loan of equal rank', [
    change('a loan of equal rank', '(1) Rank is Junior', '(1) Rank is either Junior or Pari Passu'),
  ]),
  ...foundBy(
    'The limit amended with 500,001 of a million votes and half of the Notes, where that needs a majority of the Notes, as any other',
    [
      change(
        'half of the Notes as a majority',
        'Consenting Principal is more than 50%',
        'Consenting Principal is at least 50%',
      ),
      change(
        'an amendment by half',
        'more than 50% of Principal Of All Notes',
        'at least 50% of Principal Of All Notes',
      ),
    ],
  ),
  ...foundBy('An old loan that the Holder was not told of', [
    change(
      'an old loan that nobody was told of',
      '(3) Purpose is Existing and Holder Was Informed',
      '(3) Purpose is Existing',
    ),
  ]),
  ...foundBy('A loan renewed for a cent more than before', [
    change(
      'a renewal for more',
      'Borrowed is at most Renewal Cap',
      'Borrowed is at most 2 * Renewal Cap',
    ),
  ]),
  ...foundBy(
    'A loan on receivables renewed after net sales fell by a tenth, where a fall takes as much off',
    [
      change(
        'a renewal that does not grow with sales',
        'if On Receivables then Original Amount * (1 + Growth)',
        'if On Receivables then Original Amount',
      ),
    ],
  ),
  ...foundBy('Trade credit', [
    change(
      'no trade credit',
      '(5) Purpose is Trade Credit',
      '(5) Purpose is Existing and Holder Was Informed',
    ),
  ]),
  ...foundBy(
    'A loan on receivables renewed after net sales fell by a tenth, where a fall takes nothing off',
    [
      change(
        'readings of falling sales swapped',
        'then Net Sales / Earlier Net Sales - 1, but not below 0',
        'then Net Sales / Earlier Net Sales - 1',
      ),
    ],
  ),
  ...foundBy('The Bridge Financing, to which the consent of this Holder is enough', [
    change(
      'readings of the bridge swapped',
      'is "of this Holder is enough"\n\nclause',
      'is "wants a majority of the Notes"\n\nclause',
    ),
  ]),
  ...foundBy('Assets sold: material no, in the ordinary course no, consenting $0', [
    change(
      'assets that are not material',
      '(Is Material and not In Ordinary Course and',
      '(not In Ordinary Course and',
    ),
  ]),
  ...foundBy('Assets sold: material yes, in the ordinary course yes, consenting $0', [
    change(
      'assets in the ordinary course',
      '(Is Material and not In Ordinary Course and',
      '(Is Material and',
    ),
  ]),
  ...foundBy('Assets sold: material yes, in the ordinary course no, consenting $1,500,000', [
    change(
      'assets sold with consent',
      ' and not In Ordinary Course and not Majority for Consenting Notes)\n    while Obligation Remains\n\nclause §III.E',
      ' and not In Ordinary Course)\n    while Obligation Remains\n\nclause §III.E',
    ),
  ]),
  ...foundBy('A loan: old and told of no, in the ordinary course yes, consenting $0', [
    change(
      'loans in the ordinary course',
      'there is no Loan where\n      (not Existed And Told and not In Ordinary Course and',
      'there is no Loan where\n      (not Existed And Told and',
    ),
  ]),
  ...foundBy('A guarantee: old and told of yes, in the ordinary course no, consenting $0', [
    change(
      'old guarantees',
      'there is no Guarantee where\n      (not Existed And Told and not In Ordinary',
      'there is no Guarantee where\n      (not In Ordinary',
    ),
  ]),
  ...foundBy('A financing whose price varies yes, may be reset no, down to $0.21', [
    change(
      'a price that may only be reset',
      '(Price Varies With The Market or Price May Be Reset)',
      '(Price May Be Reset)',
    ),
  ]),
  ...foundBy('A financing whose price varies no, may be reset yes, down to $0.21', [
    change(
      'a price that only varies',
      '(Price Varies With The Market or Price May Be Reset)',
      '(Price Varies With The Market)',
    ),
  ]),
  ...foundBy('A financing whose price varies yes, may be reset no, down to $0.22', [
    change(
      'a lowest price at the Conversion Price',
      'Lowest Price is less than Conversion Price',
      'Lowest Price is at most Conversion Price',
    ),
  ]),
  ...foundBy(
    'A duty under the Purchase Agreement is to be fulfilled within ten days of the notice',
    [
      change(
        'mail that takes effect in four days',
        'Mailing Day (date) means 5 days',
        'Mailing Day (date) means 4 days',
      ),
    ],
  ),
  ...foundBy('D100: a quarter of the principal takes a quarter of the allocation with it', [
    change(
      'an allocation that stays with the transferor',
      '    reduce Allocation for the From by Part Transferred\n',
      '',
    ),
  ]),
  ...foundBy(
    'D101: what a holder who left had is divided among the others; the odd share goes by the largest fractions',
    [
      change(
        'an allocation by what is held',
        'allocate Reserved Amount pro rata by Originally Issued among Noteholder,',
        'allocate Reserved Amount pro rata by Principal Held among Noteholder,',
      ),
      change(
        'readings of the odd share swapped',
        'then allocate (Allocation for Departed) pro rata by Principal Held among Noteholder,\n        rounded down to whole shares, remainder to the largest fractions',
        'then allocate (Allocation for Departed) pro rata by Principal Held among Noteholder,\n        rounded down to whole shares, remainder to the last',
      ),
      change(
        'a departed holder who keeps the allocation',
        '    reduce Allocation for the Departed by Allocation for Departed\n',
        '    reduce Allocation for the Departed by 0 shares of Common Stock\n',
      ),
    ],
  ),
  ...foundBy('D102: the first allocation goes by what was issued, an increase by what is held', [
    change(
      'an increase by what was issued',
      'then allocate Shares Added pro rata by Principal Held among Noteholder,',
      'then allocate Shares Added pro rata by Originally Issued among Noteholder,',
    ),
  ]),
  ...foundBy('New Notes of which one is of less than $25,000', [
    change('new Notes of $24,999.99', 'Size is less than $25,000', 'Size is less than $24,999'),
  ]),
  ...foundBy('New Notes that do not make up the whole', [
    change(
      'new Notes of any sum',
      '    and (the sum of Size for each New Note) is Outstanding Principal\n',
      '    and Outstanding Principal is more than $0\n',
    ),
  ]),
  ...foundBy('Interest on a redemption amount paid ten days late, at 24%', [
    change(
      '24% whatever the law',
      'Late Cash Rate means the lesser of',
      'Late Cash Rate means the greater of',
    ),
  ]),
  ...foundBy('The remedies stand beside each other', [
    change(
      'six Trading Days to pay in cash',
      'Notice Day (date) means 5 Trading Days after Notice Day',
      'Notice Day (date) means 6 Trading Days after Notice Day',
    ),
    change(
      'readings of the year swapped',
      'reading "the 360-day year" is day count Actual/360',
      'reading "the 360-day year" is day count Actual/365',
    ),
    change(
      'remedies that exclude each other',
      'the sum of Mandatory Redemption Amount, Redemption Interest and Late Cash Interest',
      'the greatest of Mandatory Redemption Amount, Redemption Interest and Late Cash Interest',
    ),
  ]),
  ...foundBy('Delivery Default Payments in shares', [
    change(
      'no rights after a failed conversion',
      'Rights Kept means Conversion Default Payments + Delivery Payments Owed',
      'Rights Kept means Conversion Default Payments + Delivery Payments Due',
    ),
  ]),
];
