import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatSource } from '../../src/format/prettier.ts';
import { printers } from '../../src/format/printers.ts';
import { scanTokens } from '../../src/tokens/scan-tokens.ts';
import { parseText } from '../parse-text.ts';
import { printTree } from '../print-tree.ts';

const ROOT = new URL('../../../../', import.meta.url);
const PATHS = globSync('{contracts,packages,bench}/**/*.terms', {
  cwd: ROOT,
  exclude: ['**/node_modules/**'],
}).sort();

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** What a layout may not change. */
function meaningOf(text: string): object {
  const { file, diagnostics } = parseText(text);
  return {
    tree: printTree(file.sections),
    comments: file.comments.map((comment) => comment.text),
    codes: diagnostics.map(({ code }) => code),
  };
}

/** The text with no indents, and two spaces for each one between words; its lines stay. */
function disarrange(text: string): string {
  const { tokens, comments } = scanTokens(text, 0);
  const spans = [
    ...tokens.map(({ startOffset: start, endOffset }) => ({ start, end: endOffset + 1 })),
    ...comments.map(({ span }) => span),
  ].sort((left, right) => left.start - right.start);
  let at = 0;
  let result = '';
  for (const { start, end } of spans) {
    const between = text.slice(at, start);
    const breaks = between.replaceAll(/[^\n]/g, '');
    result += breaks === '' ? between.replace(/ +/, '  ') : breaks;
    result += text.slice(start, end);
    at = end;
  }
  return `${result}\n`;
}

test('the files of the repository are found', () => {
  expect(PATHS.length).toBeGreaterThan(30);
});

test.each(PATHS)('%s says the same when it is laid out', async (path) => {
  const text = read(path);
  const laidOut = await formatSource(text);
  expect(meaningOf(laidOut)).toEqual(meaningOf(text));
  expect(await formatSource(laidOut)).toBe(laidOut);
});

test.each(PATHS)('%s is laid out alike from any indents', async (path) => {
  const laidOut = await formatSource(read(path));
  expect(await formatSource(disarrange(laidOut))).toBe(laidOut);
});

test('no line that could be broken is longer than it may be', async () => {
  const laidOut = await formatSource(read('contracts/dyntek-note/dyntek-note.terms'));
  const tooLong = laidOut.split('\n').filter((line) => {
    const code = line.replace(/\s+\/\/.*$/, '');
    return code.length > 100 && !/^ *[>|]|"/.test(code);
  });
  expect(tooLong).toEqual([]);
});

test('a comment between any two words is kept', async () => {
  const text = read('packages/compiler/test/emit/fixtures/small-note.terms');
  for (const { startOffset } of scanTokens(text, 0).tokens) {
    for (const comment of [' // a comment\n', '\n// a comment\n']) {
      const commented = text.slice(0, startOffset) + comment + text.slice(startOffset);
      const laidOut = await formatSource(commented);
      expect(meaningOf(laidOut)).toEqual(meaningOf(commented));
      expect(await formatSource(laidOut)).toBe(laidOut);
    }
  }
});

/** Parts of a node that have no words of their own to lay out, or are never in a file without errors. */
const WITHOUT_LAYOUT = [
  'Comment',
  'Currency',
  'EachMonth',
  'EachYear',
  'Every',
  'Hole',
  'Listed',
  'Shares',
  'calendar',
  'cent',
  'decimals',
  'multiples',
  'named',
  'whole',
];

test('every kind of node has a printer, and no other has', () => {
  const directory = new URL('../../src/tree/', import.meta.url);
  const kinds = new Set<string>();
  for (const name of readdirSync(directory).filter((entry) => entry.endsWith('.ts'))) {
    const source = readFileSync(new URL(name, directory), 'utf8');
    for (const [, kind = ''] of source.matchAll(/kind: '(\w+)'/g)) kinds.add(kind);
  }
  const kept = [...kinds].filter((kind) => !printers.has(kind)).sort();
  expect(kept).toEqual(WITHOUT_LAYOUT);
  expect([...printers.keys()].filter((kind) => !kinds.has(kind))).toEqual([]);
});
