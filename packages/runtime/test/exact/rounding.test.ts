import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Exact,
  roundToDecimals,
  roundToInteger,
  roundToMultiple,
  type RoundingMode,
} from '../../src/exact/index.ts';
import { exact } from './exact-of.ts';
import { anyExpression, anyNumber } from './fraction-reference.ts';

const MODES: readonly RoundingMode[] = ['up', 'down', 'half up', 'half even'];

describe('to whole numbers', () => {
  test.each([
    // value, up, down, half up, half even
    ['5.5', '6', '5', '6', '6'],
    ['2.5', '3', '2', '3', '2'],
    ['1.6', '2', '1', '2', '2'],
    ['1.1', '2', '1', '1', '1'],
    ['1', '1', '1', '1', '1'],
    ['0.5', '1', '0', '1', '0'],
    ['0.4999999999999999999999', '1', '0', '0', '0'],
    ['0.5000000000000000000001', '1', '0', '1', '1'],
    ['1/3', '1', '0', '0', '0'],
    ['2/3', '1', '0', '1', '1'],
    ['0', '0', '0', '0', '0'],
    ['-1/3', '0', '-1', '0', '0'],
    ['-0.5', '0', '-1', '-1', '0'],
    ['-1', '-1', '-1', '-1', '-1'],
    ['-1.1', '-1', '-2', '-1', '-1'],
    ['-1.5', '-1', '-2', '-2', '-2'],
    ['-1.6', '-1', '-2', '-2', '-2'],
    ['-2.5', '-2', '-3', '-3', '-2'],
    ['-5.5', '-5', '-6', '-6', '-6'],
  ])('%s', (text, ...results) => {
    const rounded = MODES.map((mode) => roundToMultiple(exact(text), mode, Exact.ONE).toString());
    expect(rounded).toEqual(results);
  });
});

describe('to other steps', () => {
  test.each([
    ['1450388.275', 'half up', '0.01', '1450388.28'],
    ['1450388.265', 'half even', '0.01', '1450388.26'],
    ['11/150', 'down', '0.0001', '0.0733'],
    ['11/150', 'up', '0.0001', '0.0734'],
    ['4512345', 'down', '10000', '4510000'],
    ['4515000', 'half even', '10000', '4520000'],
    ['4525000', 'half even', '10000', '4520000'],
    ['-4515000', 'half up', '10000', '-4520000'],
    ['0.3', 'half up', '1/8', '0.25'],
    ['0.7', 'up', '1/3', '1'],
  ] as const)('%s rounded %s to multiples of %s is %s', (text, mode, step, result) => {
    expect(roundToMultiple(exact(text), mode, exact(step)).toString()).toBe(result);
  });

  test.each(['0', '-0.01'])('a step of %s is refused', (step) => {
    expect(() => roundToMultiple(Exact.ONE, 'up', exact(step))).toThrow(RangeError);
  });
});

describe('where binary floating numbers go wrong', () => {
  test.each([
    // Doubles give 1002.0000000000001 and 1003 whole shares; 1016.0000000000001 and 1017.
    ['45.09', '0.045', '1002'],
    ['80.01', '0.07875', '1016'],
  ])('%s / %s rounded up to whole shares is %s', (amount, price, shares) => {
    expect(Math.ceil(Number(amount) / Number(price)).toString()).not.toBe(shares);
    const quotient = exact(amount).dividedBy(exact(price));
    expect(roundToMultiple(quotient, 'up', Exact.ONE).toString()).toBe(shares);
  });

  test('after a 3-for-1 split of $0.22, $330,000 converts into exactly 4,500,000 shares', () => {
    const price = exact('0.22').dividedBy(exact('3'));
    for (const mode of MODES) {
      expect(roundToInteger(exact('330000').dividedBy(price), mode)).toBe(4_500_000n);
    }
  });
});

describe('laws', () => {
  const anyMode = fc.constantFrom(...MODES);
  const anyStep = anyNumber()
    .map(({ exact }) => exact.abs())
    .filter((step) => !step.isZero());

  test('the result is a multiple less than a step away, and stays when rounded again', () => {
    fc.assert(
      fc.property(anyExpression(), anyMode, anyStep, ({ exact }, mode, step) => {
        const rounded = roundToMultiple(exact, mode, step);
        expect(rounded.dividedBy(step).isInteger()).toBe(true);
        expect(exact.minus(rounded).abs().lessThan(step)).toBe(true);
        expect(roundToMultiple(rounded, mode, step).equals(rounded)).toBe(true);
      }),
    );
  });

  test('up is never below, down never above, and the halves are nearest', () => {
    fc.assert(
      fc.property(anyExpression(), anyStep, ({ exact }, step) => {
        const up = roundToMultiple(exact, 'up', step);
        const down = roundToMultiple(exact, 'down', step);
        expect(exact.atMost(up)).toBe(true);
        expect(down.atMost(exact)).toBe(true);
        const nearest = up.minus(exact).min(exact.minus(down));
        for (const mode of ['half up', 'half even'] as const) {
          const off = exact.minus(roundToMultiple(exact, mode, step)).abs();
          expect(off.equals(nearest)).toBe(true);
        }
      }),
    );
  });

  test('ties go away from zero, or to the even multiple', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), anyStep, (multiple, step) => {
        const tie = Exact.of(2n * multiple + 1n)
          .times(step)
          .dividedBy(Exact.of(2));
        const outward = multiple < 0n ? multiple : multiple + 1n;
        const even = multiple % 2n === 0n ? multiple : multiple + 1n;
        const rounded = (mode: RoundingMode): Exact => roundToMultiple(tie, mode, step);
        expect(rounded('half up').equals(Exact.of(outward).times(step))).toBe(true);
        expect(rounded('half even').equals(Exact.of(even).times(step))).toBe(true);
      }),
    );
  });

  test('up and down mirror each other, the halves themselves', () => {
    fc.assert(
      fc.property(anyExpression(), anyStep, ({ exact }, step) => {
        const mirrored = (mode: RoundingMode): Exact =>
          roundToMultiple(exact.negated(), mode, step).negated();
        expect(mirrored('up').equals(roundToMultiple(exact, 'down', step))).toBe(true);
        expect(mirrored('half up').equals(roundToMultiple(exact, 'half up', step))).toBe(true);
        expect(mirrored('half even').equals(roundToMultiple(exact, 'half even', step))).toBe(true);
      }),
    );
  });

  test('decimals are multiples of a power of ten', () => {
    fc.assert(
      fc.property(anyExpression(), anyMode, fc.nat(8), ({ exact }, mode, places) => {
        const step = Exact.decimal(1n, places);
        const expected = roundToMultiple(exact, mode, step);
        expect(roundToDecimals(exact, mode, places).equals(expected)).toBe(true);
      }),
    );
  });
});
