import { describe, expect, it } from 'vitest';
import { codesAmong, codesOf, findingsOf } from './in-duties-clause.ts';
import { proseFindings } from './prose-messages.ts';

function pays(lines: string, declared = ''): readonly string[] {
  return codesOf(`${declared}obligation Payment\n  Company pays Fee to Holder\n  ${lines}`);
}

function paysOn(dates: string): readonly string[] {
  return pays('due on each Pay Date', `schedule Pay Date ${dates}\n`);
}

describe('dates that fall on closed days', () => {
  it.each([
    'due on March 2, 2026',
    'due on the first Business Day on or after March 1, 2026',
    'due 10 Business Days after March 1, 2026',
    'no time stated',
  ])('none by: %s', (line) => {
    expect(pays(line)).toEqual([]);
  });

  it.each(['due on March 1, 2026', 'due on November 26, 2026', 'due on Final Date'])(
    'one by: %s',
    (line) => {
      expect(pays(line, 'Final Date means March 1, 2026\n')).toEqual(['due-on-closed-day']);
    },
  );

  it.each([
    'on March 2, 2026 and April 1, 2026',
    'on April 1 of each year from April 1, 2026 through March 31, 2028',
    'on day 1 of each month from January 1, 2026, rolled to the following Business Day',
    'on day 1 of each month from January 1, 2026, paid on the preceding Business Day',
    'every 7 days from January 6, 2026 through March 31, 2026',
    'on day 1 of each month from Chosen Date',
  ])('none of a schedule %s', (dates) => {
    expect(
      pays('due on each Pay Date', `blank Chosen Date : date\nschedule Pay Date ${dates}\n`),
    ).toEqual([]);
  });

  it.each([
    'on March 1, 2026 and April 1, 2026',
    'on April 1 of each year from April 1, 2026 through April 1, 2028',
    'on day 1 of each month from January 1, 2026',
    'on day 1 of each month',
    'every month from January 31, 2026 through March 31, 2026, with month ends kept',
  ])('some of a schedule %s', (dates) => {
    expect(paysOn(dates)).toEqual(['due-on-closed-day']);
  });

  it('are told with their number, the first of them, and why each is closed', () => {
    const [found] = findingsOf(
      [
        'schedule Pay Date on January 1, April 1, July 1 and October 1 of each year',
        '  from January 1, 2006 through October 1, 2007',
        'obligation Payment',
        '  Company pays Fee to Holder',
        '  due on each Pay Date',
      ].join('\n'),
    );
    expect(found?.message).toBe(
      'Of the 8 dates on which `Payment` is due, 7 are no Business Day: January 1, 2006 (Sunday), April 1, 2006 (Saturday), July 1, 2006 (Saturday), October 1, 2006 (Sunday) and 3 more.',
    );
    expect(found?.related).toHaveLength(1);
  });
});

describe('a maturity', () => {
  const sunday = 'Maturity Date means March 1, 2026\n';
  const debt = 'Is Over means the date in question is after Maturity Date\n';

  it('is told of where the payment is left to another document', () => {
    const [found] = findingsOf(`${sunday}${debt}`);
    expect(found?.message).toBe(
      '`Maturity Date` is March 1, 2026 (Sunday), which is no Business Day.',
    );
  });

  it.each([
    `Maturity Date means March 2, 2026\n${debt}`,
    `${sunday}${debt}Last Day means the first Business Day on or after Maturity Date`,
    `Expiry means March 1, 2026\nIs Over means the date in question is after Expiry`,
  ])('is not told of: %s', (lines) => {
    expect(codesOf(lines)).toEqual([]);
  });

  it('is told of once, by the duty that is due on it', () => {
    expect(pays('due on Maturity Date', sunday)).toEqual(['due-on-closed-day']);
  });
});

describe('a schedule without a stated beginning', () => {
  const quarters = 'January 1, April 1, July 1 and October 1 of each year after Issue Date';
  const due = '  Company pays Fee to Holder\n  due on each Pay Date';
  function ends(end: string): readonly string[] {
    const lines = `blank Issue Date : date\nschedule Pay Date on ${quarters} ${end}\nobligation Payment\n${due}`;
    return findingsOf(lines).map(({ message }) => message);
  }

  it('is looked at in its last two years', () => {
    expect(ends('through October 1, 2007')).toEqual([
      'Of the 8 dates in its last two years on which `Payment` is due, 7 are no Business Day: January 1, 2006 (Sunday), April 1, 2006 (Saturday), July 1, 2006 (Saturday), October 1, 2006 (Sunday) and 3 more.',
    ]);
  });

  it('is not looked at without a stated end', () => {
    expect(ends('')).toEqual([]);
  });
});

