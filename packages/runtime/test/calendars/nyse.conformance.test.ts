import { describe, expect } from 'vitest';
import { formatMinuteOfDay, nyse } from '../../src/calendars/index.ts';
import { formatIsoDate, weekdayOf } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';
import { conformanceTableTest } from '../conformance/conformance-test.ts';

/** The table's names for holidays, where they are not the exchange's own. */
const NAMES: Readonly<Record<string, string>> = {
  'Dr. Martin Luther King Jr. Day': 'Martin Luther King, Jr. Day',
  "President's Day": "Washington's Birthday",
  'July 4th': 'Independence Day',
  Thanksgiving: 'Thanksgiving Day',
  Christmas: 'Christmas Day',
};

function closeOn(day: number): string {
  const time = nyse().closeTime(day);
  return time === undefined ? 'closed' : formatMinuteOfDay(time);
}

/** Later than that the tables hold nothing. */
const TABLES_END = iso('2027-12-31');

describe('NYSE against exchange_calendars', () => {
  conformanceTableTest(
    'all sessions from 1990 to January 13, 2023, where the table ends, with their closing times',
    'calendars/nyse_sessions_1990_2023_fixture.csv',
    (rows) => {
      expect(rows).toHaveLength(8324);
      expect(rows.at(-1)?.['date']).toBe('2023-01-13');
      const ours = nyse()
        .openDays(iso('1990-01-01'), iso('2023-01-13'))
        .map((day) => ({ date: formatIsoDate(day), close_et: closeOn(day) }));
      expect(ours).toEqual(rows);
    },
  );

  conformanceTableTest(
    'all holidays of 1990 through 2027 with their names',
    'calendars/nyse_holidays_1990_2027.csv',
    (rows) => {
      expect(rows).toHaveLength(346);
      const calendar = nyse();
      const ours: string[] = [];
      for (let day = calendar.first; day <= TABLES_END; day += 1) {
        if (weekdayOf(day) <= 5 && !calendar.isOpen(day)) ours.push(formatIsoDate(day));
      }
      expect(ours).toEqual(rows.map((row) => row['date']));
      for (const { date = '', name = '' } of rows.filter((r) => r['name'] !== 'SPECIAL_CLOSING')) {
        expect([date, calendar.closure(iso(date))]).toEqual([date, NAMES[name] ?? name]);
      }
    },
  );

  conformanceTableTest(
    'all early closes of 1990 through 2027',
    'calendars/nyse_early_closes_1990_2027.csv',
    (rows) => {
      expect(rows).toHaveLength(80);
      const calendar = nyse();
      const ours = calendar
        .openDays(calendar.first, TABLES_END)
        .map((day) => ({ date: formatIsoDate(day), close_et: closeOn(day) }))
        .filter((session) => session.close_et !== '16:00');
      expect(ours).toEqual(rows);
    },
  );
});
