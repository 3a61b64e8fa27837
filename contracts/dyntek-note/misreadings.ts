/** A sentence of the note that is taken for another, and the scenario that must find it out. */
export interface Misreading {
  /** What the contract file then gives, in a few words. */
  readonly gives: string;
  /** Words of the contract file, and what stands instead in every place that has them. */
  readonly misread: Readonly<Record<string, string>>;
  readonly foundBy: string;
}

/**
 * Mistakes that no slip of the pen makes (`pnpm mutate` tries those): another basis, other days,
 * another event. Readings that are mixed up are found by contracts/readings.test.ts.
 */
export const MISREADINGS: readonly Misreading[] = [
  // §Preamble
  {
    gives: 'an extension that extends nothing',
    misread: {
      'if there is an Extension Notice then Extended Maturity Date otherwise October 1, 2007':
        'October 1, 2007',
    },
    foundBy: 'An extension of maturity leaves nobody knowing when the Note falls due',
  },
  {
    gives: 'interest from the day after the Issue Date',
    misread: {
      'counted Day Count from Issue Date': 'counted Day Count from the day after Issue Date',
    },
    foundBy: 'At maturity all that the Note still owes is due in cash',
  },
  {
    gives: 'notice of a payment in shares by days of the calendar',
    misread: {
      'Share Notice Deadline for Payment Day (date) means 10 Trading Days':
        'Share Notice Deadline for Payment Day (date) means 10 days',
    },
    foundBy:
      'D051: for the payment of April 1, 2007 notice is due before the ten days have begun; the condition may be met after the notice',
  },
  {
    gives: 'shares for a payment at what they fetch',
    misread: {
      'Amount Paid (money) means Amount Paid / Conversion Price':
        'Amount Paid (money) means Amount Paid / Closing Price',
    },
    foundBy: 'D054: the shares for $22,500 of interest, whose fractions count as a whole share',
  },
  {
    gives: 'a Bulletin Board that is no market',
    misread: {
      'means Market of Listing is not No Named Market':
        'means Market of Listing is not OTC Bulletin Board',
    },
    foundBy: 'Payment in shares of a stock on the OTC Bulletin Board',
  },
  {
    gives: 'the highest of the bids for their average',
    misread: { 'the average of Market Maker Bids': 'the highest of Market Maker Bids' },
    foundBy: 'Nothing is sold that day, and the sale of the day before is not the last sale',
  },
  // §I
  {
    gives: 'efforts that must fail',
    misread: { 'and not Best Efforts Are Used': 'and Best Efforts Are Used' },
    foundBy: 'Shares that are not authorized are a failure at once without best efforts',
  },
  {
    gives: 'legends by days of banks',
    misread: {
      'First Day (date) means 15 Trading Days': 'First Day (date) means 15 Business Days',
    },
    foundBy:
      'D098: fifteen Trading Days to remove a legend, over the mourning for President Reagan',
  },
  {
    gives: 'a petition that no dismissal ends',
    misread: {
      'there is an Insolvency Petition not followed by a Dismissal of Petition after it':
        'there is an Insolvency Petition',
    },
    foundBy: 'A petition that is dismissed is no event any more, and a notice then is void',
  },
  {
    gives: 'a cure that does not count on the day on which its lateness begins',
    misread: {
      'not followed by a Covenant Cure on or after the date of it':
        'not followed by a Covenant Cure after it',
    },
    foundBy: 'A breach that is cured on the eleventh day is no event any more',
  },
  {
    gives: 'a covenant notice without a breach',
    misread: {
      'for each Covenant Notice when Article III Is Breached': 'for each Covenant Notice',
    },
    foundBy: 'Notice of a breach that was none starts no clock',
  },
  {
    gives: 'a default that is only declared',
    misread: {
      'Outcome is either Accelerated or Matured Unpaid':
        'Outcome is either Accelerated or Declared',
    },
    foundBy:
      'Two loans of $700,000 are no Indebtedness, and a default that is only declared accelerates nothing',
  },
  {
    gives: 'bankruptcy as an automatic event',
    misread: { 'Automatic Event means items (4) to (5)': 'Automatic Event means items (4) to (6)' },
    foundBy: 'A petition that is dismissed is no event any more, and a notice then is void',
  },
  {
    gives: 'a late registration as an event at the Holder’s option',
    misread: { 'Automatic Event means items (4) to (5)': 'Automatic Event means items (5) to (5)' },
    foundBy: 'D114: a registration that is not effective in time makes all redeemable by itself',
  },
  {
    gives: 'parity by the price of the day itself',
    misread: {
      'otherwise 1 Trading Day before the date in question': 'otherwise the date in question',
    },
    foundBy: 'Parity value without the 9.9% limit, at the price of the Trading Day before',
  },
  {
    gives: 'parity from the day before the event',
    misread: {
      'from (the date of the last Mandatory Redemption Event) until':
        'from (1 Trading Day before the date of the last Mandatory Redemption Event) until',
    },
    foundBy: 'Parity value without the 9.9% limit, at the price of the Trading Day before',
  },
  // §II.A and B
  {
    gives: 'all the interest with any portion',
    misread: {
      '(ii)  `accrued and unpaid interest` * Portion / Outstanding Principal':
        '(ii)  `accrued and unpaid interest`',
    },
    foundBy: 'D016: the interest accrued on the portion is converted with it',
  },
  // §II.C
  {
    gives: 'a combination that raises no price',
    misread: {
      'set Conversion Price to Conversion Price / New':
        'reduce Conversion Price to Conversion Price / New',
    },
    foundBy: 'D019: a 1-for-10 combination raises the price, whatever II.C.3 says of increases',
  },
  {
    gives: 'notice of a merger by days of the calendar',
    misread: { '15 Business Days before Meeting Day': '15 days before Meeting Day' },
    foundBy: 'Notice of a meeting fifteen business days ahead is in time, and fourteen are not',
  },
  {
    gives: 'cash spread over the shares of a later day',
    misread: {
      'Cash So Distributed / (Shares Outstanding on the date of the Cash Distribution)':
        'Cash So Distributed / Shares Outstanding',
    },
    foundBy:
      'Cash is spread over the shares of the record date, and what was adjusted for is not counted again',
  },
  {
    gives: 'an adjustment on the day of payment',
    misread: {
      'effective before opening on the day after Payment Date':
        'effective before opening on Payment Date',
    },
    foundBy:
      'Cash is spread over the shares of the record date, and what was adjusted for is not counted again',
  },
  {
    gives: 'an average that ends on the day itself',
    misread: {
      '`closing price` over the 5 Trading Days before':
        '`closing price` over the 5 Trading Days ending on',
    },
    foundBy: 'D045: no sale on one day of the five',
  },
  {
    gives: 'the lesser of bid and asked for their average',
    misread: {
      'the average of Nasdaq Bid and Nasdaq Asked': 'the lesser of Nasdaq Bid and Nasdaq Asked',
    },
    foundBy: 'D045: no sale on one day of the five',
  },
  {
    gives: 'a ratchet halfway',
    misread: {
      'Base Share Price is less than Conversion Price\n    reduce Conversion Price to Base Share Price':
        'Base Share Price is less than Conversion Price\n    reduce Conversion Price to (Base Share Price + Conversion Price) / 2',
    },
    foundBy: 'D021: one share sold at $0.15 takes the whole price down',
  },
  {
    gives: 'an issuance to all holders that adjusts',
    misread: { 'Kind is Pro Rata To All Holders': 'Kind is Incentive Plan' },
    foundBy: 'D025: an issuance pro rata to all holders adjusts nothing',
  },
  {
    gives: 'similar notes that raise the price, without the rule against increases',
    misread: {
      'within 60 days after Closing Date\n    reduce Conversion Price':
        'within 60 days after Closing Date\n    set Conversion Price',
      '  no adjustment of Conversion Price under §II.C.3 increases it\n': '',
    },
    foundBy: 'Similar notes of a higher conversion price raise nothing',
  },
  // §II.D
  {
    gives: 'a notice that counts when it comes early',
    misread: { 'then Date Specified': 'then Receipt Date' },
    foundBy: 'A notice that specifies a later date is a conversion of that date',
  },
  {
    gives: 'a notice that counts on a closed day',
    misread: {
      'otherwise the first Business Day\n        on or after the later of':
        'otherwise the later of',
    },
    foundBy:
      'A notice received on the date it specifies, midnight being the beginning of that date',
  },
  {
    gives: 'an audit that binds nobody',
    misread: { 'then Shares Found of the last Result of The Audit': 'then Undisputed Shares' },
    foundBy: 'What is not disputed is issued, and the accountant decides the rest',
  },
  {
    gives: 'a surrender for any part',
    misread: {
      'Surrender Is Required means Outstanding Principal is $0':
        'Surrender Is Required means Outstanding Principal is less than Principal Amount',
    },
    foundBy: 'A part that is converted leaves the rest, and the transfer waits for the surrender',
  },
  {
    gives: 'a cost from the last day of grace',
    misread: {
      'means the day after (Grace Ends for Converted On)': 'means Grace Ends for Converted On',
    },
    foundBy: 'D061: delivery over Thanksgiving; days of banks',
  },
  {
    gives: 'fractions to the nearest share',
    misread: { 'rounded up to whole shares': 'rounded half up to whole shares' },
    foundBy:
      'D119: interest on the part that was converted is not paid again in cash, by actual days',
  },
  // §III and V
  {
    gives: 'a loan of equal rank',
    misread: { '(1) Rank is Junior': '(1) Rank is either Junior or Pari Passu' },
    foundBy: 'A loan of equal rank',
  },
  {
    gives: 'a first allocation by what is held',
    misread: {
      'allocate Reserved Amount pro rata by Originally Issued':
        'allocate Reserved Amount pro rata by Principal Held',
    },
    foundBy: 'D102: the first allocation goes by what was issued, an increase by what is held',
  },
  {
    gives: 'an increase by what was issued',
    misread: {
      'allocate Shares Added pro rata by Principal Held':
        'allocate Shares Added pro rata by Originally Issued',
    },
    foundBy: 'D102: the first allocation goes by what was issued, an increase by what is held',
  },
  {
    gives: 'a delivery on the tenth day that is in time',
    misread: {
      '(Undelivered on the day before the date in question) is more':
        '(Undelivered on the date in question) is more',
    },
    foundBy: 'D070: shares that come on the tenth business day come too late',
  },
  {
    gives: 'remedies of which only the greatest is owed',
    misread: {
      'the sum of Mandatory Redemption Amount, Redemption Interest and Late Cash Interest':
        'the greatest of Mandatory Redemption Amount, Redemption Interest and Late Cash Interest',
    },
    foundBy: 'The remedies stand beside each other',
  },
  {
    gives: 'transfer taxes of the Borrower',
    misread: {
      'if In Another Name then Transfer Taxes': 'if not In Another Name then Transfer Taxes',
    },
    foundBy: 'Transfer taxes where shares go to another name',
  },
];