function paysForOrder(lines: string): readonly string[] {
  return codesOf(
    `obligation Payment\n  for each Order\n  Company pays Price Paid to Holder\n  ${lines}`,
  );
}

describe('closed days that the file and its words both name', () => {
  const clauses = [
    'clause §"Cover" "A"',
    '  party Company',
    '  party Holder',
    '  obligation Payment',
    '    Company pays $100 to Holder',
    '    due on March 1, 2026',
  ].join('\n');
  const told = (prose: string): readonly (readonly [string, number])[] =>
    ['due-on-closed-day', 'due-day-closed-in-prose'].flatMap((code) =>
      proseFindings(code, prose, clauses).map((found) => [code, found.prose.length] as const),
    );

  it('are told once, of the duty, with the words', () => {
    expect(told('The note is due on March 1, 2026.\n')).toEqual([['due-on-closed-day', 1]]);
  });

  it('are told of the words where the file has other days', () => {
    expect(told('The note is due on March 8, 2026.\n')).toEqual([
      ['due-on-closed-day', 0],
      ['due-day-closed-in-prose', 1],
    ]);
  });
});

describe('deadlines counted in calendar days', () => {
  it.each([
    'due 10 days after the Order',
    'due 2 Business Days after the Order\n  with 2 days of grace',
    'due 2 Business Days after the Order\n  cured within 5 days after the Notice',
  ])('the heading is asked of: %s', (lines) => {
    expect(paysForOrder(lines)).toEqual(['deadline-roll-not-stated']);
  });

  it.each([
    'due 10 Business Days after the Order',
    'due the day after the Order',
    'due 2 Business Days after the Order\n  with 2 Business Days of grace',
  ])('the heading is not asked of: %s', (lines) => {
    expect(paysForOrder(lines)).toEqual([]);
  });

  it('are told once, with the other places', () => {
    const [found, ...others] = findingsOf(
      'obligation Payment\n  for each Order\n  Company pays Price Paid to Holder\n  due 10 days after the Order\n  with 3 days of grace\nevent Reminder occurs 5 days after each Order\nLast Day means 9 days after March 2, 2026',
    );
    expect(others).toEqual([]);
    expect(found?.related).toHaveLength(3);
  });
});

const CALENDAR = 'calendar Market Day is the days of NYSE on which Market is Open\n';

describe('clocks that stand still', () => {
  it.each([
    ['event Default occurs 5 Market Days after each Order, unless Market is Open', true],
    ['event Default occurs 5 Market Days after each Order, unless Market is Shut', false],
    ['event Default occurs 5 Trading Days after each Order, unless Market is Open', false],
  ])('%s: %s', (line, stands) => {
    const codes = codesAmong(`${CALENDAR}${line}`, 'clock-cannot-run');
    expect(codes).toHaveLength(stands ? 1 : 0);
  });

  it.each([
    ['due 5 Market Days after the Order\n  while Market is Shut', true],
    ['due on demand\n  while Market is Shut', false],
    ['due 5 Market Days after the Order\n  while Market is Open', false],
    ['due 5 Trading Days after the Order\n  while Market is Shut', false],
  ])('a duty %s: %s', (lines, stands) => {
    const duty = `${CALENDAR}obligation Payment\n  for each Order\n  Company pays Price Paid to Holder\n  ${lines}`;
    const codes = codesAmong(duty, 'clock-cannot-run');
    expect(codes).toHaveLength(stands ? 1 : 0);
  });
});

const READ = `ambiguous Days Meant
  reading "those of the market" is yes
  reading "every session" is Market is either Open or Shut
calendar Dealing Day is the days of NYSE on which Days Meant
`;

