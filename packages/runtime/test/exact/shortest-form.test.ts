import { expect, test } from 'vitest';
import { shortestForm } from '../../src/exact/shortest-form.ts';

test.each([
  ['a decimal loses the zeros at its end', 1_250, 1_000, { above: 125, below: 100, places: 2 }],
  ['a fraction that is a decimal becomes one', -9, 24, { above: -375, below: 1_000, places: 3 }],
  ['any other is in lowest terms', 20, 150, { above: 2, below: 15, places: null }],
  ['a whole number has no places', 300, 100, { above: 3, below: 1, places: 0 }],
  ['zero is whole', 0, 7, { above: 0, below: 1, places: 0 }],
])('%s', (_, above, below, form) => {
  expect(shortestForm(above, below)).toEqual(form);
});

test('a decimal that machine numbers do not hold is left to long figures', () => {
  expect(shortestForm(1, 2 ** 40)).toBeUndefined();
  expect(shortestForm(2 ** 52 - 1, 8)).toBeUndefined();
});
