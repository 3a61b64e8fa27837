import { constructsOf } from './construct.ts';

/** What stands for a value, a window or a type. */
export const expressionConstructs = {
  ...constructsOf('expressions', {
    Application: ['X for E', 'The Term, worked out for what it must be asked for.'],
    OnDate: ['X on D', 'Everything in X is read at the close of that day.'],
    ImmediatelyBefore: [
      'X immediately before the E',
      'Everything in X is read just before the event.',
    ],
    AsIf: [
      'X as if Y is V',
      'X at the same moment, with another Term taken to be something else.',
      'as-if',
    ],
    Assumption: ['as if Y is V', 'Y is taken to be V.', 'as-if'],
    PercentOf: ['N% of X', 'So many hundredths of X.'],
    Negation: ['-X', 'The opposite figure.'],
    Arithmetic: [
      'A + B · A - B · A * B · A / B',
      'Exact arithmetic. Units are worked out too: dollars divided by dollars per share are shares, days divided by days a number.',
      'units',
    ],
    Clamp: ['X, but not below Y', 'X, or the bound where X goes past it.'],
    Rounding: [
      'X, rounded down to whole shares',
      'Nothing is rounded unless the contract says so, and so it says where and how.',
      'rounding',
    ],
    Comparison: ['A is less than B', 'Yes or no; both sides have one unit.', 'comparison'],
    IsEither: ['X is either A or B', 'Whether X is one of the members.', 'comparison'],
    IsWithin: ['D is within WINDOW', 'Whether a day lies in a stretch of days.', 'comparison'],
    OnDays: [
      'C on each of the N DAYS before D',
      'Whether the condition holds on so many days; both sides are read on each.',
      'conditions',
    ],
    Not: ['not C', 'The condition does not hold.', 'conditions'],
    Logical: ['C and D · C or D', 'Both, or at least one.', 'conditions'],
    Conditional: ['if C then A otherwise B', 'A where the condition holds, else B.', 'conditions'],
    Group: ['(E)', 'Brackets: what stands in them is worked out first.', 'what-binds-tighter'],
  }),
  ...constructsOf('lists', {
    List: ['the greater of A and B', 'One value out of several, or of several together.'],
    'List greater': ['the greater of A and B', 'The larger of two figures.', 'in-one-line'],
    'List lesser': ['the lesser of A and B', 'The smaller of two figures.', 'in-one-line'],
    'List greatest': ['the greatest of A, B and C', 'The largest of the figures.', 'in-one-line'],
    'List least': ['the least of A, B and C', 'The smallest of the figures.', 'in-one-line'],
    'List later': ['the later of D and E', 'The later of the dates.', 'in-one-line'],
    'List earlier': ['the earlier of D and E', 'The earlier of the dates.', 'in-one-line'],
    'List sum': ['the sum of (i) A (ii) B', 'All of the figures together.', 'with-labels'],
    'List product': ['the product of (i) A (ii) B', 'The figures multiplied.', 'with-labels'],
    'List average': [
      'the average of A and B',
      'The sum of the figures by their number.',
      'in-one-line',
    ],
    'List all': ['all of C and D', 'Whether every one of the conditions holds.', 'in-one-line'],
    'List any': ['any of C and D', 'Whether at least one of the conditions holds.', 'in-one-line'],
    'List none': ['none of C and D', 'Whether not one of the conditions holds.', 'in-one-line'],
    'List whichever': [
      'whichever of these applies (a) A, if C (b) B, otherwise',
      'The first item whose condition holds.',
      'whichever-applies',
    ],
    'List first available': [
      'the first available of (a) A (b) B',
      'The first item that has a value.',
      'the-first-available',
    ],
    ListItem: [
      '(a) E, if C',
      'One item of the list, with the label that the contract gives it.',
      'with-labels',
    ],
    ItemsOf: ['items (i) to (iv) of X', 'The same list over some of its items.', 'with-labels'],
  }),
  ...constructsOf('phrases', {
    Statistic: [
      'the average of X over the N DAYS before D',
      'A figure over the days of a window, or over a list. A day on which X is wanting leaves the whole not known.',
      'over-the-days-of-a-window',
    ],
    'Statistic highest': [
      'the highest X over WINDOW · the N highest X over WINDOW',
      'The greatest figure over the days of a window, or the N greatest as a list.',
      'over-the-days-of-a-window',
    ],
    'Statistic lowest': [
      'the lowest X over WINDOW · the N lowest X over WINDOW',
      'The smallest figure over the days of a window, or the N smallest as a list.',
      'over-the-days-of-a-window',
    ],
    'Statistic sum': [
      'the sum of X over WINDOW',
      'The figures of all days of a window together.',
      'over-the-days-of-a-window',
    ],
    'EventStatistic count': [
      'the count of E within WINDOW where C',
      'How often the event happened, or how many rows there are.',
      'over-events',
    ],
    EventStatistic: [
      'the sum of X for each E within WINDOW where C',
      'A figure over the occurrences of an event, or the rows of a table.',
      'over-events',
    ],
    ThereIs: ['there is an E within WINDOW', 'Whether the event has happened.', 'over-events'],
    FollowedBy: ['followed by an F', 'Whether another event has happened after it.', 'over-events'],
    PickEvent: ['the first E · the last E', 'One of the occurrences of an event.', 'over-events'],
    LatestOnOrBefore: [
      'the latest X on or before D',
      'The last figure of a series that there is.',
      'over-the-days-of-a-window',
    ],
    Largest: [
      'the largest P from A to B in steps of S such that C, otherwise V',
      'The greatest figure that still fits. The condition must fail ever more as P grows.',
      'the-largest-that-still-fits',
    ],
    NotComputable: ['not computable "WHY"', 'No value, for the stated reason.', 'not-computable'],
    It: ['it', 'The event that the phrase stands under.', 'over-events'],
  }),
  ...constructsOf('tables', {
    Allocate: [
      'allocate X pro rata by W among R',
      'The part of one row when an amount is divided among all.',
      'dividing-an-amount',
    ],
    Interpolation: [
      'X interpolated at P',
      'What lies between two lines of a table, in proportion.',
      'between-the-lines',
    ],
  }),
  ...constructsOf('interest', {
    Interest: [
      'interest on M at R counted C from A until B',
      'Interest between two days: the first bears interest, the last does not.',
      'interest-between-two-days',
    ],
  }),
  ...constructsOf('duties', {
    AmountPerformed: [
      'the amount paid · the shares delivered',
      'What the performance at hand did.',
      'words-about-a-duty',
    ],
    UnpaidAmount: [
      'the unpaid amount of X',
      'What the obligation owes and nobody has paid.',
      'words-about-a-duty',
    ],
  }),
  ...constructsOf('events-and-rules', {
    FieldOf: ['FIELD of the E', 'What a report of the event says.', 'events'],
    EventName: [
      'E · performance of X · lateness of X · breach of X',
      'Something that happens.',
      'events',
    ],
  }),
  ...constructsOf('windows-and-dates', {
    DateOffset: [
      'N days after D',
      'A day counted from another; the day itself is not counted.',
      'days-counted-from-a-day',
    ],
    NearestOpenDay: [
      'the first CALENDAR DAY on or after D',
      'An open day, or a date of a schedule.',
      'days-counted-from-a-day',
    ],
    DayOfMonth: ['day 5 of the month after D', 'A day of a month.', 'days-counted-from-a-day'],
    DaysBetween: [
      'days from A to B',
      'How many days lie between. Divided by days it is a number: `days from A to B / 30 days`.',
      'a-part-of-a-span-of-days',
    ],
    DateInQuestion: [
      'the date in question',
      'The day as of which everything is asked: of a rule, the day of its event.',
      'days-counted-from-a-day',
    ],
    DateOfEvent: ['the date of the E', 'The day on which it happened.', 'days-counted-from-a-day'],
    OverWindow: [
      'over the N DAYS before D · ending on D',
      'So many days: `before` leaves D out, `ending on` has it in.',
      'windows',
    ],
    WithinWindow: ['within N DAYS before D', 'From one end through the other, both in.', 'windows'],
    FromWindow: [
      'from A through B · from A until B',
      '`through` has the last day in, `until` leaves it out.',
      'windows',
    ],
    AfterWindow: [
      'after D · on or after D',
      'All days after it; `on or after` has the day itself in.',
      'windows',
    ],
    AtLeastBeforeWindow: ['at least N DAYS before D', 'All days so far before it.', 'windows'],
  }),
  ...constructsOf('names-and-literals', {
    SimpleType: [
      'number · rate · date · time · day count · yes/no · text · party',
      'What the values are.',
      'types',
    ],
    MoneyType: [
      'money [in EUR]',
      'An amount of money; of the contract’s currency where none is named.',
      'types',
    ],
    PriceType: ['price [in EUR] [per share of CLASS]', 'Money for each share.', 'types'],
    SharesType: ['shares of CLASS', 'A number of shares of a class.', 'types'],
    RatioType: [
      'shares of CLASS per $1,000 · USD per EUR',
      'An amount of one thing for each of another.',
      'types',
    ],
    NamedType: ['EVENT · TABLE', 'An event that happened, or a row of a table.', 'types'],
    DurationType: ['duration in months', 'A length of time.', 'types'],
    OneOfType: ['one of A, B and C', 'One of the names listed.', 'types'],
    NoneLiteral: [
      'none',
      'Recorded as absent: it is known that there is none.',
      'figures-and-other-literals',
    ],
    YesNoLiteral: [
      'yes · no',
      'A condition that holds, or does not.',
      'figures-and-other-literals',
    ],
  }),
};