describe('clocks under a reading', () => {
  const asked = 'Lapsed means Market is Shut on each of the 5 Dealing Days before March 2, 2026';

  it('stand still under the one that has the opposite days', () => {
    const [found] = findingsOf(`${READ.replace('is yes', 'is Market is Open')}${asked}`).filter(
      ({ code }) => code === 'clock-cannot-run',
    );
    expect(found?.severity).toBe('information');
    expect(found?.message).toBe(
      'Under the reading “those of the market” of `Days Meant`, no Dealing Day can pass while this holds.',
    );
  });

  it('run under any other', () => {
    expect(codesAmong(`${READ}${asked}`, 'clock-cannot-run')).toEqual([]);
  });

  it('can be those of a label', () => {
    const lines = `ambiguous Days Meant
  reading "those of the market"
  reading "every session"
Every Session Counts means Days Meant is "every session"
calendar Dealing Day is the days of NYSE on which Every Session Counts or Market is Open
${asked}`;
    expect(codesAmong(lines, 'clock-cannot-run')).toEqual(['clock-cannot-run']);
  });
});

describe('clocks that can stop', () => {
  const days =
    'fact Is Quoted : yes/no\ncalendar Quoted Day is the days of NYSE on which Is Quoted\n';
  it.each([
    ['event Lapse occurs 5 Quoted Days after each Order', true],
    ['event Lapse occurs 5 Trading Days after each Order', false],
    [
      'obligation Reply\n  for each Order\n  Company performs the Notice\n  due 5 Quoted Days after the Order',
      true,
    ],
    [
      'obligation Reply\n  for each Order\n  Company performs the Notice\n  due 5 Business Days after the Order\n  with 2 Quoted Days of grace',
      true,
    ],
    [
      'right To Reply\n  for each Order\n  Holder may elect by Notice\n  within 5 Quoted Days after the Order',
      true,
    ],
    ['Was Shut means Market is Shut on each of the 5 Quoted Days before March 2, 2026', true],
    ['Last Quoted Day means the last Quoted Day before March 2, 2026', false],
    ['Was Steady means Ratio is 2 on each of the 5 Trading Days before March 2, 2026', false],
  ])('%s: %s', (lines, stops) => {
    const codes = codesAmong(`${days}${lines}`, 'clock-can-stop');
    expect(codes).toHaveLength(stops ? 1 : 0);
  });

  it('are not those of days that a calendar alone decides', () => {
    const lines = `schedule Day Off on February 12 of each year
calendar Open Day is the days of NYSE on which (not the first Day Off on or after the date in question is the date in question)
event Lapse occurs 5 Open Days after each Order`;
    expect(codesAmong(lines, 'clock-can-stop')).toEqual([]);
  });

  it('are named together, with the reading under which they stop', () => {
    const [found] = findingsOf(
      `ambiguous Days Meant\n  reading "quoted days"\n  reading "sessions"\nfact Is Quoted : yes/no
calendar Quoted Day is the days of NYSE on which Days Meant is "sessions" or Is Quoted
event Lapse occurs 5 Quoted Days after each Order\nevent End occurs 9 Quoted Days after each Order`,
    ).filter(({ code }) => code === 'clock-can-stop');
    expect(found?.message).toBe(
      'Under the reading “quoted days” of `Days Meant`, `Lapse` and `End` wait for Quoted Days, and these can cease to pass.',
    );
    expect(found?.related).toHaveLength(2);
  });
});

const QUARTER = 'schedule Quarter Day on January 1 and July 1 of each year from January 1, 2026\n';
function both(dates: string, one: string, other: string): readonly string[] {
  return codesOf(
    `${QUARTER}schedule Reset Day ${dates}\nMargin starts at 2%\nupon each Quarter Day${one}\nupon each Reset Day${other}`,
  );
}

describe('two schedules of one day', () => {
  it.each([
    ['on July 1 of each year from July 1, 2026', '\n  set Margin to 3%', '\n  set Margin to 4%'],
    ['on July 1, 2027', '\n  increase Margin by 1%', '\n  set Margin to 4%'],
    ['every month from January 1, 2026', '\n  reduce Margin to 1%', '\n  reduce Margin by 1%'],
    ['on July 1, 2027', ' when Fee is more than $1\n  set Margin to 3%', '\n  set Margin to 4%'],
  ])('clash: %s, %s, %s', (dates, one, other) => {
    expect(both(dates, one, other)).toEqual(['schedules-of-a-day']);
  });

  it.each([
    ['on July 2 of each year from July 1, 2026', '\n  set Margin to 3%', '\n  set Margin to 4%'],
    ['on July 1, 2027', '\n  set Margin to 4%', '\n  set Margin to 4%'],
    ['on July 1, 2027', '\n  increase Margin by 1%', '\n  reduce Margin by 1%'],
    [
      'on July 1, 2027',
      ' when Market is Open\n  set Margin to 3%',
      ' when Market is Shut\n  set Margin to 4%',
    ],
    ['on July 1, 2025', '\n  set Margin to 3%', '\n  set Margin to 4%'],
  ])('do not: %s, %s, %s', (dates, one, other) => {
    expect(both(dates, one, other)).toEqual([]);
  });
});

