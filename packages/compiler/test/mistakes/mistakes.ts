/** One slip of the pen in a convertible note: the words that stand there, and what is written instead. */
export interface Mistake {
  readonly title: string;
  readonly find: string;
  readonly write: string;
}

/** Mistakes in what the contract says: names, units, types, rules. */
export const MEANING: readonly Mistake[] = [
  {
    title: 'money and shares added',
    find: 'Recent Distributions + Recent Tenders',
    write: 'Recent Distributions + Shares Outstanding',
  },
  {
    title: 'a price compared with an amount of money',
    find: 'when Base Share Price is less than Conversion Price',
    write: 'when Base Share Price is less than Outstanding Principal',
  },
  {
    title: 'a misspelt Term',
    find: '(ii)  Accrued Interest * Portion',
    write: '(ii)  Acrued Interest * Portion',
  },
  {
    title: 'a Term declared nowhere',
    find: '(iii) Agreed Market Value',
    write: '(iii) Fair Value',
  },
  {
    title: 'a declaration that is missing',
    find: '  Maturity Date means October 1, 2007\n',
    write: '',
  },
  {
    title: 'a name declared twice',
    find: '  blank Issue Date : date\n',
    write: '  blank Issue Date : date\n  blank Issue Date : date\n',
  },
  {
    title: 'a definition in terms of itself',
    find: 'Aggregate Cash means Recent Distributions + Recent Tenders',
    write: 'Aggregate Cash means Recent Distributions + Aggregate Cash',
  },
  {
    title: 'a cycle over two definitions',
    find: 'Last Sale means whichever of these applies\n    (i)   Nasdaq Last Sale,',
    write: 'Last Sale means whichever of these applies\n    (i)   Closing Price,',
  },
  {
    title: 'a price set to money',
    find: 'set Conversion Price to Conversion Price / New Shares Per Old Share',
    write: 'set Conversion Price to Outstanding Principal / New Shares Per Old Share',
  },
  {
    title: 'a definition written to',
    find: 'reduce Outstanding Principal by Converted',
    write: 'reduce Maximum Portion by Converted',
  },
  { title: 'an unknown event', find: '  upon Stock Split\n', write: '  upon Stock Splitt\n' },
  {
    title: 'a rule upon what is no event',
    find: '  upon Tender Offer\n',
    write: '  upon Issue Date\n',
  },
  {
    title: 'days of an unknown calendar',
    find: 'the average of `closing price` over the 5 Trading Days',
    write: 'the average of `closing price` over the 5 Banking Days',
  },
  {
    title: 'a calendar that nobody keeps',
    find: 'calendar Trading Day follows NYSE',
    write: 'calendar Trading Day follows NYSEE',
  },
  {
    title: 'a member that its fact does not have',
    find: '(4) Kind is Incentive Plan',
    write: '(4) Kind is Incentive Plans',
  },
  {
    title: 'a reading that does not exist',
    find: 'if Anniversary Day is "within the 12 months"',
    write: 'if Anniversary Day is "inside the 12 months"',
  },
  {
    title: 'one reading with a value and one without',
    find: 'reading "the bid" is Dealer Bid',
    write: 'reading "the bid"',
  },
  {
    title: 'readings of two units',
    find: 'reading "the bid" is Dealer Bid',
    write: 'reading "the bid" is Outstanding Principal',
  },
  {
    title: 'an argument of the wrong unit',
    find: 'such that Ownership for N is at most 9.9%',
    write: 'such that Ownership for Outstanding Principal is at most 9.9%',
  },
  {
    title: 'a missing argument',
    find: '(Conversion Amount for Portion / Conversion Price), rounded',
    write: '(Conversion Amount / Conversion Price), rounded',
  },
  {
    title: 'an argument where none is wanted',
    find: 'the lesser of Requested and Maximum Portion',
    write: 'the lesser of Requested and Maximum Portion for $5',
  },
  {
    title: 'an event spoken of where there is none',
    find: 'Maturity Date means October 1, 2007',
    write: 'Maturity Date means the date of the Issuance',
  },
  {
    title: 'shares rounded to the cent',
    find: 'Conversion Price), rounded up to whole shares',
    write: 'Conversion Price), rounded up to the cent',
  },
  {
    title: 'dates compared as figures',
    find: 'Conversion Date is on or before Maturity Date',
    write: 'Conversion Date is at most Maturity Date',
  },
  {
    title: 'figures compared as dates',
    find: 'when Base Share Price is less than Conversion Price',
    write: 'when Base Share Price is before Conversion Price',
  },
  {
    title: 'a condition that is no condition',
    find: 'upon Issuance when Base Share Price is less than Conversion Price',
    write: 'upon Issuance when Base Share Price',
  },
  {
    title: 'an exception to no rule',
    find: 'no adjustment of Conversion Price under §II.C.3(b) when any of',
    write: 'no adjustment of Conversion Price under §IX.9 when any of',
  },
  {
    title: 'an effect on what is no date',
    find: 'effective on Conversion Date',
    write: 'effective on Requested',
  },
  {
    title: 'an unknown party',
    find: 'event Notice of Conversion by Holder',
    write: 'event Notice of Conversion by Lender',
  },
  {
    title: 'an unknown class of shares',
    find: 'fact Other Shares Owned : shares of Common Stock',
    write: 'fact Other Shares Owned : shares of Preferred Stock',
  },
  {
    title: 'an average of one value',
    find: 'the average of Market Maker Bids',
    write: 'the average of Agreed Market Value',
  },
  {
    title: 'a fact that nothing reads',
    find: '  blank Issue Date : date\n',
    write: '  blank Issue Date : date\n  fact Weather : text\n',
  },
  {
    title: 'two rules that undo each other',
    find: '  upon Stock Split\n',
    write: '  upon Stock Split\n    set Conversion Price to $1 per share\n  upon Stock Split\n',
  },
  { title: 'steps in another currency', find: 'in steps of $0.01', write: 'in steps of EUR 0.01' },
  {
    title: 'a percentage compared with money',
    find: 'Ownership for N is at most 9.9%',
    write: 'Ownership for N is at most $9.90',
  },
  {
    title: 'a field of another event',
    find: 'Converted for each Notice of Conversion means\n    the lesser of Requested',
    write: 'Converted for each Notice of Conversion means\n    the lesser of Distributed Amount',
  },
  {
    title: 'the greater of two dates',
    find: 'Maturity Date means October 1, 2007',
    write: 'Maturity Date means the greater of October 1, 2007 and Issue Date',
  },
  {
    title: 'a quote that is not in the prose',
    find: '> then the Conversion Price shall be reduced to equal the Base Share Price',
    write: '> then the Conversion Price shall be lowered to equal the Base Share Price',
  },
  {
    title: 'a second contract in one file',
    find: 'clause §II.D.4 "No fractional shares"',
    write: 'contract "Another"\n\nclause §II.D.4 "No fractional shares"',
  },
];

