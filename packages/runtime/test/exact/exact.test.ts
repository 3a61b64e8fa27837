import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact, ExactTooLarge, parseExact } from '../../src/exact/index.ts';
import { anyExpression, anyNumber, asFraction } from './fraction-reference.ts';
import { exact } from './exact-of.ts';

describe('arithmetic', () => {
  test('equals that of plain fractions, however deep the expression', () => {
    fc.assert(
      fc.property(anyExpression(), ({ exact, reference }) => {
        expect(asFraction(exact)).toEqual(reference);
      }),
      { numRuns: 2000 },
    );
  });

  test('follows the laws of a field', () => {
    fc.assert(
      fc.property(anyExpression(), anyExpression(), anyExpression(), (x, y, z) => {
        const [a, b, c] = [x.exact, y.exact, z.exact];
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.times(b).equals(b.times(a))).toBe(true);
        expect(
          a
            .plus(b)
            .plus(c)
            .equals(a.plus(b.plus(c))),
        ).toBe(true);
        expect(
          a
            .times(b)
            .times(c)
            .equals(a.times(b.times(c))),
        ).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
        expect(b.isZero() || a.dividedBy(b).times(b).equals(a)).toBe(true);
      }),
    );
  });

  test.each([
    ['1', '/', '3', '1/3'],
    ['0.1', '+', '0.2', '0.3'],
    ['0.22', '/', '3', '11/150'],
    ['330000', '/', '11/150', '4500000'],
    ['45.09', '/', '0.045', '1002'],
    ['80.01', '/', '0.07875', '1016'],
    ['500000', '/', '0.22', '25000000/11'],
    ['-7', '/', '-2', '3.5'],
    ['7', '/', '-2', '-3.5'],
    ['12.50', '-', '12.5', '0'],
    ['1', '-', '1/3', '2/3'],
    ['0.045', '*', '-1000', '-45'],
  ])('%s %s %s is %s', (left, operator, right, result) => {
    const [a, b] = [exact(left), exact(right)];
    const results: Record<string, () => Exact> = {
      '+': () => a.plus(b),
      '-': () => a.minus(b),
      '*': () => a.times(b),
      '/': () => a.dividedBy(b),
    };
    expect(results[operator]?.().toString()).toBe(result);
  });

  test('a third three times is one, and a whole number', () => {
    const one = exact('1/3').times(exact('3'));
    expect(one.equals(Exact.ONE)).toBe(true);
    expect(one.isInteger()).toBe(true);
    expect(one.toString()).toBe('1');
  });

  test('the weighted-average price of an issue below the price is exact', () => {
    // CP2 = CP1 × (A + B) / (A + C) of DynTek §II.C.3: no step of it rounds.
    const [before, outstanding] = [exact('0.22'), exact('58432100')];
    const bought = exact('1000000').dividedBy(before);
    const issued = exact('10000000');
    const after = before.times(outstanding.plus(bought)).dividedBy(outstanding.plus(issued));
    expect(after.toString()).toBe('2309177/11405350');
  });

  test('dividing by zero is refused, in whatever form zero comes', () => {
    for (const zero of [Exact.ZERO, exact('0.00'), exact('1/3').minus(exact('1/3'))]) {
      expect(zero.isZero()).toBe(true);
      expect(() => Exact.ONE.dividedBy(zero)).toThrow(RangeError);
    }
  });
});

describe('order', () => {
  test('is that of plain fractions, and total', () => {
    fc.assert(
      fc.property(anyExpression(), anyExpression(), (x, y) => {
        const difference = x.reference.n * y.reference.d - y.reference.n * x.reference.d;
        const expected = difference === 0n ? 0 : difference < 0n ? -1 : 1;
        expect(x.exact.compare(y.exact)).toBe(expected);
        expect(y.exact.compare(x.exact)).toBe(expected === 0 ? 0 : -expected);
        expect(x.exact.equals(y.exact)).toBe(expected === 0);
        expect(x.exact.lessThan(y.exact)).toBe(expected < 0);
        expect(x.exact.atMost(y.exact)).toBe(expected <= 0);
        expect(x.exact.min(y.exact).atMost(x.exact.max(y.exact))).toBe(true);
        expect(x.exact.minus(y.exact).sign()).toBe(expected);
      }),
    );
  });

  test('a value equals itself computed another way, and is not below it', () => {
    fc.assert(
      fc.property(anyExpression(), anyNumber(), (x, y) => {
        const detour = x.exact.plus(y.exact).minus(y.exact);
        expect(detour.compare(x.exact)).toBe(0);
        expect(detour.lessThan(x.exact)).toBe(false);
        expect(detour.atMost(x.exact)).toBe(true);
      }),
    );
  });
});

