import {
  formatMissing,
  mergeMissing,
  Missing,
  type MissingKind,
  undecided,
} from '@termsheet/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const KINDS: readonly MissingKind[] = ['not yet', 'none', 'unknown', 'impossible'];

const missing = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  )
  .map(([kind, reasons]) => new Missing(kind, reasons));

/** An absence whatever the order in which its reasons were met. */
function plain({ kind, reasons }: Missing): readonly string[] {
  return [kind, ...reasons.toSorted()];
}

describe.each([
  ['mergeMissing', mergeMissing, ['impossible', 'unknown', 'none', 'not yet']],
  [
    'undecided',
    (left: Missing, right: Missing) => undecided(left, right),
    ['unknown', 'impossible', 'none', 'not yet'],
  ],
] as const)('%s', (_, merge, order) => {
  test.each(KINDS.flatMap((left) => KINDS.map((right) => [left, right] as const)))(
    'of %s and %s the first in its order stands',
    (left, right) => {
      const merged = merge(new Missing(left, ['a']), new Missing(right, ['b']));
      const expected = order.find((kind) => kind === left || kind === right);
      expect(merged.kind).toBe(expected);
      expect(merged.reasons).toEqual(left === right ? ['a', 'b'] : [expected === left ? 'a' : 'b']);
    },
  );

  test('order and grouping do not matter, nor that one comes twice', () => {
    fc.assert(
      fc.property(missing, missing, missing, (a, b, c) => {
        expect(plain(merge(a, b))).toEqual(plain(merge(b, a)));
        expect(plain(merge(merge(a, b), c))).toEqual(plain(merge(a, merge(b, c))));
        expect(plain(merge(a, a))).toEqual(plain(a));
      }),
    );
  });

  test('more than forty reasons are not listed', () => {
    const many = Array.from({ length: 60 }, (_, n) => new Missing('unknown', [`reason ${n}`]));
    expect(many.reduce((sofar, next) => merge(sofar, next)).reasons).toHaveLength(40);
  });
});

test('nothing missing so far leaves the next as it is', () => {
  const next = new Missing('none', ['a', 'b']);
  expect(undecided(null, next)).toBe(next);
  expect(formatMissing(next)).toBe('none: a; b');
});
