import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAt, parse, tokenize } from '@termsheet/dsl';
import { describe, expect, test } from 'vitest';
import { T } from '../src/tokens/token-types.ts';

const inScope = readFileSync(join(import.meta.dirname, 'fixtures/in-scope.terms'), 'utf8');

/** What may stand at the end of a text, as it is written; names and figures by their kinds. */
function atEnd(text: string): readonly string[] {
  const readings = expectAt(text, { from: 0, at: text.length, heading: null });
  return readings.flatMap(({ expectations }) =>
    expectations.map((each) => each.words ?? each.token),
  );
}

describe('what may stand at a place', () => {
  test('at the tokens of a file, every third, the token that stands there', () => {
    const tokens = tokenize(inScope).tokens.filter((_, index) => index % 3 === 0);
    const starts = parse({ path: '', text: inScope }).file.sections.map(({ span }) => span.start);
    const kinds = new Map(Object.entries(T).map(([kind, type]) => [type, kind]));
    const lost = tokens.filter(({ startOffset: at, tokenType, image }) => {
      const from = starts.findLast((start) => start < at) ?? 0;
      const written = image.replaceAll(/\s+/g, ' ');
      const readings = expectAt(inScope, { from, at, heading: null });
      const found = readings.flatMap(({ expectations }) => expectations);
      return !found.some(({ words, token }) => words === written || token === kinds.get(tokenType));
    });
    expect(lost.map(({ image, startOffset }) => `${image} at ${startOffset}`)).toEqual([]);
  });

  test.each([
    [
      'clause §1\n  X means the ',
      ['greater', 'Name', 'first', 'date', 'Ordinal'],
      ['is', 'clause'],
    ],
    [
      'clause §1\n  upon E when A is at least B\n    ',
      ['set', 'and', 'rounded'],
      ['clause', 'blank'],
    ],
    ['clause §1\n  X means A,', ['rounded', 'but', 'and'], ['set', 'Name']],
    ['clause §1\n  X means there is a E not ', ['followed'], ['Name']],
    ['clause §1\n  X means the sum of A for ', ['each'], ['is']],
    ['clause §1\n  Broken means ( * \n  Price ', ['means', 'starts', 'for', ':'], ['set']],
    ['clause §1\n  X means all of\n    (a) A\n    (b) B\n    ', ['(c)', 'and'], ['(b)', '(d)']],
    ['scenario "x"\n  given A is 1\n    ', ['and', 'shares'], ['means', 'or']],
    ['', ['contract', 'clause', 'scenario', 'use'], ['means']],
  ])('%j', (text, standing, not) => {
    const words = new Set(atEnd(text).map((each) => each.replace(/^, /, '')));
    expect(standing.filter((word) => !words.has(word))).toEqual([]);
    expect(not.filter((word) => words.has(word))).toEqual([]);
  });
});
