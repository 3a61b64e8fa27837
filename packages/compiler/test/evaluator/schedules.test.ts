import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

/** The days of a schedule from its first through the last day of a stretch. */
function datesOf(schedule: string, through: string, given: Given = {}): readonly string[] {
  const contract = contractOf(`  blank Issue Date : date
  blank Maturity Date : date
  ${schedule}
  Dates starts at 0
  Latest starts at January 1, 2020
  Unmoved means the last Pay Date on or before the date in question
  upon each Pay Date
    increase Dates by 1
    set Latest to the date of the Pay Date`);
  const answers = contract.given({
    blanks: { 'Issue Date': '2026-01-15', 'Maturity Date': '2026-07-15' },
    ...given,
  });
  answers.of('Dates', through);
  return answers.changes('Latest', through).map((change) => change.slice(0, 10));
}

describe('the dates of a schedule', () => {
  test.each([
    [
      'on days of each year',
      'schedule Pay Date on January 1, April 1, July 1 and October 1 of each year',
      ['2026-01-01', '2026-04-01', '2026-07-01'],
    ],
    [
      'on a day of each month, from one through another',
      'schedule Pay Date on day 31 of each month from March 31, 2026 through June 30, 2026',
      ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    [
      'on a day of each month, after one until another',
      'schedule Pay Date on day 31 of each month after March 31, 2026 until June 30, 2026',
      ['2026-04-30', '2026-05-31'],
    ],
    [
      'on the last day of each month',
      'schedule Pay Date on the last day of each month from May 1, 2026',
      ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'],
    ],
    [
      'every so many months from a day',
      'schedule Pay Date every 2 months from Issue Date through Maturity Date',
      ['2026-01-15', '2026-03-15', '2026-05-15', '2026-07-15'],
    ],
    [
      'every so many months after a day',
      'schedule Pay Date every 2 months after Issue Date until Maturity Date',
      ['2026-03-15', '2026-05-15'],
    ],
    [
      'ending with a short period',
      'schedule Pay Date every 4 months after Issue Date through Maturity Date, ending with a short period',
      ['2026-05-15', '2026-07-15'],
    ],
    [
      'beginning with a short period',
      'schedule Pay Date every 4 months after Issue Date through Maturity Date, beginning with a short period',
      ['2026-03-15', '2026-07-15'],
    ],
    [
      'ending with a long period',
      'schedule Pay Date every 4 months after Issue Date through Maturity Date, ending with a long period',
      ['2026-07-15'],
    ],
    [
      'every so many weeks',
      'schedule Pay Date every 8 weeks from Issue Date',
      ['2026-01-15', '2026-03-12', '2026-05-07', '2026-07-02', '2026-08-27'],
    ],
    [
      'every month of the anchor, month ends kept',
      'schedule Pay Date every month from February 28, 2026 through May 31, 2026, with month ends kept',
      ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    ],
    [
      'on listed days',
      'schedule Pay Date on March 3, 2026, Issue Date and the day after Maturity Date',
      ['2026-01-15', '2026-03-03', '2026-07-16'],
    ],
    [
      'rolled to the following day of a calendar',
      'schedule Pay Date on the last day of each month from May 1, 2026, rolled to the following Business Day',
      ['2026-06-01', '2026-06-30', '2026-07-31', '2026-08-31'],
    ],
    [
      'rolled within the month',
      'schedule Pay Date on the last day of each month from May 1, 2026, rolled to the modified following Business Day',
      ['2026-05-29', '2026-06-30', '2026-07-31', '2026-08-31'],
    ],
  ])('%s', (_, schedule, expected) => {
    expect(datesOf(schedule, '2026-08-31')).toEqual(expected);
  });
});

describe('what happens upon a date', () => {
  const note = contractOf(`  Principal starts at $1,000
  Accrued starts at $0
  Due Date starts at December 31, 2026
  event Extension
    New Date : date
  event Payment
    Paid : money
  schedule Interest Date on day 1 of each month from March 1, 2026 through Due Date
  schedule Fee Date on day 1 of each month from March 1, 2026 until May 1, 2026
  upon each Interest Date
    increase Principal by 10% of Principal
    set Accrued to Principal
  upon each Fee Date when Accrued is more than $0
    increase Accrued by $1
  upon Extension set Due Date to New Date
  upon Payment reduce Principal by Paid`);

  test('reads the contract as of the opening, before what is reported that day', () => {
    const answers = note.given({ events: [{ on: '2026-03-01', event: 'Payment', Paid: '100' }] });
    expect(answers.of('Principal', '2026-02-28')).toBe('$1,000');
    expect(answers.of('Principal', '2026-03-01')).toBe('$1,000');
    expect(answers.of('Accrued', '2026-03-01')).toBe('$1,000');
    expect(answers.of('Principal', '2026-04-01')).toBe('$1,100');
  });

  test('dates of one day are read together: two rules that set one quantity do not agree', () => {
    // On April 1 one schedule sets what the other adds to.
    expect(note.given().status('Accrued', '2026-04-01')).toBe('impossible');
  });

  test('follows a last day that is moved', () => {
    const events = [
      { on: '2026-03-02', event: 'Extension', 'New Date': '2026-05-31' },
      { on: '2026-06-15', event: 'Extension', 'New Date': '2026-08-01' },
    ];
    const answers = note.given({ events });
    expect(answers.changes('Principal').map((change) => change.slice(0, 10))).toEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-07-01',
      '2026-08-01',
    ]);
  });
});

