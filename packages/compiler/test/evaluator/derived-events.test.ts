import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const prices = (rows: readonly (readonly [string, string])[]) => ({ facts: { Price: rows } });

// March 6, 2026 is a Friday.
const notice = (on: string, Amount: string, more = {}) => ({
  on,
  event: 'Notice',
  Amount,
  ...more,
});

describe('event X occurs when C', () => {
  const contract = contractOf(`  fact Price : number
  event Low occurs when Price is less than 10
  Lows starts at 0
  Last Low starts at January 1, 2026
  upon Low
    increase Lows by 1
    set Last Low to the date of the Low
  Count means the count of Low
  Was Low means there is a Low
  Recent means there is a Low within 5 days before the date in question`);

  test('occurs on the first day, and again after its condition failed', () => {
    const answers = contract.given(
      prices([
        ['2026-01-01', '20'],
        ['2026-02-02', '9'],
        ['2026-02-10', '8'],
        ['2026-03-02', '11'],
        ['2026-03-09', '7'],
      ]),
    );
    expect(answers.of('Lows', '2026-02-01')).toBe('0');
    expect(answers.of('Lows', '2026-02-02')).toBe('1');
    expect(answers.of('Lows', '2026-03-08')).toBe('1');
    expect(answers.of('Last Low', '2026-03-08')).toBe('February 2, 2026');
    expect(answers.of('Lows', '2026-06-01')).toBe('2');
    expect(answers.of('Count', '2026-06-01')).toBe('2');
    expect(answers.of('Recent', '2026-03-14')).toBe('yes');
    expect(answers.of('Recent', '2026-03-15')).toBe('no');
  });

  test('is in doubt while its condition is not known', () => {
    const answers = contract.given(prices([['2026-02-02', '9']]));
    expect(answers.of('Was Low', '2025-12-31')).toBe('no');
    expect(answers.of('Was Low', '2026-01-01')).toBe('unknown: Price on 2026-01-01');
    expect(answers.of('Lows', '2026-01-01')).toBe('unknown: Price on 2026-01-01');
    // By now it happened, on whichever day.
    expect(answers.of('Was Low', '2026-02-02')).toBe('yes');
    expect(answers.status('Count', '2026-02-02')).toBe('unknown');
    expect(answers.status('Last Low', '2026-02-02')).toBe('unknown');
    expect(answers.status('Recent', '2026-02-03')).toBe('unknown');
    expect(answers.of('Recent', '2026-02-08')).toBe('no');
  });
});

