import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Exact,
  formatApproximate,
  formatDecimal,
  formatExact,
  formatFigure,
  formatPercent,
  parseExact,
} from '../../src/exact/index.ts';
import { exact } from './exact-of.ts';
import { anyNumber } from './fraction-reference.ts';

describe('formatDecimal', () => {
  test.each([
    ['1450388.28', undefined, '1,450,388.28'],
    ['-1450388.28', undefined, '-1,450,388.28'],
    ['999', undefined, '999'],
    ['-999', undefined, '-999'],
    ['1000', undefined, '1,000'],
    ['1234567.8901234', undefined, '1,234,567.8901234'],
    ['0.220', undefined, '0.22'],
    ['0.5', 2, '0.50'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['-0.004', 2, '0.00'],
    ['999999.995', 2, '1,000,000.00'],
    ['11/150', 4, '0.0733'],
    ['2/3', 6, '0.666667'],
    ['5', 3, '5.000'],
  ])('%s to %s places: %s', (text, places, shown) => {
    expect(formatDecimal(exact(text), places === undefined ? {} : { places })).toBe(shown);
  });

  test('asks for the places of a value that no decimal equals', () => {
    expect(() => formatDecimal(exact('1/3'))).toThrow(RangeError);
    expect(() => formatDecimal(exact('1'), { places: -1 })).toThrow(RangeError);
  });
});

describe('formatExact', () => {
  test.each([
    ['2500000.50', '2,500,000.5'],
    ['11/150', '11/150'],
    ['-1000000/3', '-1,000,000/3'],
    ['1/1500', '1/1,500'],
    ['3/8', '0.375'],
  ])('%s: %s', (text, shown) => {
    expect(formatExact(exact(text))).toBe(shown);
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(anyNumber(), ({ exact }) => {
        const read = parseExact(formatExact(exact).replaceAll(',', ''));
        expect(read?.equals(exact)).toBe(true);
      }),
    );
  });
});

describe('formatApproximate', () => {
  test.each([
    ['11/150', 3, '0.0733…'],
    ['2/3', 4, '0.6666…'],
    ['-2/3', 4, '-0.6666…'],
    ['0.25', 2, '0.25'],
    ['0.25', 6, '0.25'],
    ['0.255', 2, '0.25…'],
    ['0.1', 1, '0.1'],
    ['0.01', 1, '0.01'],
    ['0.019', 1, '0.01…'],
    ['0.1000001', 3, '0.100…'],
    ['1450388.28', 3, '1,450,388…'],
    ['1450388.28', 8, '1,450,388.2…'],
    ['25000000/11', 9, '2,272,727.27…'],
    ['0', 3, '0'],
    ['1/3000', 2, '0.00033…'],
    ['4/3', 3, '1.33…'],
    ['0.0995', 2, '0.099…'],
  ])('%s to %s digits: %s', (text, digits, shown) => {
    expect(formatApproximate(exact(text), digits)).toBe(shown);
  });

  test('no digits are refused', () => {
    expect(() => formatApproximate(Exact.ONE, 0)).toThrow(RangeError);
    expect(() => formatApproximate(Exact.ONE, 1.5)).toThrow(RangeError);
  });

  test('shows leading digits of the value, and an ellipsis exactly where it ends early', () => {
    fc.assert(
      fc.property(anyNumber(), fc.integer({ min: 1, max: 20 }), ({ exact }, digits) => {
        const shown = formatApproximate(exact, digits);
        const read = parseExact(shown.replace('…', ''));
        expect(read?.abs().atMost(exact.abs())).toBe(true);
        expect(read?.equals(exact)).toBe(!shown.endsWith('…'));
      }),
    );
  });
});

describe('formatFigure and formatPercent', () => {
  test.each([
    ['0.09', '9%'],
    ['-0.0725', '-7.25%'],
    ['1.3', '130%'],
    ['12', '1,200%'],
    ['1/3', '100/3% (≈ 33.3333%)'],
  ])('%s: %s', (text, shown) => {
    expect(formatPercent(exact(text))).toBe(shown);
  });

  test('a fraction too long to read is shown by its decimals alone', () => {
    const digits = '1234567890123457';
    expect(formatFigure(exact(`1/${digits}`), (figure) => figure)).toBe(
      '1/1,234,567,890,123,457 (≈ 0.000000000000000810000)',
    );
    expect(formatFigure(exact(`1${digits}/${digits}3`), (figure) => `<${figure}>`)).toBe(
      '≈ <0.910000>',
    );
  });

  test('a number smaller than anything ends after 30 places', () => {
    expect(formatFigure(Exact.decimal(1n, 5000), (figure) => figure)).toBe(`≈ 0.${'0'.repeat(30)}`);
  });

  test('twenty thousand digits are no trouble', () => {
    const shown = formatExact(Exact.of(10n ** 19_000n));
    expect(shown).toMatch(/^10(,000)+$/);
    expect(shown).toHaveLength(19_001 + 6333);
  });
});