describe('parts', () => {
  test('numerator and denominator are in lowest terms, the sign above', () => {
    const value = Exact.ratio(6n, -4n);
    expect(value.numerator()).toBe(-3n);
    expect(value.denominator()).toBe(2n);
    expect(exact('-12.50').numerator()).toBe(-25n);
    expect(exact('-12.50').denominator()).toBe(2n);
  });

  test.each([
    ['1.5', 1n, 2n],
    ['-1.5', -2n, -1n],
    ['-2', -2n, -2n],
    ['7/3', 2n, 3n],
    ['-7/3', -3n, -2n],
    ['0', 0n, 0n],
  ])('%s lies between the whole numbers %s and %s', (text, floor, ceiling) => {
    expect(exact(text).floor()).toBe(floor);
    expect(exact(text).ceiling()).toBe(ceiling);
  });

  test('floor, ceiling and rounding are those of plain fractions', () => {
    fc.assert(
      fc.property(anyExpression(), ({ exact, reference: { n, d } }) => {
        const below = n >= 0n ? n / d : -((-n + d - 1n) / d);
        const above = below * d === n ? below : below + 1n;
        expect(exact.floor()).toBe(below);
        expect(exact.ceiling()).toBe(above);
        expect(asFraction(exact.roundedDown())).toEqual({ n: below, d: 1n });
        expect(asFraction(exact.roundedUp())).toEqual({ n: above, d: 1n });
      }),
      { numRuns: 500 },
    );
  });

  test('a quotient next to a whole number is told from it', () => {
    const most = 2n ** 53n - 1n;
    for (const below of [2n, 3n, 7n, 64n, 10n ** 6n, 2n ** 30n, most - 1n]) {
      for (const above of [
        most,
        most - 1n,
        -most,
        below * (most / below),
        below * (most / below) - 1n,
      ]) {
        const value = Exact.ratio(above, below);
        expect(value.floor() * below <= above && (value.floor() + 1n) * below > above).toBe(true);
        expect(value.isInteger()).toBe(above % below === 0n);
      }
    }
  });

  test('zero has no sign, however it comes about', () => {
    const zeros = [
      Exact.of(-0),
      exact('-0.0'),
      Exact.ZERO.negated(),
      Exact.ZERO.times(exact('-2')),
    ];
    const more = [Exact.ZERO.dividedBy(exact('-2')), exact('1').minus(exact('1')).abs()];
    for (const zero of [...zeros, ...more]) {
      expect(zero.toString()).toBe('0');
      expect(Object.is(Reflect.get(zero, 'above'), 0)).toBe(true);
    }
  });

  test('sign, abs, negated and isInteger agree with the fraction', () => {
    fc.assert(
      fc.property(anyExpression(), ({ exact, reference: { n, d } }) => {
        expect(exact.sign()).toBe(n === 0n ? 0 : n < 0n ? -1 : 1);
        expect(asFraction(exact.abs())).toEqual({ n: n < 0n ? -n : n, d });
        expect(asFraction(exact.negated())).toEqual({ n: -n, d });
        expect(exact.isInteger()).toBe(d === 1n);
        expect(exact.isZero()).toBe(n === 0n);
      }),
    );
  });

  test('reduced changes nothing but the form', () => {
    fc.assert(
      fc.property(anyExpression(), ({ exact }) => {
        expect(exact.reduced().equals(exact)).toBe(true);
        expect(exact.reduced().toString()).toBe(exact.toString());
      }),
    );
  });

  test('asDecimal gives the shortest decimal, of at most 100 places', () => {
    expect(exact('12.500').asDecimal()).toEqual({ coefficient: 125n, places: 1 });
    expect(exact('500').asDecimal()).toEqual({ coefficient: 500n, places: 0 });
    expect(Exact.of(3).dividedBy(Exact.of(8)).asDecimal()).toEqual({
      coefficient: 375n,
      places: 3,
    });
    expect(exact('1/3').asDecimal()).toBeUndefined();
    // A whole number that was a fraction on its way.
    const part = Exact.of(1).minus(Exact.ratio(3_999_981n, 3_999_982n));
    const whole = Exact.of(50_870_611).dividedBy(part);
    expect(whole.asDecimal()).toEqual({ coefficient: 203_481_528_329_002n, places: 0 });
    expect(Exact.decimal(1n, 100).asDecimal()).toEqual({ coefficient: 1n, places: 100 });
    expect(Exact.decimal(1n, 101).asDecimal()).toBeUndefined();
    expect(Exact.decimal(10n, 101).asDecimal()).toEqual({ coefficient: 1n, places: 100 });
  });
});

