import { describe, expect, test } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';
import { ask, contractOf } from './contract.ts';

const QUARTER = 'from January 1, 2006 until April 1, 2006';
const MILLION = 'interest on $1,000,000 at 9% per annum counted';

describe('interest between two days', () => {
  test.each([
    [`${MILLION} Actual/360 from November 15, 2005 until January 1, 2006`, '$11,750'],
    [`${MILLION} 30/360 from November 15, 2005 until January 1, 2006`, '$11,500'],
    [`${MILLION} Actual/360 ${QUARTER}`, '$22,500'],
    [`${MILLION} day count 30/360 ${QUARTER}`, '$22,500'],
    [`${MILLION} (day count Act/360) ${QUARTER}`, '$22,500'],
    [`interest on $1 + $3 at 4% per annum + 5% per annum counted 30/360 ${QUARTER}`, '$0.09'],
    [
      `interest on 400 shares at 4% per annum counted 30/360 ${QUARTER}`,
      '4 shares of Common Stock',
    ],
    [`${MILLION} Actual/360 from January 1, 2006 until January 1, 2006`, '$0'],
    [`$1 + interest on $1,000 at 9% per annum counted 30/360 ${QUARTER} * 2`, '$46'],
    [`interest on -$1,000,000 at 9% per annum counted Actual/360 ${QUARTER}`, '-$22,500'],
    [
      `interest on $1,000 at 10% per annum counted 30/360 from January 1, 2001 until January 1, 2003, compounded annually`,
      '$210',
    ],
    [
      `interest on $1,000 at 10% per annum counted 30/360 from January 1, 2001 until July 1, 2002, compounded annually`,
      '$155',
    ],
    [
      `interest on $1,000 at 8% per annum counted 30/360 from January 1, 2001 until July 1, 2001, compounded quarterly`,
      '$40.40',
    ],
    [
      `interest on $10,000 at 12% per annum counted 30/360 from January 1, 2001 until March 1, 2001, compounded monthly`,
      '$201',
    ],
    [
      `(interest on $360 at 100% per annum counted Actual/360 from January 1, 2001 until January 3, 2001, compounded daily), rounded half up to 4 decimals`,
      '$2.0028',
    ],
    [
      `${MILLION} 30E/360 ISDA maturing on March 1, 2007 from January 31, 2006 until February 28, 2006`,
      '$7,500',
    ],
    [
      `${MILLION} 30E/360 ISDA maturing on February 28, 2006 from January 31, 2006 until February 28, 2006`,
      '$7,000',
    ],
  ])('%s is %s', (expression, expected) => {
    expect(ask(expression)).toBe(expected);
  });

  test('waits for a last day that waits for an event', () => {
    const declared = 'event Sale\n  Last Day means the date of the first Sale';
    expect(ask(`${MILLION} Actual/360 from January 1, 2006 until Last Day`, { declared })).toBe(
      'not yet: the first Sale',
    );
  });

  test('cannot run backwards, and says so', () => {
    expect(ask(`${MILLION} Actual/360 from April 1, 2006 until January 1, 2006`)).toBe(
      'impossible: interest cannot run from April 1, 2006 until January 1, 2006, which is before',
    );
  });

  test('of days that have not come is known where principal and rate are', () => {
    expect(ask(`${MILLION} Actual/360 from January 1, 2030 until April 1, 2030`)).toBe('$22,500');
    const declared = '  Balance starts at $1,000,000';
    const later =
      'interest on Balance at 9% per annum counted Actual/360 from January 1, 2026 until April 1, 2026';
    expect(ask(later, { declared })).toBe('unknown: Balance on 2026-03-07');
  });

  test('each day bears on the principal, and at the rate, of its close', () => {
    const contract = contractOf(`  Balance starts at $360,000
  Coupon starts at 10% per annum
  event Repayment
    Repaid : money
  event Reset
    New Rate : rate
  upon Repayment
    reduce Balance by Repaid
  upon Reset
    set Coupon to New Rate
  Earned means interest on Balance at Coupon counted Actual/360
    from January 1, 2026 until the date in question`);
    const given = {
      events: [
        { on: '2026-01-11', event: 'Repayment', Repaid: '180000' },
        { on: '2026-01-21', event: 'Reset', 'New Rate': '0.2' },
      ],
    };
    const answers = contract.given(given);
    expect(answers.of('Earned', '2026-01-11')).toBe('$1,000');
    expect(answers.of('Earned', '2026-01-12')).toBe('$1,050');
    expect(answers.of('Earned', '2026-01-21')).toBe('$1,500');
    expect(answers.of('Earned', '2026-01-22')).toBe('$1,600');
  });

  test('a rate that is quoted each day is read each day', () => {
    const declared = `  fact Reference Rate : rate, each Business Day
  Base Rate means the latest Reference Rate on or before the date in question`;
    const facts = {
      'Reference Rate': [
        ['2026-03-02', '0.036'],
        ['2026-03-03', 'none'],
        ['2026-03-04', '0.072'],
        ['2026-03-05', '0.072'],
        ['2026-03-06', '0.072'],
      ],
    };
    const earned =
      'interest on $10,000 at Base Rate counted Actual/360 from March 2, 2026 until the date in question';
    expect(ask(earned, { declared, given: { facts }, on: '2026-03-06' })).toBe('$6');
    const direct = earned.replace('Base Rate', 'Reference Rate');
    expect(ask(direct, { declared, given: { facts }, on: '2026-03-06' })).toBe(
      'none: Reference Rate on 2026-03-03',
    );
  });

  test('waits for what is not known: the principal, the rate, the count, the days', () => {
    const declared = `  blank Owed : money
  blank Coupon : rate
  blank Day Count : day count
  blank First Day : date`;
    const expression =
      'interest on Owed at Coupon counted Day Count from First Day until March 6, 2026';
    const blanks = {
      Owed: '100',
      Coupon: '0.09',
      'Day Count': 'Act/360',
      'First Day': '2026-02-24',
    };
    expect(ask(expression, { declared, given: { blanks } })).toBe('$0.25');
    for (const name of Object.keys(blanks)) {
      const known = Object.fromEntries(Object.entries(blanks).filter(([key]) => key !== name));
      expect(ask(expression, { declared, given: { blanks: known } })).toBe(`unknown: ${name}`);
    }
  });

  test('a count that is chosen later and lacks what it must know is impossible', () => {
    const declared = '  blank Day Count : day count';
    const given = { blanks: { 'Day Count': '30E/360 ISDA' } };
    const expression = `interest on $1 at 9% per annum counted Day Count ${QUARTER}`;
    expect(ask(expression, { declared, given })).toBe(
      'impossible: 30E/360 ISDA cannot be counted without the maturity date',
    );
  });
});

