import { expect, test } from 'vitest';
import { keywords, saidInstead } from '../src/tokens/keywords.ts';
import { parseText } from './parse-text.ts';

const LINES = [...saidInstead.keys()].map(
  (word) => [word, `  Price means Cap ${word} Floor`] as const,
);

test.each([...LINES, ['price per', '  blank Price : price per share of Common Stock'] as const])(
  '`%s` is not taken for a slip of the pen: it is told how the language says it',
  (word, line) => {
    const { diagnostics } = parseText(`clause §1 "Price"\n${line}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['said-otherwise']);
    expect(diagnostics[0]?.message).toContain(`\`${word}\``);
  },
);

test('no word of the language is among those that it says otherwise', () => {
  expect(keywords.filter((word) => saidInstead.has(word))).toEqual([]);
});