describe('event X occurs N days after each E', () => {
  const contract = contractOf(`  Balance starts at $1,000
  Defaulted for each Notice starts at no
  event Notice
    Amount : money
    Due Date : date
  event Cure
  event Default occurs 3 Trading Days after each Notice where Amount is at least $100,
    unless there is a Cure within 3 Trading Days after it
  upon Default
    reduce Balance by Amount
    set Defaulted to yes
  event Due occurs on Due Date of each Notice
  Dues starts at 0
  upon Due increase Dues by 1
  Open means the sum of Amount for each Notice where Defaulted is no
  Amount In Default means Amount of the Notice of the last Default`);
  test('once for each, at the close of that day', () => {
    const answers = contract.given({
      events: [
        notice('2026-03-06', '200'),
        notice('2026-03-09', '50'),
        notice('2026-03-10', '300'),
      ],
    });
    expect(answers.of('Balance', '2026-03-10')).toBe('$1,000');
    expect(answers.of('Balance', '2026-03-11')).toBe('$800');
    expect(answers.of('Balance', '2026-03-12')).toBe('$800');
    expect(answers.of('Balance', '2026-03-13')).toBe('$500');
    expect(answers.of('Open', '2026-03-13')).toBe('$50');
    expect(answers.of('Amount In Default', '2026-03-12')).toBe('$200');
    expect(answers.of('Amount In Default', '2026-04-01')).toBe('$300');
  });

  test('unless its condition holds at that close, and never thereafter', () => {
    const first = notice('2026-03-06', '200');
    const cured = contract.given({ events: [first, { on: '2026-03-11', event: 'Cure' }] });
    expect(cured.of('Balance', '2026-05-01')).toBe('$1,000');
    const late = contract.given({ events: [first, { on: '2026-03-12', event: 'Cure' }] });
    expect(late.of('Balance', '2026-05-01')).toBe('$800');
  });

  test('on a day that the occurrence names, the same day at the earliest', () => {
    const answers = contract.given({
      events: [
        notice('2026-03-06', '1', { 'Due Date': '2026-03-20' }),
        notice('2026-03-06', '1', { 'Due Date': '2026-03-01' }),
        notice('2026-03-06', '1', { 'Due Date': 'none' }),
      ],
    });
    expect(answers.of('Dues', '2026-03-05')).toBe('0');
    expect(answers.of('Dues', '2026-03-06')).toBe('1');
    expect(answers.of('Dues', '2026-03-20')).toBe('2');
    expect(answers.of('Dues', '2027-03-20')).toBe('2');
  });

  test('on a day that nobody supplied it may occur at any time from then on', () => {
    const answers = contract.given({ events: [notice('2026-03-06', '1')] });
    expect(answers.of('Dues', '2026-03-05')).toBe('0');
    expect(answers.of('Dues', '2026-03-06')).toBe('unknown: Due Date of the Notice of 2026-03-06');
    expect(answers.status('Dues', '2027-03-06')).toBe('unknown');
  });

  test('a notice before the first day is followed only by what comes after it', () => {
    const answers = contract.given({
      events: [notice('2025-12-24', '200'), notice('2025-12-31', '300')],
    });
    // Three Trading Days after December 24 is December 30; after December 31 it is January 6.
    expect(answers.of('Balance', '2026-01-05')).toBe('$1,000');
    expect(answers.of('Balance', '2026-01-06')).toBe('$700');
  });
});

describe('the close of a day', () => {
  test('sees what derived events of lower strata did, and decides those of one together', () => {
    const contract = contractOf(`  fact Price : number
  A starts at 1
  B starts at 1
  event Low occurs when Price is less than 10
  event Lower occurs when Price is less than 9
  event Changed occurs when A is more than 1
  upon Low set A to B + 1
  upon Lower set B to A + 10
  upon Changed increase B by 100`);
    const answers = contract.given({
      facts: {
        Price: [
          ['2026-01-01', '20'],
          ['2026-02-02', '5'],
        ],
      },
    });
    expect(answers.of('A', '2026-02-02')).toBe('2');
    expect(answers.of('B', '2026-02-02')).toBe('111');
  });

  test('waits for what a calendar with a condition makes of each day', () => {
    const contract = contractOf(`clause §1 "Test"
  fact Volume : number, each Market Day
  calendar Market Day follows NYSE
  calendar Busy Day is the days of NYSE on which Volume is more than 0
  event Notice
  event Lapse occurs 2 Busy Days after each Notice
  Lapsed starts at no
  upon Lapse set Lapsed to yes`);
    const volume = [
      ['2026-03-06', '1'],
      ['2026-03-09', '0'],
      ['2026-03-10', '1'],
      ['2026-03-11', '0'],
      ['2026-03-12', '1'],
    ];
    const events = [{ on: '2026-03-06', event: 'Notice' }];
    const answers = contract.given({ facts: { Volume: volume }, events });
    expect(answers.of('Lapsed', '2026-03-11')).toBe('no');
    expect(answers.of('Lapsed', '2026-03-12')).toBe('yes');
    const fewer = contract.given({ facts: { Volume: volume.slice(0, 3) }, events });
    expect(fewer.of('Lapsed', '2026-03-10')).toBe('no');
    expect(fewer.status('Lapsed', '2026-03-11')).toBe('unknown');
  });

  test('lies at most four hundred years after the first', () => {
    const contract =
      contractOf(`  event Turn occurs when the date in question is on or after January 5, 2026
  Turned means there is a Turn`);
    const answers = contract.given();
    expect(answers.of('Turned', '2426-06-01')).toBe(
      'impossible: 2426-06-01 lies more than 400 years after the contract takes effect',
    );
    expect(answers.of('Turned', '2026-01-04')).toBe('no');
    expect(answers.of('Turned', '2026-01-05')).toBe('yes');
  });

  test('shows in a derivation what decided an event', () => {
    const contract = contractOf(`  fact Price : number
  event Low occurs when Price is less than 10
  Fee starts at $0
  upon Low set Fee to $5`);
    const facts = { Price: [['2026-01-01', '7']] };
    const { steps } = contract.given({ facts }, 'derivations').explain('Fee', '2026-01-02');
    expect(steps.map(({ kind, name, formula, shown }) => [kind, name, formula, shown])).toEqual([
      ['start', 'Fee', '$0', '$0'],
      ['fact', 'Price', null, '7'],
      ['occurrence', 'Low of 2026-01-01', 'Price is less than 10', 'yes'],
      ['change', 'Fee', '$5', '$5'],
      ['state', 'Fee', null, '$5'],
    ]);
  });
});