/** Mistakes in how it is written: the rest of the file is still read. */
export const WRITING: readonly Mistake[] = [
  {
    title: 'a formula broken off',
    find: 'set Conversion Price to Conversion Price / New Shares Per Old Share',
    write: 'set Conversion Price to Conversion Price /',
  },
  {
    title: 'a mistyped verb',
    find: '    reduce Conversion Price to Base Share Price\n  no adjustment',
    write: '    reduse Conversion Price to Base Share Price\n  no adjustment',
  },
  {
    title: 'a date that is not in the calendar',
    find: 'Maturity Date means October 1, 2007',
    write: 'Maturity Date means October 32, 2007',
  },
  {
    title: 'an ISO date that is not in the calendar',
    find: 'Maturity Date means October 1, 2007',
    write: 'Maturity Date means 2007-02-30',
  },
  {
    title: 'a figure with two points',
    find: 'Conversion Price starts at $0.22 per share',
    write: 'Conversion Price starts at $0.2.2 per share',
  },
  {
    title: 'a thousands separator out of place',
    find: 'is more than 10% of `market capitalization`\n    effective',
    write: 'is more than 1,0% of `market capitalization`\n    effective',
  },
  {
    title: 'labels out of order',
    find: '(iii) Default Interest * Portion',
    write: '(i)   Default Interest * Portion',
  },
  {
    title: 'a text that is never closed',
    find: 'clause §II.C.1 "Stock splits and the like"',
    write: 'clause §II.C.1 "Stock splits and the like',
  },
  {
    title: 'a backquoted name that is never closed',
    find: '`market capitalization` means',
    write: '`market capitalization means',
  },
  {
    title: 'a way of rounding that does not exist',
    find: 'Conversion Price), rounded up to whole shares',
    write: 'Conversion Price), rounded sideways to whole shares',
  },
  {
    title: 'no comma before “rounded”',
    find: 'Conversion Price), rounded up to whole shares',
    write: 'Conversion Price) rounded up to whole shares',
  },
  {
    title: 'an if without an otherwise',
    find: 'if Bank Valuation Chosen then Bank Valuation otherwise Board Valuation',
    write: 'if Bank Valuation Chosen then Bank Valuation',
  },
  {
    title: 'a list without its “and”',
    find: 'the lesser of Requested and Maximum Portion',
    write: 'the lesser of Requested, Maximum Portion',
  },
  {
    title: 'is A or B',
    find: 'Kind is either Under The Notes or Substantially Similar Notes',
    write: 'Kind is Under The Notes or Substantially Similar Notes',
  },
  {
    title: 'is A or a condition',
    find: 'Kind is either Under The Notes or Substantially Similar Notes',
    write: 'Kind is Under The Notes or Bank Valuation Chosen',
  },
  {
    title: 'days divided by months',
    find: 'is within 60 days after Closing Date',
    write:
      'is within 60 days after Closing Date and days from Closing Date to Issue Date / 1 month is 2',
  },
  {
    title: 'a clause without its section',
    find: 'clause §II.C.3(b) "Full ratchet"',
    write: 'clause "Full ratchet"',
  },
  {
    title: 'a bracket that is never closed',
    find: '(Conversion Amount for Portion / Conversion Price), rounded',
    write: '(Conversion Amount for Portion / Conversion Price, rounded',
  },
  {
    title: 'a bracket too many',
    find: '(Conversion Amount for Portion / Conversion Price), rounded',
    write: '(Conversion Amount for Portion / Conversion Price)), rounded',
  },
  {
    title: 'a definition without “means”',
    find: 'Aggregate Cash means Recent Distributions',
    write: 'Aggregate Cash Recent Distributions',
  },
  {
    title: 'a type that does not exist',
    find: 'fact Bank Valuation Chosen : yes/no',
    write: 'fact Bank Valuation Chosen : boolean',
  },
  {
    title: 'curly quotes around a text',
    find: 'clause §II.C.1 "Stock splits and the like"',
    write: 'clause §II.C.1 “Stock splits and the like”',
  },
  {
    title: 'a character of no meaning',
    find: 'Aggregate Cash means Recent Distributions +',
    write: 'Aggregate Cash means # Recent Distributions +',
  },
  {
    title: 'a type left out',
    find: 'blank Principal Amount : money',
    write: 'blank Principal Amount :',
  },
  {
    title: 'a sum of one thing',
    find: 'the sum of Conversion Default Payments, Delivery Default Payments and Registration Payments',
    write: 'the sum of Conversion Default Payments',
  },
];

