import { Exact } from '../../src/exact/index.ts';
import { exact } from '../exact/exact-of.ts';

/** The six numbers of two dates: year, month and day of each. */
export type TwoDates = readonly [number, number, number, number, number, number];

/**
 * The exact value of a formula in the tables' own notation, which is Java's: sums and quotients of
 * numbers, `calc360(…)` for the formula of 30/360 over 360, `calc360Days(…)` for its days, and
 * `SIMPLE_30_360` or `SIMPLE_30_360DAYS` for the same of the row's dates as they stand.
 */
export function valueOfExpression(text: string, rowDates: TwoDates): Exact {
  const tokens = text.match(/calc360(?:Days)?\([^)]*\)|[A-Z0-9_]{5,}|[\d.]+|[+/()]/g) ?? [];
  let place = 0;

  function sum(): Exact {
    let total = quotient();
    while (tokens[place] === '+') {
      place += 1;
      total = total.plus(quotient());
    }
    return total;
  }

  function quotient(): Exact {
    let value = operand();
    while (tokens[place] === '/') {
      place += 1;
      value = value.dividedBy(operand());
    }
    return value;
  }

  function operand(): Exact {
    const token = tokens[place] ?? '';
    place += 1;
    if (token === '(') {
      const inner = sum();
      place += 1;
      return inner;
    }
    if (token === 'SIMPLE_30_360') return Exact.ratio(plainDays(rowDates), 360n);
    if (token === 'SIMPLE_30_360DAYS') return Exact.of(plainDays(rowDates));
    if (!token.startsWith('calc360')) return exact(token);
    const dates = (token.match(/\d+(?=[,)])/g) ?? []).map(Number) as unknown as TwoDates;
    return Exact.ratio(plainDays(dates), token.startsWith('calc360Days') ? 1n : 360n);
  }

  const value = sum();
  if (place !== tokens.length) throw new Error(`Not read to its end: ${text}`);
  return value;
}

function plainDays([y1, m1, d1, y2, m2, d2]: TwoDates): bigint {
  return BigInt(360 * (y2 - y1) + 30 * (m2 - m1) + d2 - d1);
}
