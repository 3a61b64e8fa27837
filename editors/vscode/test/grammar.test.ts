import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keywords, lexicalSpans, tokenize } from '@termsheet/dsl';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { SCOPES } from '../../../scripts/highlighting/textmate-grammar.ts';
import { loadGrammar, scopedSpans, type ScopedSpan } from './textmate.ts';

const root = join(import.meta.dirname, '../../..');
const files = globSync(['contracts/**/*.terms', 'packages/*/test/fixtures/**/*.terms'], {
  cwd: root,
}).sort();

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** Every coloured word of a text, as our own tokens have it. */
function ownWords(text: string): string[] {
  return lexicalSpans(text).flatMap(({ start, end, lexicalClass }) =>
    words(text, { start, end, scope: SCOPES[lexicalClass] }),
  );
}

/** The same, as VS Code has it. */
function shownWords(text: string): string[] {
  return scopedSpans(grammar, text).flatMap((span) => words(text, span));
}

/** Where a class of two words begins and ends is nobody's concern: each is told apart. */
function words(text: string, { start, end, scope }: ScopedSpan): string[] {
  return [...text.slice(start, end).matchAll(/[^\s\ufeff\u0085]+/gu)].map(
    ({ 0: word, index }) => `${start + index} ${word} ${scope}`,
  );
}

test('there are contracts to hold the grammar against', () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)('VS Code colours every token of %s as our tokenizer classes it', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(shownWords(text)).toEqual(ownWords(text));
});

/** What a day count or a label may follow, which a highlighter sees on one line only. */
const LOOKED_BEHIND: ReadonlySet<string> = new Set(['counted', 'count', 'items']);

/** Pieces of the language, whole and not (but no signs that mean nothing: they swallow what follows), that meet one another as they may in a file half typed. */
const pieces = fc.oneof(
  fc.constantFrom(...keywords.filter((word) => !LOOKED_BEHIND.has(word))),
  fc.constantFrom('Conversion Price', 'Series A-1', "Holder's", 'Amendment 1', 'EUR', 'Notice of'),
  fc.constantFrom(
    'May',
    'March 8',
    'March 8, 2006',
    '2006-03-08',
    '2006-3',
    '5:00 pm New York time',
  ),
  fc.constantFrom(
    '$0.22',
    'USD 5,000',
    'EUR 7',
    '9%',
    '7th',
    '7st',
    '1,000.5',
    '12,34',
    '3x',
    '5:00',
  ),
  fc.constantFrom('`a name`', '"text"', '"open', '“curly”', '§II.C.3(b)', '§"Schedule 1"'),
  fc.constantFrom(
    '(a)',
    '(iv)',
    '(12)',
    '(abc)',
    '(',
    ')',
    ',',
    ':',
    '+',
    '-',
    '*',
    '/',
    '|',
    '// no',
  ),
  fc.constantFrom(
    '> quote',
    'counted Actual/360',
    'day count 30/360',
    'items (i) to (iv)',
    'yes/no',
  ),
  fc.constantFrom('zzzzzz', 'semi-annually', 'Épargne', '\u00a0', 'means', 'starts at'),
);
const gaps = fc.constantFrom(' ', ' ', ' ', '\n', '\n  ', '  ');

test('and every token of a text that is half typed', () => {
  const text = fc
    .array(fc.tuple(pieces, gaps), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (written) => {
      // What a misspelt word stands for no highlighter can know.
      fc.pre(tokenize(written).diagnostics.every(({ code }) => code !== 'unknown-word'));
      expect(shownWords(written)).toEqual(ownWords(written));
    }),
    { numRuns: 1000 },
  );
});