describe('text', () => {
  test('parse undoes toString, and toString is the same for equal values', () => {
    fc.assert(
      fc.property(anyExpression(), anyNumber(), ({ exact, reference }, other) => {
        const text = exact.toString();
        fc.pre(text.length <= 1000);
        const read = parseExact(text);
        expect(read && asFraction(read)).toEqual(reference);
        expect(exact.plus(other.exact).minus(other.exact).toString()).toBe(text);
      }),
    );
  });

  test.each([
    [Exact.of(0), '0'],
    [Exact.of(-0), '0'],
    [Exact.decimal(-5n, 1), '-0.5'],
    [Exact.decimal(20n, 2), '0.2'],
    [Exact.decimal(2200n, 2), '22'],
    [Exact.decimal(-1n, 4), '-0.0001'],
    [Exact.ratio(22n, 300n), '11/150'],
    [Exact.ratio(-22n, 300n), '-11/150'],
    [Exact.ratio(1n, 5n), '0.2'],
    [Exact.of(10n ** 30n), `1${'0'.repeat(30)}`],
    [Exact.decimal(1n, 101), `1/1${'0'.repeat(101)}`],
  ])('%#: %s', (value, text) => {
    expect(value.toString()).toBe(text);
    expect(JSON.stringify({ value })).toBe(`{"value":"${text}"}`);
  });

  test('operators, which would compare the texts, are refused', () => {
    expect(() => exact('10') < exact('9')).toThrow(TypeError);
    expect(String(exact('0.22'))).toBe('0.22');
  });
});

describe('what is not a number', () => {
  test.each([0.5, Number.NaN, Infinity, 2 ** 53])('of(%s) is refused', (number) => {
    expect(() => Exact.of(number)).toThrow(RangeError);
  });

  test.each([-1, 0.5, Number.NaN])('%s decimal places are refused', (places) => {
    expect(() => Exact.decimal(1n, places)).toThrow(RangeError);
  });

  test('a denominator of 0 is refused', () => {
    expect(() => Exact.ratio(1n, 0n)).toThrow(RangeError);
  });
});

/** How often a number can be squared before that is refused. */
function squaringsUntilRefused(start: Exact): number {
  let value = start;
  for (let squarings = 0; squarings < 40; squarings += 1) {
    try {
      value = value.times(value);
    } catch (error) {
      expect(error).toBeInstanceOf(ExactTooLarge);
      return squarings;
    }
  }
  return Infinity;
}

/** What a value believes its size to be; nothing but speed and the size bound rests on it. */
function estimatedBits(value: Exact): number {
  const long: unknown = Reflect.get(value, 'long');
  return typeof long === 'object' && long !== null ? Number(Reflect.get(long, 'bits')) : 53;
}

function bitsOf(integer: bigint): number {
  return integer.toString(2).replace('-', '').length;
}