describe('dates of a schedule in terms', () => {
  const contract = contractOf(`  Due Date means June 30, 2027
  schedule Pay Date on March 31 and September 30 of each year from September 30, 2025 through Due Date
  schedule Roll Date on the last day of each month, rolled to the following Business Day
  schedule Settle Date on the last day of each month, paid on the following Business Day
  Next means the first Pay Date on or after the date in question
  After Next means the first Pay Date after (the first Pay Date on or after the date in question)
  Previous means the last Pay Date before the date in question
  On Or Before means the last Pay Date on or before the date in question
  Two Days Before means 2 days before the first Pay Date after the date in question
  Next Business Day means the first Business Day after the date in question
  Last Business Day means the last Business Day before the date in question
  Rolled means the date of the last Roll Date
  Unrolled means the unrolled date of the last Roll Date
  Roll Then means the last Roll Date on or before the date in question
  Settled means the date of the last Settle Date
  Settle Then means the last Settle Date on or before the date in question
  Count means the count of Pay Date
  Latest means the date of the last Pay Date`);
  const answers = contract.given();

  test.each([
    ['Next', '2026-03-31', 'March 31, 2026'],
    ['After Next', '2026-03-31', 'September 30, 2026'],
    ['Previous', '2026-03-31', 'September 30, 2025'],
    ['On Or Before', '2026-03-31', 'March 31, 2026'],
    ['Next', '2027-04-01', 'none: a Pay Date on or after 2027-04-01'],
    ['Previous', '2025-09-30', 'none: a Pay Date before 2025-09-30'],
    ['Two Days Before', '2026-03-31', 'September 28, 2026'],
    ['Next Business Day', '2026-04-02', 'April 3, 2026'],
    ['Last Business Day', '2026-04-06', 'April 3, 2026'],
    // February 28, 2026 is a Saturday.
    ['Rolled', '2026-03-01', 'February 2, 2026'],
    ['Rolled', '2026-03-02', 'March 2, 2026'],
    ['Unrolled', '2026-03-02', 'February 28, 2026'],
    ['Roll Then', '2026-03-01', 'February 2, 2026'],
    ['Roll Then', '2026-03-02', 'March 2, 2026'],
    ['Settled', '2026-03-01', 'February 2, 2026'],
    ['Settled', '2026-03-02', 'March 2, 2026'],
    ['Settle Then', '2026-03-01', 'February 28, 2026'],
    ['Count', '2026-03-30', '0'],
    ['Count', '2026-10-01', '2'],
    ['Latest', '2026-03-30', 'not yet: the last Pay Date'],
    ['Latest', '2026-03-31', 'March 31, 2026'],
  ])('%s on %s is %s', (term, on, expected) => {
    expect(answers.of(term, on)).toBe(expected);
  });

  test('a schedule whose first or last day is not known has no known date', () => {
    const open = contractOf(`  blank First Day, Last Day : date
  schedule From Unknown on day 1 of each month from First Day
  schedule To Unknown on day 1 of each month through Last Day
  Was From means there is a From Unknown
  Was To means there is a To Unknown
  Next From means the first From Unknown after the date in question`).given();
    expect(open.of('Was From', '2026-03-15')).toBe('unknown: First Day');
    expect(open.of('Next From', '2026-03-15')).toBe('unknown: First Day');
    expect(open.of('Was To', '2025-12-31')).toBe('no');
    expect(open.of('Was To', '2026-01-01')).toBe('unknown: Last Day');
  });

  test('an end that has not come about ends nothing', () => {
    const until = contractOf(`  event Closing
  schedule Fee Date on day 1 of each month until the date of the first Closing
  Fees means the count of Fee Date`);
    const events = [{ on: '2026-03-01', event: 'Closing' }];
    expect(until.given().of('Fees', '2026-06-15')).toBe('6');
    // At the opening of March 1 the closing of that day is not known.
    expect(until.given({ events }).of('Fees', '2026-06-15')).toBe('3');
  });

  test('a schedule that runs into days of which its calendar does not know', () => {
    const long = contractOf(
      `  schedule Pay Date on day 1 of each year, rolled to the following Trading Day
  Count means the count of Pay Date`.replace('day 1 of each year', 'January 1 of each year'),
    ).given();
    expect(long.of('Count', '2099-12-31')).toBe('74');
    expect(long.of('Count', '2112-01-31')).toMatch(/^unknown: the calendar NYSE is known from/u);
  });
});

