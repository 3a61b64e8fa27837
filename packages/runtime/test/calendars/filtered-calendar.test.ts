import { describe, expect, test } from 'vitest';
import { filteredCalendar, nyse, weekdayCalendar } from '../../src/calendars/index.ts';
import { type Day, formatIsoDate } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';

describe('filteredCalendar', () => {
  test('has the days of its base on which the condition holds', () => {
    const noTrade = new Set(['2006-03-09', '2006-03-11', '2006-03-14'].map(iso));
    const calendar = filteredCalendar('Trading Day', nyse(), (day) => !noTrade.has(day));
    expect(calendar.name).toBe('Trading Day');
    expect(calendar.openDays(iso('2006-03-08'), iso('2006-03-15')).map(formatIsoDate)).toEqual([
      '2006-03-08',
      '2006-03-10',
      '2006-03-13',
      '2006-03-15',
    ]);
    expect(calendar.nthAfter(iso('2006-03-08'), 2)).toBe(iso('2006-03-13'));
    expect(calendar.closure(iso('2006-03-09'))).toBe('the condition of Trading Day does not hold');
    expect(calendar.closure(iso('2006-03-11'))).toBe('Saturday');
    expect(calendar.closure(iso('2006-04-14'))).toBe('Good Friday');
  });

  test('asks about no day on which the answer does not turn, and about none twice', () => {
    const asked: Day[] = [];
    const calendar = filteredCalendar('Trading Day', nyse(), (day) => {
      asked.push(day);
      return day !== iso('2006-03-09');
    });
    calendar.nthAfter(iso('2006-03-08'), 2);
    expect(asked.map(formatIsoDate)).toEqual(['2006-03-09', '2006-03-10', '2006-03-13']);
    calendar.nthBefore(iso('2006-03-14'), 2);
    calendar.isOpen(iso('2006-03-10'));
    calendar.closure(iso('2006-03-12'));
    calendar.firstOnOrAfter(iso('2006-03-09'));
    calendar.countOpen(iso('2006-03-09'), iso('2006-03-13'));
    expect(asked).toHaveLength(3);
  });

  test('a condition that is unknown on a day fails only the answers that need that day', () => {
    const known = iso('2006-03-10');
    const calendar = filteredCalendar('Trading Day', nyse(), (day) => {
      if (day > known) throw new Error(`unknown on ${formatIsoDate(day)}`);
      return true;
    });
    expect(calendar.nthAfter(iso('2006-03-08'), 2)).toBe(known);
    expect(() => calendar.nthAfter(iso('2006-03-08'), 3)).toThrow('unknown on 2006-03-13');
    // What could not be judged is not remembered as closed.
    expect(() => calendar.nthAfter(iso('2006-03-08'), 3)).toThrow('unknown on 2006-03-13');
  });

  test('a filter of a filter holds both conditions', () => {
    const odd = filteredCalendar('Odd', nyse(), (day) => day % 2 !== 0);
    const both = filteredCalendar('Both', odd, (day) => day % 3 === 0);
    const days = nyse().openDays(iso('2006-01-01'), iso('2006-12-31'));
    expect(both.openDays(iso('2006-01-01'), iso('2006-12-31'))).toEqual(
      days.filter((day) => day % 2 !== 0 && day % 3 === 0),
    );
  });

  test('passes whole blocks of judged days, in both directions', () => {
    const base = weekdayCalendar('Weekdays');
    const holding = [iso('2006-01-02'), iso('2046-01-02')];
    const calendar = filteredCalendar('Rare', base, (day) => holding.includes(day));
    const [start, end] = holding as [Day, Day];
    // Each lookup crosses 10,436 weekdays: day by day this loop takes 800 million steps and runs
    // into the test's time limit, block by block it takes a fiftieth of that.
    let found = 0;
    for (let times = 0; times < 40_000; times += 1) {
      if (calendar.nthAfter(start, 1) === end) found += 1;
      if (calendar.nthBefore(end, 1) === start) found += 1;
    }
    expect(found).toBe(80_000);
  });
});
