import { refusalOfWay } from '@termsheet/compiler';
import { expect, test } from 'vitest';

test.each(['letter.terms', 'library/letter.terms', '../letter.terms'])('%s may be used', (way) => {
  expect(refusalOfWay(way)).toBeNull();
});

test.each([
  ['/etc/letter.terms', 'named by its way'],
  ['C:/letter.terms', 'named by its way'],
  ['library\\letter.terms', 'named by its way'],
  ['library/letter.txt', 'no contract file'],
  ['', 'no contract file'],
])('%s may not be used', (way, why) => {
  expect(refusalOfWay(way)).toContain(why);
});