describe('a schedule that leaves its terms to blanks', () => {
  const BLANKS = `  blank First Day, Last Day : date
  blank Period : duration in days or months
  blank Convention : one of Following, Modified, Paid Later, As It Falls
  blank Long, Keeps : yes/no
`;
  const SCHEDULE = `  schedule Pay Date every Period from First Day through Last Day,
    ending with a long period when Long,
    ending with a short period when not Long,
    with month ends kept when Keeps,
    rolled to the following Business Day when Convention is Following,
    rolled to the modified following Business Day when Convention is Modified,
    paid on the following Business Day when Convention is Paid Later
`;
  const contract = contractOf(`${BLANKS}${SCHEDULE}
  Latest starts at January 1, 2020
  upon each Pay Date set Latest to the date of the Pay Date
  Next means the first Pay Date after the date in question
  Happened means there is a Pay Date
  Unmoved means the unrolled date of the last Pay Date`);
  const plain = {
    'First Day': '2026-01-31',
    'Last Day': '2026-06-20',
    Period: '1 month',
    Convention: 'As It Falls',
    Long: 'no',
    Keeps: 'no',
  };
  const datesWith = (blanks: Readonly<Record<string, string>>): readonly string[] => {
    const answers = contract.given({ blanks: { ...plain, ...blanks } });
    return answers.changes('Latest', '2026-12-31').map((change) => change.slice(0, 10));
  };

  test.each([
    [{}, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-20']],
    [{ Period: '2 months' }, ['2026-01-31', '2026-03-31', '2026-05-31', '2026-06-20']],
    [{ Period: '1 year' }, ['2026-01-31', '2026-06-20']],
    [{ Period: '10 weeks' }, ['2026-01-31', '2026-04-11', '2026-06-20']],
    [{ Period: '45 days', Long: 'yes' }, ['2026-01-31', '2026-03-17', '2026-05-01', '2026-06-20']],
    [{ 'First Day': '2026-02-28', Period: '2 months' }, ['2026-02-28', '2026-04-28', '2026-06-20']],
    [
      { 'First Day': '2026-02-28', Period: '2 months', Keeps: 'yes' },
      ['2026-02-28', '2026-04-30', '2026-06-20'],
    ],
    [
      { Convention: 'Following', Period: '2 months' },
      ['2026-02-02', '2026-03-31', '2026-06-01', '2026-06-22'],
    ],
    [
      { Convention: 'Modified', Period: '2 months' },
      ['2026-01-30', '2026-03-31', '2026-05-29', '2026-06-22'],
    ],
  ])('%j', (blanks, expected) => {
    expect(datesWith(blanks)).toEqual(expected);
  });

  test('what is paid later keeps its date', () => {
    const answers = contract.given({ blanks: { ...plain, Convention: 'Paid Later' } });
    expect(answers.of('Next', '2026-01-30')).toBe('January 31, 2026');
    expect(answers.of('Latest', '2026-02-02')).toBe('February 2, 2026');
    expect(answers.of('Unmoved', '2026-02-02')).toBe('January 31, 2026');
  });

  test.each(['Period', 'Convention', 'Long', 'Keeps', 'First Day'])(
    'while %s is not filled in no date is known, and why is told',
    (name) => {
      const { [name]: _, ...blanks } = plain as Readonly<Record<string, string>>;
      const answers = contract.given({ blanks });
      expect(answers.of('Next', '2026-03-15')).toBe(`unknown: ${name}`);
      expect(answers.of('Happened', '2026-03-15')).toBe(`unknown: ${name}`);
      expect(answers.of('Latest', '2026-03-15')).toBe(`unknown: ${name}`);
    },
  );

  test('a schedule of which the first day or the period is none has no dates', () => {
    const optional = contractOf(`  blank Has Resets : yes/no
  blank Reset Cycle : duration in months
  blank Reset Anchor : date
  Reset Period means if Has Resets then Reset Cycle otherwise none
  First Reset means if Has Resets then Reset Anchor otherwise none
  schedule Reset Date every Reset Period from Reset Anchor
  schedule Test Date every 2 months from First Reset
  Next means the first Reset Date after the date in question
  Next Test means the first Test Date after the date in question
  Happened means there is a Reset Date or there is a Test Date`);
    const without = optional.given({ blanks: { 'Has Resets': 'no' } });
    expect(without.of('Next', '2026-03-15')).toBe('none: a Reset Date after 2026-03-15');
    expect(without.of('Next Test', '2026-03-15')).toBe('none: a Test Date after 2026-03-15');
    expect(without.of('Happened', '2026-03-15')).toBe('no');
    const open = optional.given({ blanks: { 'Has Resets': 'yes' } });
    expect(open.of('Next', '2026-03-15')).toBe('unknown: Reset Anchor; Reset Cycle');
    expect(open.of('Next Test', '2026-03-15')).toBe('unknown: Reset Anchor');
    const unsaid = optional.given();
    expect(unsaid.of('Next', '2026-03-15')).toBe('unknown: Reset Anchor; Has Resets');
    expect(unsaid.of('Next Test', '2026-03-15')).toBe('unknown: Has Resets');
  });

  test('a condition that is none leaves no dates that could be told', () => {
    const struck = contractOf(`  Is Moved : yes/no means none
  schedule Pay Date on day 1 of each month, rolled to the following Business Day when Is Moved
  Next means the first Pay Date after the date in question`);
    expect(struck.given().of('Next', '2026-03-15')).toMatch(
      /^impossible: how the dates of Pay Date are moved rests on what is not there/u,
    );
  });

  test('no time at all is no period', () => {
    const answers = contract.given({ blanks: { ...plain, Period: '0 days' } });
    expect(answers.of('Next', '2026-03-15')).toBe(
      'impossible: the dates of Pay Date would be no time apart',
    );
  });

  test('a period beyond all calendars is refused', () => {
    const answers = contract.given({ blanks: { ...plain, Period: '9999999 months' } });
    expect(answers.of('Next', '2026-03-15')).toBe(
      'impossible: the dates of Pay Date would be more than 1,000 years apart',
    );
  });

  test('two options that apply at once contradict each other', () => {
    const both = contractOf(`  blank Early, Late : yes/no
  schedule Pay Date on day 1 of each month,
    rolled to the preceding Business Day when Early,
    rolled to the following Business Day when Late
  Next means the first Pay Date after the date in question`);
    const answers = both.given({ blanks: { Early: 'yes', Late: 'yes' } });
    expect(answers.of('Next', '2026-03-15')).toBe(
      'impossible: how the dates of Pay Date are moved is said in 2 ways that apply at once',
    );
    const neither = both.given({ blanks: { Early: 'no', Late: 'no' } });
    expect(neither.of('Next', '2026-02-15')).toBe('March 1, 2026');
  });
});
