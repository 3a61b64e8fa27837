import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Exact, formatFigure } from '../../src/exact/index.ts';
import { shortFraction } from '../../src/exact/short-fraction.ts';
import { anyNumber } from './fraction-reference.ts';

/** Long numbers that hide a fraction: both of its parts times the same. */
const LONG = 101n ** 4_000n;

test('every fraction with a short denominator is found, however long its parts were', () => {
  fc.assert(
    fc.property(anyNumber(), fc.constantFrom(1n, 7n, LONG), ({ exact }, times) => {
      const { numerator, denominator } = exact.inLowestTerms();
      const found = shortFraction(numerator * times, denominator * times);
      expect(found).toEqual(denominator < 10n ** 30n ? { numerator, denominator } : undefined);
    }),
  );
});

test.each([
  [1n, 10n ** 30n - 1n, true],
  [-(10n ** 400n) - 1n, 10n ** 30n - 1n, true],
  [1n, 10n ** 30n, false],
  [LONG - 1n, LONG, false],
  [LONG + 1n, 10n ** 4_000n, false],
  [1n, LONG, false],
])('only of others there is none', (numerator, denominator, isShort) => {
  expect(shortFraction(numerator, denominator)).toEqual(
    isShort ? { numerator, denominator } : undefined,
  );
});

test('a long figure is shown without lowest terms being looked for', () => {
  const long = Exact.ratio(LONG, 10n ** 8_000n);
  const asked: string[] = [];
  const watched = new Proxy(long, {
    get(target, name): unknown {
      asked.push(String(name));
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  expect(formatFigure(watched, (figure) => `$${figure}`)).toMatch(/^≈ \$/u);
  expect(asked).toContain('asShortFraction');
  expect(asked).not.toContain('inLowestTerms');
});