const DATES = 'blank Effective Date : date\n';
function toClose(due: string): string {
  return `obligation To Close\n  for each Order\n  Company and Holder perform the Closing\n  ${due}\n`;
}

function crossings(lines: string): readonly string[] {
  return codesAmong(`${DATES}${lines}`, 'deadlines-cross', 'days-counted-two-ways');
}

const IN_FIVE = toClose('due 5 Business Days after the Order');

describe('two deadlines for one act', () => {
  it.each([
    `${IN_FIVE}event Lapse occurs 5 days after each Order, unless there is a Closing`,
    `${IN_FIVE}event Lapse occurs 7 days after each Order, unless there is a Closing`,
    `${IN_FIVE}event Lapse occurs 1 week after each Order, unless there is a Closing`,
    `${IN_FIVE}event Lapse occurs 5 Trading Days after each Order, unless there is a Closing`,
    `${toClose('due 21 Business Days after the Order')}event Lapse occurs 1 month after each Order, unless there is a Closing`,
    `${toClose('due 5 Business Days after Effective Date')}Is Late means the date in question is after 6 days after Effective Date and there is no Closing`,
    `Closing Date means 4 Business Days after Effective Date\n${toClose('due on Closing Date')}Is Late means all of\n  (i) the date in question is after (6 days after Effective Date)\n  (ii) there is no Closing`,
    `${toClose('due 5 Business Days after Effective Date')}Is Timely means there is a Closing within 6 days after Effective Date`,
    `upon Closing\n  valid only if the date of the Closing is within 6 days after Effective Date\n    otherwise "too late"\n  set Outstanding Principal to $1\n${toClose('due 5 Business Days after Effective Date')}`,
    'obligation First\n  Company pays Fee to Holder\n  due 5 Business Days after Effective Date\nobligation Second\n  Company pays Fee to Holder\n  due 6 days after Effective Date',
  ])('can end in either order: %s', (lines) => {
    expect(crossings(lines)).toEqual(['deadlines-cross']);
  });

  it.each([
    `${IN_FIVE}event Lapse occurs 30 days after each Order, unless there is a Closing`,
    `${IN_FIVE}event Lapse occurs 4 days after each Order, unless there is a Closing`,
    `${IN_FIVE}event Lapse occurs 10 Business Days after each Order, unless there is a Closing`,
    `${IN_FIVE}event Lapse occurs 6 days after each Order, unless there is a Notice`,
    `${IN_FIVE}event Lapse occurs 6 days after each Notice, unless there is a Closing`,
    'obligation First\n  Company pays Fee to Holder\n  due 5 Business Days after Effective Date\nobligation Second\n  Company pays $5 to Holder\n  due 6 days after Effective Date',
  ])('end in one order, or are for two acts: %s', (lines) => {
    expect(crossings(lines)).toEqual([]);
  });

  it('is told once of the same count from one date', () => {
    const lines = `${toClose('due 5 Business Days after Effective Date')}Is Late means the date in question is after 5 days after Effective Date and there is no Closing`;
    expect(crossings(lines)).toEqual(['days-counted-two-ways']);
  });

  it('shows how long the days of a calendar can take', () => {
    const lines = `${DATES}${IN_FIVE}event Lapse occurs 7 days after each Order, unless there is a Closing`;
    const told = findingsOf(lines).find(({ code }) => code === 'deadlines-cross');
    expect(told?.message).toBe(
      '`Closing` has 7 days by this and 5 Business Days by another clause, from the same day.',
    );
    expect(told?.why).toContain('5 Business Days take from 5 to 11 days');
  });
});
