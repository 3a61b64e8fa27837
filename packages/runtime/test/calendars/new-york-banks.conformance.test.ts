import { describe, expect } from 'vitest';
import { newYorkBanks } from '../../src/calendars/index.ts';
import { formatIsoDate, weekdayOf } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';
import { conformanceTableTest } from '../conformance/conformance-test.ts';

/**
 * June 19, 2027 is a Saturday. The Federal Reserve's release K.8 for 2026 to 2030 names June 18,
 * 2027 as a day on which "the Federal Reserve Banks are open, but the Board of Governors is
 * closed"; the table is of a QuantLib from before its pull request 1848, which mends this row.
 */
const WRONG_IN_TABLE = ['2027-06-18'];

describe('New York Banks against QuantLib', () => {
  conformanceTableTest(
    'all holidays of 2000 through 2027, less the one row that the Federal Reserve contradicts',
    'calendars/us_federal_reserve_holidays_2000_2027.csv',
    (rows) => {
      expect(rows).toHaveLength(270);
      const table = rows.map((row) => row['date'] ?? '');
      const calendar = newYorkBanks();
      const ours: string[] = [];
      for (let day = iso('2000-01-01'); day <= iso('2027-12-31'); day += 1) {
        if (weekdayOf(day) <= 5 && !calendar.isOpen(day)) ours.push(formatIsoDate(day));
      }
      expect(table.filter((date) => !ours.includes(date))).toEqual(WRONG_IN_TABLE);
      expect(ours).toEqual(table.filter((date) => !WRONG_IN_TABLE.includes(date)));
    },
  );
});
