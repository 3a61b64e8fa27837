import { Exact, parseExact } from '@termsheet/runtime';
import { Decimal } from 'decimal.js';
import Fraction from 'fraction.js';
import { measure, timeOf } from './measure.ts';

/** Broad-based weighted average: CP2 = CP1 × (A + B ÷ CP1) ÷ (A + C), on figures of a real size. */
const PRICE = '0.22';
const OUTSTANDING = '58432100';
const CONSIDERATION = '2000000';
const ISSUED = '10000000';

/** Measures the formula exactly, by decimal.js at 34 digits and by fraction.js. */
export async function benchWeightedAverage(): Promise<readonly string[]> {
  const measured = await measure({
    exact: withExact(),
    'decimal.js': withDecimal(),
    'fraction.js': withFraction(),
  });
  const exact = timeOf(measured, 'exact');
  return measured.map(
    ({ name, nanoseconds }) =>
      `${name.padEnd(12)} ${nanoseconds.toFixed(0).padStart(7)} ns   ${(nanoseconds / exact).toFixed(1)}× exact`,
  );
}

function withExact(): () => unknown {
  const [price, outstanding, consideration, issued] = [
    PRICE,
    OUTSTANDING,
    CONSIDERATION,
    ISSUED,
  ].map((text) => parseExact(text) ?? Exact.ZERO);
  if (!price || !outstanding || !consideration || !issued) throw new Error('unreadable figures');
  return () =>
    price
      .times(outstanding.plus(consideration.dividedBy(price)))
      .dividedBy(outstanding.plus(issued));
}

function withDecimal(): () => unknown {
  const Decimal34 = Decimal.clone({ precision: 34 });
  const [price, outstanding, consideration, issued] = [
    new Decimal34(PRICE),
    new Decimal34(OUTSTANDING),
    new Decimal34(CONSIDERATION),
    new Decimal34(ISSUED),
  ];
  return () =>
    price.times(outstanding.plus(consideration.div(price))).div(outstanding.plus(issued));
}

function withFraction(): () => unknown {
  const [price, outstanding, consideration, issued] = [
    new Fraction(PRICE),
    new Fraction(OUTSTANDING),
    new Fraction(CONSIDERATION),
    new Fraction(ISSUED),
  ];
  return () => price.mul(outstanding.add(consideration.div(price))).div(outstanding.add(issued));
}
