import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeUnit,
  divide,
  equalUnits,
  multiply,
  Unit,
  unitLabel,
  UnitTooLarge,
} from '../../src/units/index.ts';

const usd = Unit.money('USD');
const common = Unit.shares('Common Stock');
const price = Unit.price('USD', 'Common Stock');

const anyName = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('A', 'B', 'USD', 'annum', '', '"', '\\', '^1', '1', ' ', 'A^1 shares "B'),
    fc.string({ unit: 'grapheme' }),
  );

const anyUnit = (): fc.Arbitrary<Unit> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          anyName().map(Unit.money),
          anyName().map(Unit.shares),
          fc.constantFrom(Unit.rate, Unit.days),
        ),
        fc.boolean(),
      ),
      { maxLength: 6 },
    )
    .map((factors) =>
      factors.reduce(
        (unit, [factor, below]) => (below ? divide(unit, factor) : multiply(unit, factor)),
        Unit.none,
      ),
    );

describe('cancelling', () => {
  test('dollars divided by dollars per share are shares', () => {
    expect(equalUnits(divide(usd, price), common)).toBe(true);
  });

  test.each([
    ['shares at a price', multiply(common, price), usd],
    ['dollars by shares', divide(usd, common), price],
    ['a price by a price', divide(price, price), Unit.none],
    ['interest for a time', multiply(multiply(usd, Unit.rate), Unit.years), usd],
    ['a percentage of dollars', multiply(Unit.none, usd), usd],
    ['a number by a time', divide(Unit.none, Unit.years), Unit.rate],
    ['days by days', divide(Unit.days, Unit.days), Unit.none],
    ['money per day for days', multiply(divide(usd, Unit.days), Unit.days), usd],
  ])('%s', (_, computed, expected) => {
    expect(computed).toEqual(expected);
  });

  test.each([
    ['currencies', usd, Unit.money('EUR')],
    ['classes', common, Unit.shares('Series A Preferred Stock')],
    ['a currency and a class of one name', Unit.money('A'), Unit.shares('A')],
    ['spellings', common, Unit.shares('common stock')],
    ['a unit and its square', usd, multiply(usd, usd)],
    ['a price and its inverse', price, divide(common, usd)],
    ['a rate and a time', Unit.rate, Unit.years],
    ['days and years', Unit.days, Unit.years],
    ['something and nothing', usd, Unit.none],
  ])('%s are told apart', (_, left, right) => {
    expect(equalUnits(left, right)).toBe(false);
  });
});

describe('laws', () => {
  test('units form a commutative group', () => {
    fc.assert(
      fc.property(anyUnit(), anyUnit(), anyUnit(), (a, b, c) => {
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, Unit.none)).toEqual(a);
        expect(multiply(Unit.none, a)).toEqual(a);
        expect(divide(multiply(a, b), b)).toEqual(a);
        expect(divide(a, a)).toEqual(Unit.none);
      }),
    );
  });

  test('keys agree exactly where the factors do, whatever the names', () => {
    fc.assert(
      fc.property(anyUnit(), anyUnit(), (a, b) => {
        const same = JSON.stringify(a.factors) === JSON.stringify(b.factors);
        expect(equalUnits(a, b)).toBe(same);
      }),
    );
  });

  test('a name cannot pose as a unit', () => {
    const pretender = Unit.shares('A"^1 shares "B');
    expect(equalUnits(pretender, multiply(Unit.shares('A'), Unit.shares('B')))).toBe(false);
    expect(equalUnits(Unit.money('USD"^1 annum^-1'), multiply(usd, Unit.rate))).toBe(false);
  });

  test('a quantity squared without end is refused', () => {
    let unit = usd;
    expect(() => {
      for (let squarings = 0; squarings < 60; squarings += 1) unit = multiply(unit, unit);
    }).toThrow(UnitTooLarge);
    expect(unit.factors[0]?.power).toBe(512);
  });
});

describe('in words', () => {
  test.each([
    [Unit.none, 'number', 'a plain number'],
    [usd, 'USD', 'an amount of money in USD'],
    [common, 'shares of Common Stock', 'a number of shares of Common Stock'],
    [price, 'USD per share of Common Stock', 'a price in USD per share of Common Stock'],
    [Unit.rate, 'per annum', 'a rate per annum'],
    [Unit.years, 'years', 'a number of years'],
    [multiply(usd, common), 'USD × shares of Common Stock', 'USD × shares of Common Stock'],
    [multiply(common, usd), 'USD × shares of Common Stock', 'USD × shares of Common Stock'],
    [divide(Unit.none, common), '1 per share of Common Stock', '1 per share of Common Stock'],
    [multiply(usd, Unit.rate), 'USD per annum', 'USD per annum'],
    [Unit.days, 'days', 'a number of days'],
    [divide(usd, Unit.days), 'USD per day', 'USD per day'],
    [
      multiply(price, Unit.rate),
      'USD per share of Common Stock per annum',
      'USD per share of Common Stock per annum',
    ],
    [
      divide(Unit.shares('Series A-1'), common),
      'shares of Series A-1 per share of Common Stock',
      'shares of Series A-1 per share of Common Stock',
    ],
    [multiply(usd, usd), 'USD^2', 'USD^2'],
    [
      divide(usd, multiply(common, common)),
      'USD per (share of Common Stock)^2',
      'USD per (share of Common Stock)^2',
    ],
    [multiply(Unit.rate, Unit.rate), '1 per annum^2', '1 per annum^2'],
    [divide(usd, Unit.money('EUR')), 'USD per EUR', 'USD per EUR'],
  ])('%#: %j', (unit, label, description) => {
    expect(unitLabel(unit)).toBe(label);
    expect(describeUnit(unit)).toBe(description);
  });

  test.each([
    ['Bank of New York Shares', 'shares of Bank of New York Shares'],
    ["Founders' Stock No. 2", "shares of Founders' Stock No. 2"],
    ['Séries É', 'shares of Séries É'],
    ['current market price', 'shares of `current market price`'],
    ['A per share of B', 'shares of `A per share of B`'],
    ['USD × EUR', 'shares of `USD × EUR`'],
    ['', 'shares of ``'],
    ['A\nB', 'shares of `A\\u{a}B`'],
    ['A`B', 'shares of `A\\u{60}B`'],
    ['Stock\u202e', 'shares of `Stock\\u{202e}`'],
  ])('the class %j', (name, label) => {
    expect(unitLabel(Unit.shares(name))).toBe(label);
  });
});