describe('interest by the dates of a schedule', () => {
  const dates = `  schedule Coupon Date every 6 months from November 1, 2003 until May 1, 2030
  schedule Annual Date on July 1 of each year
  schedule Broken Date every 6 months from January 10, 2026 through November 1, 2026, beginning with a short period
  schedule Listed Date on March 1, 2026 and May 1, 2026
  schedule Paid Date every 3 months from January 31, 2026 until July 31, 2026, paid on the following Business Day
  schedule Rolled Date on February 1 of each year, rolled to the following Business Day`;

  test.each([
    // The first and the fourth of the rows that QuantLib has for this count.
    ['from November 1, 2003 until May 1, 2004', 'Coupon Date', '$50'],
    ['from February 1, 1999 until July 1, 1999', 'Annual Date', '$3,000/73 (≈ $41.0959)'],
    ['from January 10, 2026 until May 1, 2026', 'Broken Date', '$5,550/181 (≈ $30.6630)'],
    ['from May 1, 2026 until November 1, 2026', 'Broken Date', '$50'],
    [
      'from February 1, 2026 until May 1, 2026',
      'Listed Date',
      'impossible: the dates of Listed Date are listed, so that it has no regular periods',
    ],
  ])('Actual/Actual ICMA %s over %s is %s', (span, schedule, expected) => {
    const expression = `interest on $1,000 at 10% per annum counted Actual/Actual ICMA over ${schedule} ${span}`;
    expect(ask(expression, { declared: dates })).toBe(expected);
  });

  test.each([
    ['from November 1, 2025 until November 1, 2026', 'Coupon Date', '$102.50'],
    ['from November 1, 2025 until February 1, 2026', 'Coupon Date', '$25'],
    // Compounded on January 31, April 30, and no more after July 31 is left out.
    ['from November 30, 2025 until January 31, 2027', 'Paid Date', null],
    // February 1, 2026 is a Sunday.
    ['from January 2, 2026 until February 2, 2027', 'Rolled Date', null],
  ])('compounded %s on each %s', (span, schedule, expected) => {
    const expression = `interest on $1,000 at 10% per annum counted 30/360 ${span}, compounded on each ${schedule}`;
    const asking = { declared: dates, on: '2028-03-06' };
    const by = (pieces: string): string => ask(`${pieces}, rounded half up to 8 decimals`, asking);
    const compounded = by(`(${expression})`);
    if (expected !== null) expect(ask(expression, asking)).toBe(expected);
    if (schedule === 'Paid Date') {
      expect(compounded).toBe(
        by(
          '($1,000 * (1 + 10% * 60 / 360) * (1 + 10% * 90 / 360) * (1 + 10% * 270 / 360) - $1,000)',
        ),
      );
    }
    if (schedule === 'Rolled Date') {
      expect(compounded).toBe(
        by(
          '($1,000 * (1 + 10% * 30 / 360) * (1 + 10% * 359 / 360) * (1 + 10% * 1 / 360) - $1,000)',
        ),
      );
    }
  });

  test('waits for the end of the schedule where that is not known', () => {
    const declared = `  blank End : date
  schedule Coupon Date every month from January 1, 2026 through End`;
    const expression =
      'interest on $1,000 at 12% per annum counted 30/360 from January 1, 2026 until March 1, 2026, compounded on each Coupon Date';
    expect(ask(expression, { declared })).toBe('unknown: End');
    const given = { blanks: { End: '2026-02-01' } };
    expect(ask(expression, { declared, given })).toBe('$20.10');
  });
});