describe('the size bound', () => {
  test.each(['2', '-3', '1.1', '0.5', '2/3', '58432100.01'])(
    '%s squared without end is refused, soon',
    (text) => {
      expect(squaringsUntilRefused(exact(text))).toBeLessThanOrEqual(16);
    },
  );

  test('is near 2^16 bits, above and below the line', () => {
    const below = 2n ** 65_500n;
    const above = 2n ** 65_600n;
    expect(Exact.of(below).numerator()).toBe(below);
    expect(Exact.ratio(1n, below).denominator()).toBe(below);
    expect(() => Exact.of(above)).toThrow(ExactTooLarge);
    expect(() => Exact.of(-above)).toThrow(ExactTooLarge);
    expect(() => Exact.ratio(1n, above)).toThrow(ExactTooLarge);
    expect(() => Exact.ratio(above, 3n)).toThrow(ExactTooLarge);
    expect(() => Exact.decimal(1n, 30_000)).toThrow(ExactTooLarge);
    expect(() => Exact.decimal(1n, 2 ** 40)).toThrow(ExactTooLarge);
    expect(Exact.decimal(10n ** 19_000n, 19_000).toString()).toBe('1');
    expect(Exact.decimal(1n, 10_000).denominator()).toBe(10n ** 10_000n);
  });

  test('counts the digits of the result, not those on the way to it', () => {
    const [a, b] = [Exact.of(3n ** 40_000n), Exact.of(5n ** 25_000n)];
    const quotient = a.dividedBy(b);
    expect(quotient.times(b.dividedBy(a)).toString()).toBe('1');
    expect(quotient.times(b).equals(a)).toBe(true);
    expect(() => a.times(b)).toThrow(ExactTooLarge);
  });

  test('is not met by adding, however many amounts there are', () => {
    let sum = Exact.ZERO;
    const accrual = exact('500000.00').times(exact('0.09')).dividedBy(Exact.of(365));
    for (let day = 0; day < 20_000; day += 1) sum = sum.plus(accrual);
    expect(sum.equals(accrual.times(Exact.of(20_000)))).toBe(true);
    expect(sum.toString()).toBe('180000000/73');
  });

  test('is watched by an estimate that is never too small', () => {
    fc.assert(
      fc.property(anyExpression(), ({ exact, reference: { n, d } }) => {
        for (const value of [exact, exact.negated(), exact.reduced()]) {
          expect(estimatedBits(value)).toBeGreaterThanOrEqual(Math.max(bitsOf(n), bitsOf(d)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is watched through doubling after doubling', () => {
    for (const start of [Exact.ONE, exact('0.01'), exact('1/3')]) {
      let [sum, difference] = [start, start];
      for (let doublings = 0; doublings < 400; doublings += 1) {
        sum = sum.plus(sum);
        difference = difference.minus(difference.negated());
        for (const value of [sum, difference, sum.plus(start), start.minus(sum)]) {
          expect(estimatedBits(value)).toBeGreaterThanOrEqual(bitsOf(value.numerator()));
        }
      }
      expect(sum.equals(start.times(Exact.of(2n ** 400n)))).toBe(true);
    }
  });

  test('is far from a long product whose factors cancel', () => {
    let product = Exact.ONE;
    for (let k = 1; k < 2000; k += 1) {
      product = product.times(Exact.of(k + 1).dividedBy(Exact.of(k)));
      expect(estimatedBits(product)).toBeLessThan(512);
    }
    expect(product.toString()).toBe('2000');
  });

  test('is far from a balance that compounds: its denominators divide one another', () => {
    const rate = exact('1/4500');
    let owed = Exact.ONE;
    for (let date = 0; date < 1000; date += 1) owed = owed.plus(owed.times(rate));
    const backwards = rate.times(owed).plus(owed);
    expect(owed.equals(Exact.ratio(4501n ** 1000n, 4500n ** 1000n))).toBe(true);
    expect(backwards.equals(Exact.ratio(4501n ** 1001n, 4500n ** 1001n))).toBe(true);
    expect(estimatedBits(backwards)).toBeLessThan(14_000);
  });

  test('says so to a lawyer', () => {
    expect(() => Exact.of(2n ** 70_000n)).toThrow(
      'This amount has grown past 19,000 digits and is not computed further. ' +
        'Look for a figure that is multiplied by itself again and again, ' +
        'or say in the contract where it is rounded.',
    );
  });
});
