import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong delivery, disputes, reversals, mergers and distributions. */
export const deliveryMutants: readonly Mutant[] = [
  ...foundBy(
    'Shares that come after the Delivery Period are a Mandatory Redemption Event at once',
    [
      change(
        'three business days to deliver',
        'then 2 Business Days after Converted On otherwise',
        'then 3 Business Days after Converted On otherwise',
      ),
    ],
  ),
  ...foundBy('D062: delivery over New Year and the mourning for President Ford; days of banks', [
    change(
      'readings of the business day swapped',
      'if Business Days Of Delivery is "are those of banks"',
      'if Business Days Of Delivery is "are those of the exchange"',
    ),
  ]),
  ...foundBy('Delivery Default Payments in shares', [
    change(
      'three days of grace',
      'then 2 days after (Delivery Period',
      'then 3 days after (Delivery Period',
    ),
    change(
      'a cost from the last day of grace',
      'means the day after (Grace Ends for Converted On)',
      'means Grace Ends for Converted On',
    ),
    change('$1,000 a day', '$2,000 per day', '$1,000 per day'),
    change(
      'readings of the day of delivery swapped',
      'Day of Delivery is "is paid for"\n',
      'Day of Delivery is "is not paid for"\n',
    ),
    change(
      'readings of the payment swapped',
      'First of The Month when Payment of Delivery Defaults is "by the fifth of the next month"',
      'First of The Month when Payment of Delivery Defaults is "five Trading Days after the Holder asks for cash"',
    ),
    change(
      'payments that are owed twice',
      'Delivery Payments Owed means Delivery Default Payments + Delivery Payments Due',
      'Delivery Payments Owed means 2 * Delivery Default Payments',
    ),
    change(
      'payments in shares and in cash',
      '    reduce Delivery Default Payments by Payments Converted\n',
      '    reduce Delivery Default Payments by $0\n',
    ),
  ]),
  ...foundBy(
    'D062: delivery over New Year and the mourning for President Ford; days of the exchange',
    [
      change(
        'readings of the grace swapped',
        'if Days of Grace is "are days of the calendar"',
        'if Days of Grace is "are business days"',
      ),
    ],
  ),
  ...foundBy(
    'D063: delivery over Good Friday, in time; days of banks, the day of delivery paid for',
    [
      change(
        'a day of delivery in time that is paid for',
        '      and the date in question is after Grace Ends for (the date of the Optional Conversion)\n',
        '',
      ),
    ],
  ),
  ...foundBy('D065: Delivery Default Payments are due by the month in which they accrued', [
    change(
      'payments due on the sixth',
      'due on day 5 of the month of',
      'due on day 6 of the month of',
    ),
    change(
      'payments with the next month',
      'Payment Day for Day Of Default (date) means day 5',
      'Payment Day for Day Of Default (date) means day 6',
    ),
    change(
      'an election by the second',
      'Election Day for Day Of Default (date) means day 1',
      'Election Day for Day Of Default (date) means day 2',
    ),
  ]),
  ...foundBy(
    'Delivery of certificates: agent in FAST no, asked for it yes, asked for certificates no, Holder complies yes, else electronic',
    [
      change(
        'electronic delivery outside FAST',
        'Agent Is In FAST and Holder Complies\n',
        'Holder Complies\n',
      ),
    ],
  ),
  ...foundBy(
    'Delivery of certificates: agent in FAST yes, asked for it yes, asked for certificates no, Holder complies no, else certificates',
    [
      change(
        'electronic delivery without compliance',
        'Agent Is In FAST and Holder Complies\n',
        'Agent Is In FAST\n',
      ),
    ],
  ),
  ...foundBy(
    'Delivery of certificates: agent in FAST yes, asked for it no, asked for certificates no, Holder complies yes, else certificates',
    [
      change(
        'electronic delivery that nobody asked for',
        '(Electronic Delivery Is Requested\n      or',
        '(Agent Is In FAST\n      or',
      ),
      change(
        'readings of the manner swapped',
        '(Manner Without A Request is "electronic" and',
        '(Manner Without A Request is "certificates" and',
      ),
    ],
  ),
  ...foundBy(
    'Delivery of certificates: agent in FAST yes, asked for it no, asked for certificates yes, Holder complies yes, else electronic',
    [change('certificates that nobody asked for', ' and not Certificates Are Requested)', ')')],
  ),
  ...foundBy('What is not disputed is issued, and the accountant decides the rest', [
    change(
      'the greater of two calculations',
      'the lesser of Shares Conceded and',
      'the greater of Shares Conceded and',
    ),
    change(
      'an audit that binds nobody',
      'then Shares Found of the last Result of The Audit',
      'then Undisputed Shares',
    ),
  ]),
  ...foundBy(
    'A dispute that is not submitted in two business days, and an audit that takes too long',
    [
      change(
        'three business days for a dispute',
        'Notice Day (date) means 2 Business Days after Notice Day',
        'Notice Day (date) means 3 Business Days after Notice Day',
      ),
      change(
        'four business days for an audit',
        'means 4 Trading Days after Submission Day',
        'means 5 Trading Days after Submission Day',
      ),
    ],
  ),
  ...foundBy('D070: shares that come on the tenth business day come too late', [
    change(
      'the eleventh business day',
      '10 Business Days after Delivery Period Ends',
      '11 Business Days after Delivery Period Ends',
    ),
    change(
      'a delivery on the tenth day that is in time',
      '(Undelivered on the day before the date in question) is more',
      '(Undelivered on the date in question) is more',
    ),
  ]),
  ...foundBy('What was not delivered comes back, and the interest between is not owed', [
    change(
      'a reversal on the thirteenth business day',
      'occurs 12 Business Days after each Optional',
      'occurs 13 Business Days after each Optional',
    ),
    change(
      'a reversal without the interest',
      'increase Accrued Interest by Interest Converted + Interest For The Gap',
      'increase Accrued Interest by Interest For The Gap',
    ),
    change(
      'interest for the gap under either reading',
      'if Interest Between Conversion And Reversal is "is not owed" then $0',
      'if Interest Between Conversion And Reversal is "is not owed" then $1',
    ),
    change(
      'shares of record after the reversal',
      '    reduce Shares Of Record by Shares Issuable\n',
      '',
    ),
  ]),
  ...foundBy('The Holder may choose to remain a stockholder', [
    change(
      'a reversal for those who stay',
      'upon Reversal when not Remains A Stockholder',
      'upon Reversal',
    ),
  ]),
  ...foundBy('Transfer taxes where shares go to another name', [
    change(
      'transfer taxes of the Borrower',
      'if In Another Name then Transfer Taxes',
      'if not In Another Name then Transfer Taxes',
    ),
  ]),
  ...foundBy(
    'D041: the same cash lowers the price and is paid as well, on the shares of the record date',
    [
      change(
        'a distribution on the record date itself',
        'from Issue Date until the date in question\n    + the sum',
        'from Issue Date through the date in question\n    + the sum',
      ),
    ],
  ),
  ...foundBy('Assets distributed are paid on a conversion after the record date', [
    change(
      'assets on their record date itself',
      'Asset Distribution from Issue Date until',
      'Asset Distribution from Issue Date through',
    ),
    change(
      'readings of the distribution swapped',
      'if Shares Of The Distribution is "those of the conversion"',
      'if Shares Of The Distribution is "those of the record date"',
    ),
  ]),
  ...foundBy(
    'D042: Purchase Rights as if all were converted, whatever the 9.9% limit, without the fraction',
    [
      change(
        'Purchase Rights rounded up',
        'is Exact Purchase Rights, rounded down',
        'is Exact Purchase Rights, rounded up',
      ),
    ],
  ),
  ...foundBy(
    'D043: in a merger cash and stock take the place of the shares, with the fraction as a whole share',
    [
      change(
        'merger stock rounded down',
        'is Exact Substituted Stock, rounded up',
        'is Exact Substituted Stock, rounded down',
      ),
    ],
  ),
  ...foundBy('D043: in a merger cash and stock take the place of the shares, with its fraction', [
    change(
      'merger cash for the shares afterwards',
      'Shares Before The Transaction * Cash For A Share',
      '2 * Shares Before The Transaction * Cash For A Share',
    ),
  ]),
  ...foundBy('A merger whose successor does assume the Note', [
    change(
      'a successor that need not assume',
      'where Is Assumed is no\n',
      'where Is Assumed is yes\n',
    ),
  ]),
  ...foundBy('Notice of a meeting fifteen business days ahead is in time, and fourteen are not', [
    change(
      'notice of a change of control by calendar days',
      '15 Business Days before Meeting Day',
      '15 days before Meeting Day',
    ),
    change(
      'notice on the day after the deadline',
      'is on or before Notice Deadline for Record Date',
      'is on or after Notice Deadline for Record Date',
    ),
  ]),
  ...foundBy('Each adjustment wants a certificate', [
    change(
      'a certificate for nothing',
      'and Conversion Price is not Conversion Price on the day before the date in question',
      'and Conversion Price is Conversion Price on the day before the date in question',
    ),
  ]),
];
