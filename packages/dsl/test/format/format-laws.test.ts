import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatSource } from '../../src/format/prettier.ts';
import { printers } from '../../src/format/printers.ts';
import { scanTokens } from '../../src/tokens/scan-tokens.ts';
import { commentEverywhere, COMMENTS } from '../random/comment-everywhere.ts';
import { parseText } from '../parse-text.ts';
import { findBreach, meaningOf } from '../random/laid-out.ts';

const ROOT = new URL('../../../../', import.meta.url);
const PATHS = globSync('{contracts,packages,bench}/**/*.terms', {
  cwd: ROOT,
  exclude: ['**/node_modules/**'],
}).sort();

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** So many characters of a longer file are tried where each takes long; `pnpm fuzz layouts` tries more. */
const STRETCH = 8_000;

/** Sections of a file that stand one after another, from a place that is the file's own. */
function stretchOf(path: string): string {
  const text = read(path);
  if (text.length <= STRETCH) return text;
  const starts = parseText(text).file.sections.map(({ span }) => span.start);
  // A number of the file itself, so that the same places are tried whatever other files there are.
  const start = starts[path.length % starts.length] ?? 0;
  const end = starts.find((each) => each - start >= STRETCH) ?? text.length;
  return text.slice(start, end);
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
  expect(await findBreach(read(path))).toBeNull();
});

/** With all places, as it was once tried, the test would take minutes; `STEP` such tests are all of them. */
const STEP = 8;

test.each(PATHS)(
  '%s says the same with comments between its words',
  async (path) => {
    const index = path.length;
    const comment = COMMENTS[index % COMMENTS.length] ?? '';
    const stretch = stretchOf(path);
    const text = commentEverywhere(stretch, { comment, step: STEP, from: index % STEP });
    expect(meaningOf(text).comments.length).toBeGreaterThanOrEqual(
      Math.floor(scanTokens(stretch, 0).tokens.length / STEP / 4),
    );
    expect(await findBreach(text)).toBeNull();
  },
  60_000,
);

test.each(PATHS)('%s is laid out alike from any indents', async (path) => {
  const laidOut = await formatSource(stretchOf(path));
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

/** Lines of many kinds, short enough to be laid out once for each of their words. */
const SAMPLE = `contract "A Note"
  currency USD
  party Holder
clause §1 "Price"
  > a quote
  fact Sale : price of Common Stock, each Trading Day
  Price means the lesser of $1.00 and Sale, but not below $0.10
  Owed means the sum of
    (i)  Principal, if Paid is no
    (ii) if Sale is more than Price then $5 otherwise Principal * 9%
  event Payment by Holder
    Paid On : date
    received on Paid On
  upon Payment when Principal is more than $0 and Paid is no
    set Paid to yes
  table Size
    | Name : text | Amount : money |
    | "A"         | $500           |
scenario "One"
  given Principal is $100
    and Sale on March 8, 2006 is $1.00 per share
  on March 8, 2006 Payment
    Paid On is March 8, 2006
  expect on March 9, 2006
    Owed is $5
`;

test('a comment between any two words is kept, and the second layout changes nothing', async () => {
  for (const { startOffset } of scanTokens(SAMPLE, 0).tokens) {
    for (const comment of [' // a comment\n', '\n// a comment\n']) {
      const commented = SAMPLE.slice(0, startOffset) + comment + SAMPLE.slice(startOffset);
      const laidOut = await formatSource(commented);
      expect(meaningOf(laidOut)).toEqual(meaningOf(commented));
      expect(await formatSource(laidOut)).toBe(laidOut);
    }
  }
});

test('where the lines broke before makes no difference', async () => {
  const laidOut = await formatSource(SAMPLE);
  const { tree } = meaningOf(SAMPLE);
  let same = 0;
  for (const { startOffset } of scanTokens(SAMPLE, 0).tokens) {
    const broken = `${SAMPLE.slice(0, startOffset)}\n${SAMPLE.slice(startOffset).trimStart()}`;
    const { tree: brokenTree, codes } = meaningOf(broken);
    if (brokenTree !== tree || codes.length > 0) continue;
    const again = await formatSource(broken);
    // Between two declarations the break that is put in may make a blank line, which is kept.
    expect(again.replaceAll(/\n+/g, '\n')).toBe(laidOut.replaceAll(/\n+/g, '\n'));
    same += 1;
  }
  expect(same).toBeGreaterThan(40);
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