/** Mistakes in the scenarios. */
export const SCENARIOS: readonly Mistake[] = [
  {
    title: 'an input of an unknown name',
    find: 'and Agreed Market Value is $0.18 per share',
    write: 'and Agreed Market Valu is $0.18 per share',
  },
  {
    title: 'an input of the wrong unit',
    find: 'and Agreed Market Value is $0.18 per share',
    write: 'and Agreed Market Value is 18 shares',
  },
  {
    title: 'an input given twice',
    find: 'and Agreed Market Value is $0.18 per share',
    write:
      'and Agreed Market Value is $0.18 per share\n    and Agreed Market Value is $0.19 per share',
  },
  {
    title: 'a row on a day without trading',
    find: 'and Exchange Last Sale on May 22, 2006 is',
    write: 'and Exchange Last Sale on May 21, 2006 is',
  },
  {
    title: 'a row on a day that the calendar does not know',
    find: 'and Exchange Last Sale on May 22, 2006 is',
    write: 'and Exchange Last Sale on May 24, 2100 is',
  },
  {
    title: 'an event of an unknown name',
    find: 'on November 28, 2005 Stock Split',
    write: 'on November 28, 2005 Stock Splitt',
  },
  {
    title: 'a field of an unknown name',
    find: 'New Shares Per Old Share is 11/10',
    write: 'New Share Per Old Share is 11/10',
  },
  {
    title: 'an event before the one above it',
    find: 'on January 13, 2006 Issuance',
    write: 'on November 29, 2005 Issuance',
  },
  {
    title: 'an expectation of an unknown name',
    find: '    Maximum Shares is 6,592,674 shares',
    write: '    Maximum Share is 6,592,674 shares',
  },
  {
    title: 'a reading of an unknown label',
    find: 'and Closing Date is "the closing of the Original Note"',
    write: 'and Closing Date is "the closing of the original note"',
  },
];
