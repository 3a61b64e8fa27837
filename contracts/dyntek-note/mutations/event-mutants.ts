import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong Mandatory Redemption Events, and wrong cures of them. */
export const eventMutants: readonly Mutant[] = [
  ...foundBy(
    'Shares that come after the Delivery Period are a Mandatory Redemption Event at once',
    [
      change(
        'a cure of shares under either reading',
        '(Fifteen Trading Days is "are for legends alone"',
        '(Fifteen Trading Days is "are for shares too"',
      ),
    ],
  ),
  ...foundBy('Shares that are not authorized are a failure after sixty days of best efforts', [
    change(
      'a failure of shares after sixty-one days',
      'on at least 60 consecutive days',
      'on at least 61 consecutive days',
    ),
    change(
      'a failure of shares after fifty-nine days',
      'on at least 60 consecutive days',
      'on at least 59 consecutive days',
    ),
    change(
      'best efforts that do not matter',
      'and not Best Efforts Are Used',
      'and Best Efforts Are Used',
    ),
  ]),
  ...foundBy('A legend that is removed on the fifteenth Trading Day is no failure', [
    change(
      'fourteen Trading Days to remove a legend',
      'First Day (date) means 15 Trading Days',
      'First Day (date) means 14 Trading Days',
    ),
  ]),
  ...foundBy(
    'D082: a default in a material contract can be cured until the fifteenth Trading Day',
    [
      change(
        'fifteen business days to remove a legend',
        'First Day (date) means 15 Trading Days',
        'First Day (date) means 15 Business Days',
      ),
    ],
  ),
  ...foundBy(
    'A duty under the Purchase Agreement is to be fulfilled within ten days of the notice',
    [
      change(
        'eleven days for the Purchase Agreement',
        'due 10 days after receipt of the Agreement Notice',
        'due 11 days after receipt of the Agreement Notice',
      ),
    ],
  ),
  ...foundBy('D083: 30 days, 30 days, and the one that is too many', [
    change(
      'thirty days without sales',
      'on more than 30 consecutive days\n    (c) Failure',
      'on at least 30 consecutive days\n    (c) Failure',
    ),
  ]),
  ...foundBy('Days without sales are forgotten after twelve months', [
    change(
      'sixty days without sales',
      '    (c) Failure Counted By Days and Failure Counted By Days\n        on more than 60 days',
      '    (c) Failure Counted By Days and Failure Counted By Days\n        on at least 60 days',
    ),
    change(
      'days without sales in thirteen months',
      'Failure Counted By Days\n        on more than 60 days over the 12 months ending',
      'Failure Counted By Days\n        on more than 60 days over the 13 months ending',
    ),
  ]),
  ...foundBy(
    'One day without an effective registration, where the thirty and sixty days are allowed for either failure',
    [
      change(
        'a day without registration under either reading',
        '(a) Effectiveness Lapsed and Thirty And Sixty Days is "are allowed for sales alone"',
        '(a) Effectiveness Lapsed and Thirty And Sixty Days is "are allowed for either failure"',
      ),
    ],
  ),
  ...foundBy('An additional registration that becomes effective late', [
    change(
      'an additional registration late on its day',
      'the date in question is after Additional Registration Deadline',
      'the date in question is on or after Additional Registration Deadline',
    ),
  ]),
  ...foundBy('An additional registration in time, and sales that then stop for 31 days', [
    change(
      'thirty additional days',
      '(b) Additional Sales Stopped and Additional Sales Stopped on more than 30',
      '(b) Additional Sales Stopped and Additional Sales Stopped on at least 30',
    ),
  ]),
  ...foundBy('Sixty-one days without additional sales in twelve months', [
    change(
      'sixty additional days of a year',
      '    (c) Additional Sales Stopped and Additional Sales Stopped\n        on more than 60',
      '    (c) Additional Sales Stopped and Additional Sales Stopped\n        on more than 61',
    ),
  ]),
  ...foundBy('An appointment of receiver makes the Notes redeemable by itself', [
    change(
      'a receiver that is no event',
      'there is an Assignment For Creditors or there is an Appointment of Receiver',
      'there is an Assignment For Creditors or there is an Assignment For Creditors',
    ),
  ]),
  ...foundBy('A petition that is dismissed is no event any more, and a notice then is void', [
    change(
      'a petition that nothing ends',
      'there is an Insolvency Petition not followed by a Dismissal of Petition after it',
      'there is an Insolvency Petition',
    ),
  ]),
  ...foundBy('D097: half of the voting power is not more than half', [
    change('half of the votes', 'Voting Power is more than 50%', 'Voting Power is at least 50%'),
  ]),
  ...foundBy('An issuance of sixty percent of the votes to raise capital is none', [
    change(
      'votes disposed of to raise capital',
      ' and not In Capital Raising',
      ' and Voting Power is at least 0%',
    ),
  ]),
  ...foundBy('A merger that the Borrower survives is none', [
    change(
      'a merger that the Borrower survives',
      'Merger where Borrower Survives is no',
      'Merger where Borrower Survives is yes',
    ),
  ]),
  ...foundBy('A breach that is cured on the tenth day is no event', [
    change(
      'nine days to cure a covenant',
      'due 10 days after receipt of the Covenant Notice',
      'due 9 days after receipt of the Covenant Notice',
    ),
  ]),
  ...foundBy('Notice of a breach that was none starts no clock', [
    change(
      'a covenant notice without a breach',
      'Covenant Notice when Article III Is Breached',
      'Covenant Notice',
    ),
  ]),
  ...foundBy('A breach that is cured late is an event until then', [
    change(
      'a cure that does not count',
      'not followed by a Covenant Cure after it',
      'not followed by a Contract Cure after it',
    ),
  ]),
  ...foundBy('A monetary default of $500,000 in a material contract, two Trading Days on', [
    change(
      'a monetary default of $500,000',
      'Amount In Default is more than $500,000',
      'Amount In Default is at least $500,000',
    ),
  ]),
  ...foundBy('A monetary default of $500,000.01 in a material contract, two Trading Days on', [
    change(
      'three Trading Days for a monetary default',
      'due 2 Trading Days after the Contract Default',
      'due 3 Trading Days after the Contract Default',
    ),
  ]),
  ...foundBy('D086: a judgment of $250,000 is not of more than $250,000', [
    change(
      'a judgment of $250,000',
      'Judgment Amount is more than $250,000',
      'Judgment Amount is at least $250,000',
    ),
  ]),
  ...foundBy(
    'A judgment that is bonded and not vacated stands if one of the three has not happened',
    [
      change(
        'ninety-one days of a judgment',
        'at least 90 days before the date in question',
        'at least 91 days before the date in question',
      ),
    ],
  ),
  ...foundBy('A judgment that is bonded and not vacated stands if none of the three has happened', [
    change(
      'readings of the judgment swapped',
      'then none of Is Vacated, Is Bonded and Is Stayed',
      'then not all of Is Vacated, Is Bonded and Is Stayed',
    ),
  ]),
  ...foundBy('Five Trading Days of ten, and thirty days for a cure', [
    change(
      'four Trading Days of a suspension',
      'at least 5 of the 10 Trading Days',
      'at least 4 of the 10 Trading Days',
    ),
    change(
      'thirty-one days to end a suspension',
      'occurs 30 days after receipt of each Suspension',
      'occurs 31 days after receipt of each Suspension',
    ),
    change(
      'a suspension of the whole exchange',
      'Suspension where Of The Whole Exchange is no',
      'Suspension where Of The Whole Exchange is yes',
    ),
  ]),
  ...foundBy(
    'Two loans of $700,000 are no Indebtedness, and a default that is only declared accelerates nothing',
    [
      change(
        'debts of $700,000',
        'if Debt Amount is more than $750,000',
        'if Debt Amount is more than $650,000',
      ),
      change(
        'a default that is only declared',
        'Outcome is either Accelerated or Matured Unpaid',
        'Outcome is either Accelerated or Declared',
      ),
      change(
        'a debt that no settlement ends',
        '      not followed by a Debt Settlement after it\n',
        '',
      ),
    ],
  ),
  ...foundBy('D089: of a loan counts the whole, if it exceeds $750,000', [
    change(
      'debts of $750,000',
      'if Debt Amount is more than $750,000',
      'if Debt Amount is at least $750,000',
    ),
  ]),
];
