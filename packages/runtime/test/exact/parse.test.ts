import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExact } from '../../src/exact/index.ts';

describe('read', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['-12.50', '-12.5'],
    ['0.22', '0.22'],
    ['007', '7'],
    ['2,500,000.5', '2500000.5'],
    ['-2,500,000', '-2500000'],
    ['58432100', '58432100'],
    ['999', '999'],
    ['1,000', '1000'],
    ['11/150', '11/150'],
    ['-22/300', '-11/150'],
    ['0/7', '0'],
    ['3/4', '0.75'],
    ['9007199254740993', '9007199254740993'],
  ])('%s', (text, value) => {
    expect(parseExact(text)?.toString()).toBe(value);
  });
});

describe('not read', () => {
  test.each([
    '',
    ' ',
    ' 1',
    '1 ',
    '1\n',
    '+1',
    '--1',
    '-',
    '.5',
    '5.',
    '1e3',
    '0x10',
    '1_000',
    '1,00',
    '1,0000',
    '1000,000',
    '0,500',
    ',500',
    '1,000,00',
    '1.000,5',
    '1.0,000',
    '1.2.3',
    '1/0',
    '1/-2',
    '1.5/2',
    '1,000/3',
    '1/2/3',
    '/2',
    '1/',
    '١٢',
    'NaN',
    'Infinity',
    'none',
    '−5',
    '9'.repeat(1001),
  ])('%j', (text) => {
    expect(parseExact(text)).toBeUndefined();
  });

  test('a text of exactly 1,000 digits still is', () => {
    expect(parseExact('9'.repeat(1000))?.toString()).toBe('9'.repeat(1000));
  });
});

test('no text makes it fail or dawdle', () => {
  const numberish = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789,./-eE ')),
    maxLength: 1000,
  });
  fc.assert(
    fc.property(fc.oneof(numberish, fc.string()), (text) => {
      const value = parseExact(text);
      expect(value === undefined || /^-?\d/.test(text)).toBe(true);
    }),
  );
});
