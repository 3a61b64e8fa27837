import { describe, expect } from 'vitest';
import { type DayCountContext, namedDayCount } from '../../src/daycounts/index.ts';
import { Exact } from '../../src/exact/index.ts';
import { everyMonths } from '../../src/schedules/index.ts';
import { conformanceTableTest, type Row } from '../conformance/conformance-test.ts';
import { iso } from '../dates/days.ts';
import { exact } from '../exact/exact-of.ts';

const NAMES: Readonly<Record<string, string>> = {
  'ActAct.ISDA': 'Actual/Actual ISDA',
  'ActAct.ISMA': 'Actual/Actual ICMA',
  'ActAct.AFB': 'Actual/Actual AFB Strata',
  '30/360.BondBasis(ISDA 2006 4.16f)': '30/360',
  '30E/360.Eurobond(4.16g)': '30E/360',
  '30/360.USA': '30U/360 EOM',
  '30E/360.ISDA(4.16h)': '30E/360 ISDA',
};

function contextOf(row: Row): DayCountContext {
  const { ref_start: start = '', ref_end: end = '', termination = '' } = row;
  if (termination !== '') return { maturity: iso(termination) };
  if (start === '') return {};
  const months = Math.round((iso(end) - iso(start)) / (365 / 12));
  return { coupons: everyMonths({ anchor: iso(end), months, monthEnd: 'same day' }) };
}

function countRow(row: Row): Exact {
  const dayCount = namedDayCount(NAMES[row['convention'] ?? ''] ?? '');
  if (dayCount === undefined) throw new Error(`Not a day count of ours: ${row['convention']}`);
  const span = { from: iso(row['start'] ?? ''), until: iso(row['end'] ?? '') };
  return row['kind'] === 'days'
    ? Exact.of(dayCount.days(span, contextOf(row)))
    : dayCount.yearFraction(span, contextOf(row));
}

describe('day counts against QuantLib', () => {
  conformanceTableTest(
    'ISDA’s own examples of 30/360 and Actual/Actual, within the tolerance of each row',
    'daycount/quantlib_daycount.csv',
    (rows) => {
      expect(rows).toHaveLength(141);
      const wrong = rows.filter((row) => {
        const tolerance = row['tolerance'] === '0' ? Exact.ZERO : exact('0.0000000001');
        return !countRow(row)
          .minus(exact(row['expected'] ?? ''))
          .abs()
          .atMost(tolerance);
      });
      expect(wrong).toEqual([]);
      expect(new Set(rows.map((row) => row['tolerance']))).toEqual(new Set(['1e-10', '0']));
    },
  );
});
