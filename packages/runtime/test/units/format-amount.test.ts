import { expect, test } from 'vitest';
import { divide, formatAmount, multiply, Unit } from '../../src/units/index.ts';
import { exact } from '../exact/exact-of.ts';

const usd = Unit.money('USD');
const common = Unit.shares('Common Stock');
const price = Unit.price('USD', 'Common Stock');
const rate = Unit.shownPer(divide(common, usd), '1000');

test.each([
  ['0.22', price, '$0.22 per share of Common Stock'],
  ['0.5', price, '$0.50 per share of Common Stock'],
  ['0.225', price, '$0.225 per share of Common Stock'],
  ['11/150', price, '$11/150 (≈ $0.0733333) per share of Common Stock'],
  ['500000', usd, '$500,000'],
  ['1450388.28', usd, '$1,450,388.28'],
  ['0.5', usd, '$0.50'],
  ['-0.5', usd, '-$0.50'],
  ['-1000/3', usd, '-$1,000/3 (≈ -$333.333)'],
  ['0', usd, '$0'],
  ['5000', Unit.money('EUR'), 'EUR 5,000'],
  ['-5000.1', Unit.money('EUR'), '-EUR 5,000.10'],
  ['2.5', Unit.price('EUR', 'Series A-1'), 'EUR 2.50 per share of Series A-1'],
  ['7', Unit.money('u$'), '`u$` 7'],
  ['4500000', common, '4,500,000 shares of Common Stock'],
  ['1', common, '1 share of Common Stock'],
  ['-1', common, '-1 share of Common Stock'],
  ['0', common, '0 shares of Common Stock'],
  ['1.5', common, '1.5 shares of Common Stock'],
  ['25000000/11', common, '25,000,000/11 (≈ 2,272,727) shares of Common Stock'],
  ['0.09', Unit.rate, '9% per annum'],
  ['1/3', Unit.rate, '100/3% (≈ 33.3333%) per annum'],
  ['0.875', Unit.none, '0.875'],
  ['1/3', Unit.none, '1/3 (≈ 0.333333)'],
  ['2', Unit.years, '2 years'],
  ['1', Unit.days, '1 day'],
  ['2.5', Unit.days, '2.5 days'],
  ['200', divide(usd, Unit.days), '$200 per day'],
  ['45000', multiply(usd, Unit.rate), '$45,000 per annum'],
  ['5', multiply(usd, common), '5 USD × shares of Common Stock'],
  ['0.0125', rate, '12.5 shares of Common Stock per $1,000'],
  ['0.001', rate, '1 share of Common Stock per $1,000'],
  ['1.1', divide(usd, Unit.money('EUR')), '$1.10 per EUR'],
  ['0.011', Unit.shownPer(divide(usd, Unit.money('EUR')), '100'), '$1.10 per EUR 100'],
  ['5', multiply(usd, usd), '5 USD^2'],
  ['1', multiply(common, common), '1 (shares of Common Stock)^2'],
  ['0.5', divide(Unit.none, common), '0.5 per share of Common Stock'],
  ['1', divide(common, Unit.shares('Note Unit')), '1 share of Common Stock per share of Note Unit'],
])('%s: %o', (text, unit, shown) => {
  expect(formatAmount(exact(text), unit)).toBe(shown);
});
