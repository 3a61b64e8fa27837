import { describe, expect, test } from 'vitest';
import { ask, contractOf, type Given } from './contract.ts';

const FIRST = Date.UTC(2025, 9, 1);
const DAY = 86_400_000;

/** Every day from October 2025 through May 2026, each with its digits as a figure. */
const DAYS = Array.from({ length: 243 }, (_, place) =>
  new Date(FIRST + place * DAY).toISOString().slice(0, 10),
);
const DIGITS = DAYS.map((on) => on.replaceAll('-', ''));

const DECLARED = `  fact Digits : number
  event Tick
    Its Digits : number
  One means 1`;
const GIVEN: Given = {
  facts: { Digits: DAYS.map((on, place) => [on, DIGITS[place]]) },
  events: DAYS.map((on, place) => ({ on, event: 'Tick', 'Its Digits': DIGITS[place] })),
};
const ON = '2026-05-31';

/** The first and last of the days that are read over a window, or of the events in it, and how many. */
const MEASURES = {
  days: ['the lowest Digits', 'the highest Digits', 'the sum of One'],
  events: [
    'the lowest Its Digits for each Tick',
    'the highest Its Digits for each Tick',
    'the count of Tick',
  ],
} as const;

function name(place: number, index: number): string {
  return `Measure ${place} ${'abc'[index] ?? ''}`;
}

/** Reads each window; all of them in one contract, over one set of inputs. */
function measure(windows: readonly string[], what: keyof typeof MEASURES): readonly string[] {
  const lines = windows.flatMap((window, place) =>
    MEASURES[what].map(
      (measured, index) => `  \`${name(place, index)}\` means ${measured} ${window}`,
    ),
  );
  const answers = contractOf(`${DECLARED}\n${lines.join('\n')}`).given(GIVEN);
  return windows.map((_, place) => {
    const [first, last, count] = [0, 1, 2].map((index) =>
      answers.of(name(place, index), ON).replaceAll(',', ''),
    );
    return count === '0' ? 'no day' : `${first} to ${last}: ${count}`;
  });
}

describe('calendar windows', () => {
  const windows = [
    ['over the 5 days before January 10, 2026', '20260105 to 20260109: 5'],
    ['over the 5 days ending on January 10, 2026', '20260106 to 20260110: 5'],
    ['over the 5 days after January 10, 2026', '20260111 to 20260115: 5'],
    ['over the 1 day before January 1, 2026', '20251231 to 20251231: 1'],
    ['over the 2 weeks before January 10, 2026', '20251227 to 20260109: 14'],
    ['over the 2 weeks ending on January 10, 2026', '20251228 to 20260110: 14'],
    ['over the 1 month before March 31, 2026', '20260228 to 20260330: 31'],
    ['over the 1 month ending on March 31, 2026', '20260301 to 20260331: 31'],
    ['over the 1 month after January 31, 2026', '20260201 to 20260228: 28'],
    ['within 5 days before January 10, 2026', '20260105 to 20260110: 6'],
    ['within 5 days after January 10, 2026', '20260110 to 20260115: 6'],
    ['within 0 days after January 10, 2026', '20260110 to 20260110: 1'],
    ['within 1 week after December 29, 2025', '20251229 to 20260105: 8'],
    ['within 1 month after January 31, 2026', '20260131 to 20260228: 29'],
    ['within 3 months before March 31, 2026', '20251231 to 20260331: 91'],
    ['from January 5, 2026 through January 9, 2026', '20260105 to 20260109: 5'],
    ['from January 5, 2026 until January 9, 2026', '20260105 to 20260108: 4'],
    ['from January 5, 2026 through January 5, 2026', '20260105 to 20260105: 1'],
    ['after May 28, 2026', '20260529 to 20260531: 3'],
    ['on or after May 28, 2026', '20260528 to 20260531: 4'],
    ['over the 0 days before January 10, 2026', 'no day'],
    ['from January 5, 2026 until January 5, 2026', 'no day'],
    ['from January 9, 2026 through January 5, 2026', 'no day'],
  ] as const;
  const written = windows.map(([window]) => window);
  const measured = { days: measure(written, 'days'), events: measure(written, 'events') };

  test.each(windows.map(([window, expected], place) => [window, expected, place] as const))(
    '%s: %s',
    (_, expected, place) => {
      expect(measured.days[place]).toBe(expected);
      expect(measured.events[place]).toBe(expected);
    },
  );

  test('at least so long before a day: everything up to then, for a term from the first day', () => {
    expect(measure(['at least 5 days before October 8, 2025'], 'events')).toEqual([
      '20251001 to 20251003: 3',
    ]);
    expect(measure(['at least 5 days before January 8, 2026'], 'days')).toEqual([
      '20260101 to 20260103: 3',
    ]);
  });
});

