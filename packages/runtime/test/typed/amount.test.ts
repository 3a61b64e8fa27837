import { amountOf, exactFigure, InputError, parseExact } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['USD', '0.22', '0.22'],
  ['USD', '-5', '-5'],
  ['USD per share of Common Stock', '11/150', '11/150'],
  ['number', '9%', '0.09'],
  ['per annum', '7.5%', '0.075'],
  ['per annum', '0.09', '0.09'],
])('%s %j', (unit, figure, value) => {
  const amount = amountOf(unit, figure);
  expect(amount.unit).toBe(unit);
  expect(amount.value.toString()).toBe(value);
});

test.each([
  ['USD', '9%'],
  ['USD', '1,500'],
  ['USD', ''],
  ['USD', ' 1'],
  ['USD', '1e3'],
  ['USD', '.5'],
  ['USD', '1/0'],
  ['USD', '$5'],
  ['USD', '9'.repeat(2000)],
  ['number', '%'],
])('%s %j is refused', (unit, figure) => {
  expect(() => amountOf(unit, figure)).toThrow(InputError);
});

test('a machine number is refused, and the message says how to write it', () => {
  const figure: unknown = 0.1;
  expect(() => amountOf('USD', figure as string)).toThrow("write it as text, such as '0.22'");
});

test('an exact figure is taken as it is', () => {
  const third = exactFigure('1/3');
  expect(amountOf('USD', third).value).toBe(third);
});

test('any text is either read as parseExact reads it, or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789./-%,e'.split('')) }), (figure) => {
      try {
        const { value } = amountOf('USD', figure);
        expect(value.equals(parseExact(figure) ?? exactFigure('-1'))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
  );
});
