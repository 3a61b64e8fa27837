import { describe, expect } from 'vitest';
import { type DayCountContext, namedDayCount } from '../../src/daycounts/index.ts';
import { toYearMonthDay } from '../../src/dates/index.ts';
import { Exact } from '../../src/exact/index.ts';
import { everyMonths } from '../../src/schedules/index.ts';
import {
  conformanceTableTest,
  conformanceTest,
  type Row,
} from '../conformance/conformance-test.ts';
import { iso } from '../dates/days.ts';
import { exact } from '../exact/exact-of.ts';
import { type TwoDates, valueOfExpression } from './table-expression.ts';

const NAMES: Readonly<Record<string, string>> = {
  ONE_ONE: '1/1',
  ACT_ACT_ISDA: 'Actual/Actual ISDA',
  ACT_ACT_ICMA: 'Actual/Actual ICMA',
  ACT_ACT_AFB: 'Actual/Actual AFB Strata',
  ACT_ACT_YEAR: 'Actual/Actual Year',
  ACT_365_ACTUAL: 'Actual/365 Actual',
  ACT_365L: 'Actual/365L',
  ACT_360: 'Actual/360',
  ACT_364: 'Actual/364',
  ACT_365F: 'Actual/365 Fixed',
  ACT_365_25: 'Actual/365.25',
  NL_360: 'NL/360',
  NL_365: 'NL/365',
  THIRTY_360_ISDA: '30/360',
  THIRTY_360_PSA: '30/360 PSA',
  THIRTY_E_360: '30E/360',
  THIRTY_E_360_ISDA: '30E/360 ISDA',
  THIRTY_EPLUS_360: '30E+/360',
  THIRTY_E_365: '30E/365',
  THIRTY_U_360: '30U/360',
};

/** The tables print what a few operations on 64-bit floating numbers leave: 15 digits are sure. */
const PRINTED = exact('0.000000000000001');

function agreesAsPrinted(value: Exact, printed: string): boolean {
  const expected = exact(printed);
  return value
    .minus(expected)
    .abs()
    .atMost(PRINTED.times(expected.abs().max(Exact.ONE)));
}

/** The formula of this row has 2012 where its last date, and its decimals, have 2016. */
const MISPRINTED = 'THIRTY_E_365 days 2012-02-29 2016-02-29';

function formulaOf(row: Row): Exact {
  const { convention, kind, start, end, expected = '', expr = '' } = row;
  const isMisprinted = `${convention} ${kind} ${start} ${end}` === MISPRINTED;
  return isMisprinted ? exact(expected) : valueOfExpression(expr, twoDates(row));
}

/** What the row says of the debt; each column is filled for the convention that reads it. */
function contextOf(row: Row): DayCountContext {
  const { start = '', end = '', eom, maturity, frequency, ref_end: periodEnd } = row;
  if (eom !== '') {
    const anchor = iso(eom === 'true' ? '2011-08-31' : '2011-08-30');
    return { coupons: everyMonths({ anchor, months: 6, monthEnd: 'last day' }) };
  }
  if (maturity !== '') return { maturity: maturity === 'true' ? iso(end) : 'none' };
  if (frequency === '') return {};
  expect(iso(periodEnd ?? '')).toBeGreaterThan(iso(start));
  const months = Number(/^P(\d+)M$/.exec(frequency ?? '')?.[1]);
  const anchor = iso(periodEnd ?? '');
  return { coupons: everyMonths({ anchor, months, monthEnd: 'same day' }), maturity: 'none' };
}

function twoDates(row: Row): TwoDates {
  const first = toYearMonthDay(iso(row['start'] ?? ''));
  const last = toYearMonthDay(iso(row['end'] ?? ''));
  return [first.year, first.month, first.day, last.year, last.month, last.day];
}

function countRow(row: Row): Exact {
  const dayCount = namedDayCount(NAMES[row['convention'] ?? ''] ?? '');
  if (dayCount === undefined) throw new Error(`Not a day count of ours: ${row['convention']}`);
  const span = { from: iso(row['start'] ?? ''), until: iso(row['end'] ?? '') };
  return row['kind'] === 'days'
    ? Exact.of(dayCount.days(span, contextOf(row)))
    : dayCount.yearFraction(span, contextOf(row));
}

interface IcmaCase {
  readonly convention: string;
  readonly start: string;
  readonly end: string;
  readonly schedule?: {
    readonly schedule_end: string;
    readonly period_end: string;
    readonly eom: boolean;
    readonly freq: string;
  };
  readonly expected: number;
  readonly expected_expr: string;
}

/** ISDA's memorandum on the EMU (1998) gives its coupon dates in prose only. */
const MEMORANDUM_COUPONS: Readonly<Record<string, readonly [anchor: string, months: number]>> = {
  '2003-11-01': ['2004-05-01', 6],
  '1999-02-01': ['1999-07-01', 12],
  '1999-07-01': ['1999-07-01', 12],
  '2002-08-15': ['2003-07-15', 6],
  '2003-07-15': ['2003-07-15', 6],
  '1999-07-30': ['1999-07-30', 6],
  '2000-01-30': ['1999-07-30', 6],
  '1999-11-30': ['1999-11-30', 3],
};

/** A last period is cut by regular ones from its start, every other from its end. */
function couponsOf({ start, schedule }: IcmaCase): DayCountContext {
  if (schedule === undefined) {
    const [anchor = '', months = 0] = MEMORANDUM_COUPONS[start] ?? [];
    return { coupons: everyMonths({ anchor: iso(anchor), months, monthEnd: 'last day' }) };
  }
  const { schedule_end: end, period_end: periodEnd, eom, freq } = schedule;
  const anchor = iso(periodEnd === end ? start : periodEnd);
  const months = Number(/^P(\d+)M$/.exec(freq)?.[1]);
  return { coupons: everyMonths({ anchor, months, monthEnd: eom ? 'last day' : 'same day' }) };
}

describe('day counts against OpenGamma Strata', () => {
  conformanceTableTest(
    'every row, by its formula exactly and by its decimals as printed',
    'daycount/strata_daycount.csv',
    (rows) => {
      expect(rows).toHaveLength(537);
      const wrong = rows.filter((row) => {
        const value = countRow(row);
        return !value.equals(formulaOf(row)) || !agreesAsPrinted(value, row['expected'] ?? '');
      });
      expect(wrong).toEqual([]);
      const tested = new Set(rows.map((row) => row['convention']));
      expect(tested.size).toBe(Object.keys(NAMES).length - 1);
    },
  );

  conformanceTest(
    'Actual/Actual over irregular periods, with the examples of ISDA’s memorandum of 1998',
    'daycount/strata_actact_icma_isda.json',
    (text) => {
      const { cases } = JSON.parse(text) as { readonly cases: readonly IcmaCase[] };
      expect(cases).toHaveLength(33);
      for (const example of cases) {
        const span = { from: iso(example.start), until: iso(example.end) };
        const dayCount = namedDayCount(NAMES[example.convention] ?? '');
        const value = dayCount?.yearFraction(span, couponsOf(example));
        const formula = valueOfExpression(example.expected_expr, [0, 0, 0, 0, 0, 0]);
        expect(value?.toString(), JSON.stringify(example)).toBe(formula.toString());
        expect(agreesAsPrinted(formula, example.expected.toFixed(17))).toBe(true);
      }
    },
  );
});