describe('windows of Trading Days read those days alone', () => {
  const windows = [
    // January 1, 3, 4 are closed.
    ['over the 3 Trading Days before January 6, 2026', '20251231 to 20260105: 3'],
    ['over the 3 Trading Days ending on January 6, 2026', '20260102 to 20260106: 3'],
    ['over the 3 Trading Days after January 1, 2026', '20260102 to 20260106: 3'],
    // A closed day to count from: a Sunday, and a holiday.
    ['over the 3 Trading Days before January 4, 2026', '20251230 to 20260102: 3'],
    ['over the 3 Trading Days ending on January 4, 2026', '20251230 to 20260102: 3'],
    ['over the 1 Trading Day after January 1, 2026', '20260102 to 20260102: 1'],
    ['within 2 Trading Days after January 15, 2026', '20260115 to 20260120: 3'],
    ['within 2 Trading Days before January 20, 2026', '20260115 to 20260120: 3'],
    ['within 1 Trading Day after January 17, 2026', '20260120 to 20260120: 1'],
    // Good Friday.
    ['over the 2 Trading Days before April 6, 2026', '20260401 to 20260402: 2'],
  ] as const;
  const measured = measure(
    windows.map(([window]) => window),
    'days',
  );

  test.each(windows.map(([window, expected], place) => [window, expected, place] as const))(
    '%s: %s',
    (_, expected, place) => {
      expect(measured[place]).toBe(expected);
    },
  );

  test('events count on all days from the first Trading Day to the last', () => {
    const written = [
      'over the 3 Trading Days before January 6, 2026',
      'within 1 Trading Day after January 17, 2026',
    ];
    expect(measure(written, 'events')).toEqual([
      '20251231 to 20260105: 6',
      '20260117 to 20260120: 4',
    ]);
  });

  test.each([
    ['a day of mourning', 'January 10, 2025', '2025-01-08'],
    ['the storm of 2012', 'October 31, 2012', '2012-10-26'],
    ['the days after September 11, 2001', 'September 17, 2001', '2001-09-10'],
  ])('a special closing is no Trading Day: %s', (_, before, expected) => {
    const asked = ask(`days from 1 Trading Day before ${before} to 1 Trading Day before ${before}`);
    expect(asked).toBe('0 days');
    const [year, month, day] = expected.split('-').map(Number);
    const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
    const long = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    expect(ask(`1 Trading Day before ${before}`)).toBe(long);
  });

  test('what a calendar does not know is unknown', () => {
    expect(ask('3 Trading Days after January 1, 2200')).toMatch(
      /^unknown: the calendar NYSE is known/u,
    );
    const declared = '  One means 1';
    expect(
      ask('the sum of One over the 3 Trading Days before January 1, 1800', { declared }),
    ).toMatch(/^unknown: the calendar NYSE is known/u);
  });
});

function isOpen(on: string): boolean {
  const isHoliday = on === '2026-01-01' || on === '2026-01-19';
  return ![0, 6].includes(new Date(on).getUTCDay()) && !isHoliday;
}

describe('a term of a series is read on the days of its series', () => {
  const declared = `  fact Sale : money, each Trading Day
  fact Fee : money, each Business Day
  Doubled means Sale * 2
  One For A Sale means Sale / Sale`;
  const days = DAYS.slice(90, 125);
  const facts = { Sale: days.filter(isOpen).map((on) => [on, '1']) };

  test.each([
    ['the sum of Sale from January 1, 2026 through January 31, 2026', '$20'],
    ['the sum of Doubled over the 7 days before January 10, 2026', '$10'],
    ['the sum of One For A Sale within 5 days after January 16, 2026', '3'],
    ['the sum of Sale over the 20 Trading Days ending on January 31, 2026', '$20'],
  ])('%s', (expression, expected) => {
    expect(ask(expression, { declared, given: { facts } })).toBe(expected);
  });
});

describe('a window is seen from where it stands', () => {
  test('a window inside a window moves with the day on which it is read', () => {
    const declared = `  fact Digits : number
  Recent means the highest Digits over the 2 days before the date in question`;
    const asked = { declared, given: { facts: { Digits: GIVEN.facts?.['Digits'] } } };
    expect(ask('the lowest of Recent from January 5, 2026 through January 9, 2026', asked)).toBe(
      '20,260,104',
    );
    expect(
      ask(
        '(the lowest Recent over the 3 days before the date in question) on January 9, 2026',
        asked,
      ),
    ).toBe('20,260,105');
  });

  test('what a window is counted from is read outside it, not for each of its rows', () => {
    const contract = contractOf(`  event Gift
    Amount : money
    Record Day : date
  Recent for each Gift means
    the sum of Amount for each Gift within 3 days before Record Day
  Seen starts at $0
  upon Gift
    set Seen to Recent`);
    const events = [
      { on: '2026-01-05', event: 'Gift', Amount: '1', 'Record Day': '2026-01-05' },
      { on: '2026-01-06', event: 'Gift', Amount: '2', 'Record Day': '2026-03-01' },
      { on: '2026-01-08', event: 'Gift', Amount: '4', 'Record Day': '2026-01-09' },
    ];
    expect(contract.given({ events }).changes('Seen')).toEqual([
      '2026-01-05 $1 (§1)',
      '2026-01-06 $0 (§1)',
      '2026-01-08 $6 (§1)',
    ]);
  });
});