describe('a day count', () => {
  test('is a value: read by the inputs, compared, chosen by a reading', () => {
    const contract = contractOf(`  ambiguous Day Count
    reading "actual days" is day count Actual/360
    reading "30-day months" is day count 30/360
  Is Actual means Day Count is day count Act/360
  Coupon means interest on $3,600 at 10% per annum counted Day Count from January 1, 2026 until February 1, 2026`);
    const actual = contract.given({ readings: { 'Day Count': 'actual days' } });
    expect(actual.of('Day Count', '2026-03-06')).toBe('Actual/360');
    expect(actual.of('Is Actual', '2026-03-06')).toBe('yes');
    expect(actual.of('Coupon', '2026-03-06')).toBe('$31');
    const thirty = contract.given({ readings: { 'Day Count': '30-day months' } });
    expect(thirty.of('Is Actual', '2026-03-06')).toBe('no');
    expect(thirty.of('Coupon', '2026-03-06')).toBe('$30');
    expect(contract.given().of('Coupon', '2026-03-06')).toBe('unknown: the reading of Day Count');
  });
});

test.each([
  [`X means interest on $1 at 9% counted Actual/360 ${QUARTER}`, 'interest-rate-wanted'],
  [`X means interest on $1 at $9 counted Actual/360 ${QUARTER}`, 'interest-rate-wanted'],
  [`X means interest on yes at 9% per annum counted Actual/360 ${QUARTER}`, 'not-a-quantity'],
  [`X means interest on $1 at 9% per annum counted 360 ${QUARTER}`, 'not-a-day-count'],
  [`X means interest on $1 at 9% per annum counted Actual/361 ${QUARTER}`, 'unknown-day-count'],
  [`X means interest on $1 at 9% per annum counted Actual/Actual ${QUARTER}`, 'unknown-day-count'],
  [
    `X means interest on $1 at 9% per annum counted Actual/360 from $1 until April 1, 2006`,
    'not-a-date',
  ],
  [
    `X means interest on $1 at 9% per annum counted 30E/360 ISDA ${QUARTER}`,
    'day-count-wants-maturity',
  ],
  [`X means interest on $1 at 9% per annum ${QUARTER}`, 'unexpected-word'],
  [
    `X means interest on $1 at 9% per annum counted Actual/360 ${QUARTER} compounded daily`,
    'missing-comma',
  ],
  [
    `X means interest on $1 at 9% per annum counted Actual/360 ${QUARTER}, compounded often`,
    'unknown-word',
  ],
  [
    `X means interest on $1 at 9% per annum counted Actual/Actual ICMA ${QUARTER}`,
    'day-count-wants-schedule',
  ],
  [
    `X means interest on $1 at 9% per annum counted Actual/Actual ICMA over Coupons ${QUARTER}`,
    'unknown-schedule',
  ],
  [
    `X means interest on $1 at 9% per annum counted 30/360 ${QUARTER}, compounded on each X`,
    'unknown-schedule',
  ],
  ['X means day count Actual/Actual', 'unknown-day-count'],
  ['X means 1 + day count Actual/360', 'not-a-quantity'],
  ['accrual X on X at 9% per annum counted Actual/360 from January 1, 2026', 'cycle'],
  ['accrual X on $1 at 9% per annum counted Actual/360 until January 1, 2026', 'unexpected-word'],
  ['accrual X on $1 at 9% per annum', 'missing-part'],
])('%s gives %s', (line, code) => {
  expect(errorCodes(compileClause(line))).toEqual([code]);
});
