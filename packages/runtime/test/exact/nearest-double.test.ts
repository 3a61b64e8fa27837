import { expect, test } from 'vitest';
import { nearestDouble } from '../../src/exact/index.ts';
import { exact } from './exact-of.ts';

test.each([
  ['1/5', 0.2],
  ['-11/150', -11 / 150],
  ['500000', 500000],
  ['1/3', 1 / 3],
  [`1/${10n ** 60n}`, 1e-60],
  // Halfway between two doubles but for its last digit.
  [`${2n ** 53n * 3n + 4n}/3`, 9007199254740994],
  [`${10n ** 400n}`, Infinity],
])('the double nearest to %s', (written, double) => {
  expect(nearestDouble(exact(written))).toBe(double);
});