describe('a time in calendar days that rolls', () => {
  const LINES = `  event Notice
  event Lapse occurs 3 days after each Notice
  event Later occurs 1 month after each Notice
  event Counted occurs 2 Business Days after each Notice
  Lapsed On means the date of the last Lapse
  Later On means the date of the last Later
  Counted On means the date of the last Counted`;
  // March 5, 2026 is a Thursday, April 5 a Sunday.
  const events = [{ on: '2026-03-05', event: 'Notice' }];

  test.each([
    ['roll to the next Business Day', 'March 9, 2026', 'April 6, 2026'],
    ['do not roll', 'March 8, 2026', 'April 5, 2026'],
  ])('deadlines in days %s', (setting, lapse, later) => {
    const contract = contractOf(LINES, `  deadlines in days ${setting}`);
    const answers = contract.given({ events });
    expect(answers.of('Lapsed On', '2026-03-07')).toMatch(/^not yet/u);
    expect(answers.of('Lapsed On', '2026-04-30')).toBe(lapse);
    expect(answers.of('Later On', '2026-04-30')).toBe(later);
    expect(answers.of('Counted On', '2026-04-30')).toBe('March 9, 2026');
  });

  test.each([
    ['yes', 'March 9, 2026'],
    ['no', 'March 8, 2026'],
    [null, 'unknown: Rolls'],
  ])('rolls under a condition: %s', (Rolls, lapse) => {
    const setting = '  deadlines in days roll to the next Business Day when Rolls';
    const contract = contractOf(`  blank Rolls : yes/no\n${LINES}`, setting);
    const answers = contract.given({ blanks: Rolls === null ? {} : { Rolls }, events });
    expect(answers.of('Lapsed On', '2026-03-07')).toMatch(/^not yet/u);
    expect(answers.of('Lapsed On', '2026-04-30')).toBe(lapse);
    expect(answers.of('Counted On', '2026-04-30')).toBe('March 9, 2026');
  });

  test('days that are open by a fact are seen as they come', () => {
    const contract = contractOf(
      `  event Notice
  fact Is Open : yes/no, each Trading Day
  event Lapse occurs 3 days after each Notice
  Lapsed On means the date of the last Lapse`,
      '  calendar Busy Day is the days of NYSE on which Is Open\n  deadlines in days roll to the next Busy Day',
    );
    const facts = {
      'Is Open': [
        ['2026-03-09', 'no'],
        ['2026-03-10', 'yes'],
      ],
    };
    const answers = contract.given({ facts, events });
    expect(answers.of('Lapsed On', '2026-03-08')).toMatch(/^not yet/u);
    expect(answers.of('Lapsed On', '2026-03-09')).toMatch(/^not yet/u);
    expect(answers.of('Lapsed On', '2026-03-10')).toBe('March 10, 2026');
  });
});
