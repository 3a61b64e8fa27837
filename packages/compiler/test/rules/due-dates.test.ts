import { describe, expect, it } from 'vitest';
import { codesAmong, codesOf, findingsOf } from './in-duties-clause.ts';

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

  it.each(['due on March 1, 2026', 'due on November 26, 2026', 'due on Maturity Date'])(
    'one by: %s',
    (line) => {
      expect(pays(line, 'Maturity Date means March 1, 2026\n')).toEqual(['due-on-closed-day']);
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

function paysForOrder(lines: string): readonly string[] {
  return codesOf(
    `obligation Payment\n  for each Order\n  Company pays Price Paid to Holder\n  ${lines}`,
  );
}

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
