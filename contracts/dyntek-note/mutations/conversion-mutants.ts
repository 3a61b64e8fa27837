import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong amounts, shares and limits of a conversion. */
export const conversionMutants: readonly Mutant[] = [
  ...foundBy('The Additional Note Shares are those of this Note beyond the Original Shares', [
    change('shares rounded down', 'rounded up to whole shares', 'rounded down to whole shares'),
  ]),
  ...foundBy('A payment in shares with everything in order', [
    change(
      'shares rounded half up',
      'rounded up to whole shares',
      'rounded half up to whole shares',
    ),
  ]),
  ...foundBy('D055: the 9.9% limit, by shares and by dollars', [
    change(
      'a limit of 10% of the shares',
      'Ownership for N is at most 9.9%',
      'Ownership for N is at most 10%',
    ),
  ]),
  ...foundBy('A conversion over the limit converts the most that the limit allows', [
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
    change('a limit to the dollar', 'in steps of $0.01', 'in steps of $1'),
    change(
      'readings of the outstanding shares swapped',
      'if Outstanding Shares Counted is "with the new shares"',
      'if Outstanding Shares Counted is "without the new shares"',
    ),
    change(
      'shares that are not of record',
      '    increase Shares Of Record by Conversion Shares for Portion Converted\n',
      '    increase Shares Of Record by 0 shares of Common Stock\n',
    ),
  ]),
  ...foundBy('D060: options without such a limit count as owned and as outstanding', [
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
  ]),
  ...foundBy('A notice for more than the available shares is a Conversion Default', [
    change(
      'a conversion over the limit',
      'the lesser of Requested and',
      'the greater of Requested and',
    ),
    change(
      'a further share that is not available',
      'such that Conversion Shares for Portion is at most Available Shares',
      'such that Conversion Shares for Portion is less than Available Shares',
    ),
    change(
      'a duty that no default begins',
      'occurs when there is an Awareness of Shortage or there is a Conversion Default',
      'occurs when there is an Awareness of Shortage',
    ),
  ]),
  ...foundBy('D095: 5:00 pm of standard time is 6:00 pm in New York and 11:00 pm in London', [
    change(
      'a right that ends the day before',
      'at any time before 5:00 pm Eastern Standard Time on Maturity Date',
      'at any time before Maturity Date',
    ),
    change(
      'a right that ends at any hour',
      'before 5:00 pm Eastern Standard Time on',
      'before 11:00 pm Eastern Standard Time on',
    ),
    change(
      'readings of the hour swapped',
      'while Closing Hour is "of standard time, as written"',
      'while Closing Hour is "of the clocks of New York"',
    ),
  ]),
  ...foundBy('A notice that specifies a date after maturity is void', [
    change(
      'a right that never ends',
      'valid only if Conversion Date is on or before Maturity Date',
      'valid only if Requested is more than $0',
    ),
  ]),
  ...foundBy('Parity value without the 9.9% limit, at the price of the Trading Day before', [
    change(
      'no interest in the Conversion Amount',
      '(ii)  `accrued and unpaid interest` * Portion / Outstanding Principal',
      '(ii)  $0',
    ),
  ]),
  ...foundBy('The interest accrued on the portion by months of 30 days', [
    change(
      'all the interest with any portion',
      '(ii)  `accrued and unpaid interest` * Portion / Outstanding Principal',
      '(ii)  `accrued and unpaid interest`',
    ),
  ]),
  ...foundBy('A portion takes its share of Default Interest, and what is owed with respect to it', [
    change(
      'no Default Interest in the Conversion Amount',
      '(iii) Default Interest * Portion / Outstanding Principal',
      '(iii) $0',
    ),
    change(
      'no other payments in the Conversion Amount',
      'Conversion Default Payments, Payments On The Portion and Registration Payments\n\nclause',
      'Conversion Default Payments, $0 and Registration Payments\n\nclause',
    ),
  ]),
  ...foundBy('What was not delivered comes back, and the interest between is not owed', [
    change(
      'interest that is converted and paid again',
      '    reduce Accrued Interest by Accrued Interest * Portion Converted / Outstanding Principal\n',
      '',
    ),
  ]),
  ...foundBy('An extension of maturity leaves nobody knowing when the Note falls due', [
    change('a Maturity Date a day later', 'otherwise October 1, 2007', 'otherwise October 2, 2007'),
  ]),
  ...foundBy(
    'The limit amended with 500,000 of a million votes and half of the Notes, where that needs the stockholders',
    [
      change(
        'half of the votes for the limit',
        'Votes For The Amendment is more than 50%',
        'Votes For The Amendment is at least 50%',
      ),
    ],
  ),
  ...foundBy('The limit is not amended without the Holder', [
    change(
      'the limit amended without the Holder',
      'then all of Holder Consents, Borrower Consents',
      'then all of Borrower Consents, Borrower Consents',
    ),
  ]),
  ...foundBy(
    'The limit amended with 500,001 of a million votes and half of the Notes, where that needs the stockholders',
    [
      change(
        'the limit amended as any other clause',
        'if Amendment of The Limit is "needs the stockholders"',
        'if Amendment of The Limit is "needs a majority of the Notes, as any other"',
      ),
    ],
  ),
  ...foundBy('A part that is converted leaves the rest, and the transfer waits for the surrender', [
    change(
      'a surrender for any part',
      'Surrender Is Required means Outstanding Principal is $0',
      'Surrender Is Required means Outstanding Principal is less than Principal Amount',
    ),
    change(
      'a transfer that waits for nothing',
      'there is no Optional Conversion or there is a Surrender',
      'there is a Surrender or there is no Surrender',
    ),
  ]),
  ...foundBy('After a conversion of three tenths the instalments shrink in proportion', [
    change(
      'readings of midnight swapped',
      'Midnight On The Date is "the end of that date"',
      'Midnight On The Date is "the beginning of that date"',
    ),
  ]),
  ...foundBy(
    'A notice received on the date it specifies, midnight being the beginning of that date',
    [
      change(
        'a late notice that counts on its date',
        'otherwise the first Business Day on or after the later of',
        'otherwise the later of',
      ),
    ],
  ),
  ...foundBy('A notice that specifies a later date is a conversion of that date', [
    change(
      'a notice that counts when it comes early',
      'then Date Specified\n',
      'then Receipt Date\n',
    ),
  ]),
  ...foundBy('Shares that are not authorized are a failure after sixty days of best efforts', [
    change(
      'more than the shares that are available',
      'the least of Requested, Maximum Portion and Available Portion',
      'the least of Requested, Maximum Portion and Maximum Portion',
    ),
    change(
      'no Excess Amount',
      'set Excess Amount to\n      (the lesser of Requested and Maximum Portion) - Available Portion',
      'set Excess Amount to\n      (the lesser of Requested and Maximum Portion) - Maximum Portion',
    ),
  ]),
  ...foundBy(
    'The price of the Excess Amount, the Conversion Default Date being the Conversion Date of the notice',
    [
      change(
        'an excess at the greater price',
        'Excess Price for each Conversion of Excess means the lesser of',
        'Excess Price for each Conversion of Excess means the greater of',
      ),
      change(
        'readings of the Conversion Default Date swapped',
        'is receipt of the Notice of Conversion\n    reading "the end',
        'is 2 Business Days after receipt of the Notice of Conversion\n    reading "the end',
      ),
      change(
        'an excess without shares',
        'valid only if Excess Shares is at most Available Shares',
        'valid only if Excess Shares is more than 0 shares of Common Stock',
      ),
      change(
        'an excess that stays',
        'set Excess Amount for the Notice Before to $0',
        'set Excess Amount for the Notice Before to Excess',
      ),
    ],
  ),
  ...foundBy('A notice for just the available shares is none', [
    change(
      'a duty that no awareness begins',
      'occurs when there is an Awareness of Shortage or there is a Conversion Default',
      'occurs when there is a Conversion Default',
    ),
  ]),
];
