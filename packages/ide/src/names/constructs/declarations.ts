import { constructsOf } from './construct.ts';

/** What sections hold and declare. */
export const declarationConstructs = {
  ...constructsOf('file', {
    Contract: ['contract "TITLE"', 'The heading: what everything below rests on.', 'the-heading'],
    ProseSetting: [
      'prose "FILE"',
      'The words of the contract. Quotes are held against them.',
      'the-heading',
    ],
    CurrencySetting: [
      'currency USD',
      'The currency of `money` and `price` where none is named.',
      'the-heading',
    ],
    InEffectSetting: [
      'in effect from DATE',
      'The first day of history: before it nothing has a value.',
      'the-heading',
    ],
    GovernedBySetting: ['governed by "LAW"', 'The law that governs the contract.', 'the-heading'],
    DeadlinesSetting: [
      'deadlines in days roll to the next CALENDAR',
      'Whether a deadline that is counted in days and ends on a closed day moves to the next open one.',
      'the-heading',
    ],
    Calendar: [
      'calendar NAME follows BASE',
      'Which days are open: those of a market or of banks, or those of them on which a condition holds.',
      'the-heading',
    ],
    Party: ['party NAME is "LEGAL NAME"', 'Who takes part in the contract.', 'the-heading'],
    ShareClass: ['share class NAME', 'A class of shares: a unit of its own.', 'the-heading'],
    Clause: [
      'clause §NUMBER "TITLE"',
      'One clause of the contract, by its number. What stands in it is cited so.',
      'clauses-and-quotes',
    ],
    Quote: [
      '> WORDS',
      'Words of the contract, which must stand in its prose just so.',
      'clauses-and-quotes',
    ],
    Use: [
      'use "FILE" [as PREFIX] [, which prevails]',
      'Brings in the Terms of another document of the deal, or of a library.',
      'several-documents',
    ],
    UseBinding: [
      'with NAME is VALUE',
      'Fills what the other document leaves open.',
      'several-documents',
    ],
  }),
  ...constructsOf('definitions', {
    Definition: [
      'X means E',
      'X follows from other Terms, on every day anew. It has no memory.',
      'what-follows-from-other-terms',
    ],
    Parameter: [
      'X for P (type) means E',
      'What the Term must be asked for before it has a value.',
      'what-follows-from-other-terms',
    ],
    State: [
      'X starts at E',
      'X has a history: it is what it starts at until a rule changes it.',
      'what-has-a-history',
    ],
    Blank: [
      'blank X : type',
      'What the form leaves open. A scenario fills it, once for all days.',
      'what-comes-from-outside',
    ],
    Fact: [
      'fact X : type [, each CALENDAR DAY] [, several]',
      'What the contract takes from the world. A scenario gives it, for a day or for all.',
      'what-comes-from-outside',
    ],
    Ambiguous: [
      'ambiguous X',
      'The words can be read in several ways. A scenario chooses; where it does not, what rests on it is not known.',
      'where-the-contract-is-unclear',
    ],
    Reading: [
      'reading "LABEL" [is E]',
      'One way to read the words.',
      'where-the-contract-is-unclear',
    ],
    Unresolved: [
      'unresolved X : type "WHY"',
      'A Term that the contract uses and nowhere defines. It has no value, for the stated reason.',
      'where-the-contract-is-unclear',
    ],
    NotComputableSection: [
      'not computable §NUMBER "WHY"',
      'A section in which nothing can be worked out, and why.',
      'where-the-contract-is-unclear',
    ],
    SolvedTogether: [
      'solved together A, B and C',
      'Terms that include one another: they are solved as equations.',
      'solved-together',
    ],
    Check: [
      'check "TITLE": C',
      'What must hold in every scenario: a law of the file about itself.',
      'checks',
    ],
  }),
  ...constructsOf('interest', {
    Accrual: [
      'accrual X on M at R counted C from D',
      'Interest that accrues day by day until rules or payments settle it.',
      'what-accrues',
    ],
    Counting: ['counted DAY COUNT', 'How days become a part of a year.', 'day-counts'],
    Compounding: [
      'compounded annually',
      'When interest begins to bear interest itself.',
      'compounding',
    ],
  }),
  ...constructsOf('events-and-rules', {
    Event: [
      'event X [by PARTY]',
      'Something that happens on a day. A scenario reports it with its fields.',
      'events',
    ],
    Field: ['NAME : type', 'What a report of the event says besides its day.', 'events'],
    OccursWhen: [
      'occurs when C',
      'Nobody reports it: it happens on the first day at whose close the condition holds.',
      'events-that-nobody-reports',
    ],
    OccursAfterEach: [
      'occurs N days after each E',
      'Nobody reports it: it follows each occurrence of another event.',
      'events-that-nobody-reports',
    ],
    Upon: [
      'upon E [when C] [effective on D]',
      'What changes when the event happens. All statements read the values from before it.',
      'rules',
    ],
    Set: ['set X to E', 'The Term becomes that.', 'rules'],
    Reduce: [
      'reduce X to E · reduce X by E',
      'The Term falls: to a value where that is lower, or by an amount.',
      'rules',
    ],
    Increase: ['increase X by E', 'The Term rises by an amount.', 'rules'],
    Target: [
      'X for each E within WINDOW',
      'Which Term is written, and of one kept for each of several, which.',
      'keyed-by-an-event',
    ],
    ValidOnlyIf: [
      'valid only if C otherwise "WHY"',
      'An event for which the condition fails is void: it changes nothing.',
      'void-events',
    ],
    Effective: [
      'effective [before opening] on D',
      'On which day, and at which moment of it, the change is made.',
      'two-moments',
    ],
    NoAdjustment: [
      'no adjustment of X under §NUMBER when C',
      'An exception: changes that the section would make are not made.',
      'exceptions',
    ],
  }),
  ...constructsOf('windows-and-dates', {
    Schedule: [
      'schedule X on DAYS from D through D',
      'Dates that come by the calendar; each is an event.',
      'schedules',
    ],
    MonthDay: ['July 1', 'A day of every year.', 'schedules'],
    ScheduleStub: [
      'ending with a long period',
      'Which period takes up the difference where the span is no whole number of them.',
      'schedules',
    ],
    MonthEndsKept: [
      'with month ends kept',
      'A first day that ends its month gives the last day of every month.',
      'schedules',
    ],
    ScheduleRoll: [
      'rolled to the following CALENDAR DAY',
      'Where a date goes that falls on a closed day.',
      'schedules',
    ],
  }),
  ...constructsOf('duties', {
    Obligation: [
      'obligation X',
      'What a party must do, by when, and what its lateness costs.',
      'obligations',
    ],
    DutyKey: ['for each E', 'One duty for each occurrence of the event.', 'obligations'],
    Pay: ['A pays E to B', 'The duty is to pay an amount.', 'what-is-owed'],
    Deliver: ['A delivers E to B', 'The duty is to deliver shares.', 'what-is-owed'],
    Notify: ['A notifies B of E', 'The duty is to tell somebody something.', 'what-is-owed'],
    Perform: ['A performs E', 'The duty is done when that event happens.', 'what-is-owed'],
    DueOn: ['due on D', 'The day by the close of which it must be done.', 'obligations'],
    DueOnEach: [
      'due on each SCHEDULE',
      'One duty for each date of the schedule.',
      'on-each-date-of-a-schedule',
    ],
    DueWithoutDay: [
      'due promptly · due on demand · no time stated',
      'The contract names no day: nothing tells when it is late.',
      'obligations',
    ],
    Grace: [
      'with N days of grace',
      'For so long it is not late though its day has passed.',
      'lateness',
    ],
    Cure: [
      'cured within N days after E',
      'For so long after a notice it can be made good.',
      'lateness',
    ],
    Late: ['late: COST', 'What each day of lateness costs.', 'lateness'],
    PerDay: [
      '$2,000 per day, as X',
      'What each day of lateness costs, and the Term it adds to.',
      'lateness',
    ],
    LateInterest: [
      'the unpaid amount bears interest at R counted C',
      'What is not paid when due bears interest.',
      'lateness',
    ],
    Satisfaction: [
      'satisfied by each E [to the extent of X]',
      'What does the duty besides its performance.',
      'satisfied-by-something-else',
    ],
    While: ['while C', 'It binds, or stands, only while the condition holds.', 'obligations'],
    Right: ['right X', 'What a party may do, within which time, and by which event.', 'rights'],
    RightLimit: ['up to E', 'The most that one use of the right may be of.', 'rights'],
    BeforeWindow: ['at any time before D', 'Until when the right may be used.', 'rights'],
    Covenant: [
      'covenant X: C',
      'What must hold on every day. A day on which it does not is a breach.',
      'covenants',
    ],
  }),
  ...constructsOf('tables', {
    Table: [
      'table X',
      'Rows with columns: printed in the contract, or given by a scenario.',
      'what-a-contract-prints',
    ],
    TableRow: ['| A | B |', 'One row, a cell for each column.', 'what-a-contract-prints'],
  }),
  ...constructsOf('scenarios', {
    Scenario: ['scenario "TITLE"', 'What is given, what happens, and what must come out.'],
    Given: ['given X is V', 'What is supplied: blanks, facts, readings and rows.', 'given'],
    GivenLine: ['given X is V', 'What is supplied: blanks, facts, readings and rows.', 'given'],
    GivenAsIn: [
      'given as in "TITLE"',
      'What another scenario above is given, this one is given too.',
      'given',
    ],
    EventStep: ['on D EVENT "NAME"', 'An event is reported, with its fields.', 'events'],
    FieldLine: ['FIELD is V', 'What the report says.', 'events'],
    PerformanceStep: [
      'on D PARTY performs OBLIGATION',
      'A duty is done, in whole or in part.',
      'events',
    ],
    Expect: ['expect on D', 'What must come out at the close of that day.', 'expect'],
    ExpectLine: ['X [for A] is V', 'What must come out, to the last digit.', 'expect'],
    ExpectedStatus: [
      'is undetermined · not yet · none · impossible · void',
      'That there is no value, and which kind of absence it is.',
      'expect',
    ],
  }),
};
