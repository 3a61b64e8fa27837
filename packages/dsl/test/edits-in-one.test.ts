import { applyEdits, editsInOne, stretchesOf, type TextEdit } from '@termsheet/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Edits of a text of some length, none of which overlap. */
function editsOf(length: number): fc.Arbitrary<readonly TextEdit[]> {
  const place = fc.integer({ min: 0, max: length });
  return fc
    .tuple(
      fc.uniqueArray(place, { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([places, texts]) => {
      const inOrder = places.toSorted((one, other) => one - other);
      return texts.flatMap((text, at) => {
        const [start, end] = inOrder.slice(2 * at, 2 * at + 2);
        return start === undefined || end === undefined ? [] : [{ span: { start, end }, text }];
      });
    });
}

const twice = fc.string({ maxLength: 30 }).chain((text) =>
  editsOf(text.length).chain((first) => {
    const between = applyEdits(text, first);
    return editsOf(between.length).map((second) => ({ text, first, between, second }));
  }),
);

describe('edits made one after the other', () => {
  test('are made at once by as many or fewer, none of which touch', () => {
    fc.assert(
      fc.property(twice, ({ text, first, between, second }) => {
        const edits = editsInOne(first, second, between);
        expect(applyEdits(text, edits)).toBe(applyEdits(between, second));
        expect(edits.length).toBeLessThanOrEqual(first.length + second.length);
        for (const [at, { span }] of edits.entries()) {
          expect(span.start).toBeGreaterThan(edits[at - 1]?.span.end ?? -1);
        }
      }),
    );
  });

  test('leave alone what neither touches', () => {
    const first = [{ span: { start: 0, end: 3 }, text: 'A' }];
    const between = 'A bb cc';
    const second = [{ span: { start: 5, end: 7 }, text: 'C' }];
    expect(editsInOne(first, second, between)).toEqual([
      { span: { start: 0, end: 3 }, text: 'A' },
      { span: { start: 7, end: 9 }, text: 'C' },
    ]);
  });

  test('stand where their words stand in the text that they come to', () => {
    fc.assert(
      fc.property(twice, ({ between, first }) => {
        const words = stretchesOf(first).map(({ start, end }) => between.slice(start, end));
        const inOrder = first.toSorted((one, other) => one.span.start - other.span.start);
        expect(words).toEqual(inOrder.map(({ text }) => text));
      }),
    );
  });
});
