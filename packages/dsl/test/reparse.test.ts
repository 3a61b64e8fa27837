import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { parse, type Parsed, placeAt, reparse } from '../src/index.ts';
import { parseText } from './parse-text.ts';

const contracts = new URL('../../../contracts/', import.meta.url);

/** Every contract and file of scenarios, by its path. */
const files = readdirSync(contracts, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.terms'))
  .map((path): readonly [string, string] => [path, readFileSync(new URL(path, contracts), 'utf8')]);

/** What opens and closes sections, carries on over lines, and breaks lines off. */
const PIECES = [
  '',
  'x',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  'clause §9 "More"\n',
  '\nclause §9 "More"\n  X means 5\n',
  '\nscenario "again"\n  given A is 1\n  and B is 2\n',
  '\nuse "other.terms", which prevails\n  with A is 5\n',
  '\ncontract "Twice"\n',
  '\ncluase §1\n',
  'clause',
  '\nclause/x\n',
  '\n  day count',
  ' counted\n',
  '  | "a" | $5 |\n',
  ', with ',
  '\n  and ',
  'X means ',
  '  X means the sum of\n    (a) 1,\n    (b) 2\n',
  'A, B: money\n',
  ' "five" (6)',
  '"',
  '`',
  '“',
  '§',
  '>',
  '\n> words\n',
  '// a remark\n',
  '\n// clause §3\n',
  'obligation Repay\n  for each Loan\n  Borrower pays',
  'zzz',
  '\u2028',
  '\ufeff',
  '🙂',
];

/** Where in a text something is taken out and put in. */
interface Edit {
  /** From 0, the start of the text, to 1. */
  readonly at: number;
  /** How many units are taken out. */
  readonly removed: number;
  readonly inserted: string;
}

const edits = array(
  record<Edit>({
    at: double({ min: 0, max: 1, noNaN: true }),
    removed: constantFrom(0, 0, 0, 1, 2, 10, 80, 700),
    inserted: constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 12 },
);

function apply(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

function expectSame(reparsed: Parsed, text: string): void {
  if (isDeepStrictEqual(reparsed, parseText(text))) return;
  expect(reparsed).toEqual(parseText(text));
}

test.each(files)('%s edited at random is read as if it were new', (path, whole) => {
  assert(
    property(edits, integer({ min: 0, max: whole.length }), (changes, from) => {
      // Some sections suffice, but they need not begin where one does.
      let text = whole.slice(from, from + 6000);
      let parsed = parse({ path, text });
      for (const change of changes) {
        text = apply(text, change);
        parsed = reparse(parsed, { path, text });
      }
      expectSame(parsed, text);
    }),
    { numRuns: 12 },
  );
});

test.each(files)('each line of %s typed anew is read as if the file were new', (path, whole) => {
  let parsed = parse({ path, text: whole });
  const lines = whole.split('\n');
  // Of a long file two lines, for each of which it is read anew three times.
  const tried = whole.length > 40_000 ? 2 : 4;
  for (let line = 7; line < lines.length; line += Math.ceil(lines.length / tried)) {
    for (const typed of [(lines[line] ?? '').slice(0, 9), 'clause §9', lines[line] ?? '']) {
      const text = lines.with(line, typed).join('\n');
      parsed = reparse(parsed, { path, text });
      expectSame(parsed, text);
    }
  }
});

const SECTIONS =
  'clause §1\n  A means 1\nclause §2\n  B means 2\nclause §3\n  C means 3\nclause §4\n';
const EDITED = SECTIONS.replace('3\n', '33\n');

test('sections above an edit and below it are the same objects, where they stand now', () => {
  const { sections } = parseText(SECTIONS).file;
  const before = parseText(SECTIONS);
  const [same, , , moved] = before.file.sections;
  const after = reparse(before, { path: 'test.terms', text: EDITED });
  expect(after.file.sections[0]).toBe(same);
  expect(after.file.sections[1]).toEqual(sections[1]);
  expect(after.file.sections[2]).not.toEqual(sections[2]);
  expect(after.file.sections[3]).toBe(moved);
  expect(moved?.span).toEqual({ start: 67, end: 76 });
});

const CLAUSES =
  'clause §1\n  > words\n  A means 1\n  // a remark\n  B means 2\n  C means 3\nclause §2\n  D means 4\n';

function declarationsOf({ file }: Parsed): readonly unknown[] {
  return file.sections.flatMap((section): readonly unknown[] =>
    section.kind === 'Clause' ? section.declarations : [section],
  );
}

test.each([
  { edit: ['a remark', 'a longer remark'], same: 'AAAAA' },
  { edit: ['  // a remark\n', ''], same: 'AAAAA' },
  { edit: ['words', 'other words'], same: '.AAAA' },
  { edit: ['means 2', 'means 25'], same: 'AA.AA' },
  { edit: ['  B means 2\n', ''], same: 'AAAA' },
  { edit: ['  B means 2\n', '  B means 2\n  B means 2\n'], same: 'AAA.AA' },
  { edit: ['clause §1', 'clause §7'], same: 'AAAAA' },
])('of an edited section all is the same that was not edited: $edit', ({ edit, same }) => {
  const before = parseText(CLAUSES);
  const known = new Set(declarationsOf(before));
  const text = CLAUSES.replace(edit[0] ?? '', edit[1] ?? '');
  const after = reparse(before, { path: 'test.terms', text });
  expect(after).toEqual(parseText(text));
  expect(
    declarationsOf(after)
      .map((node) => (known.has(node) ? 'A' : '.'))
      .join(''),
  ).toBe(same);
});

test('a section in which only a remark was edited is the same object', () => {
  const before = parseText(CLAUSES);
  const sections = [...before.file.sections];
  const text = CLAUSES.replace('a remark', 'another');
  const after = reparse(before, { path: 'test.terms', text });
  expect(after.file.sections.map((section, place) => section === sections[place])).toEqual([
    true,
    true,
  ]);
});

test('what was taken over is not taken over again', () => {
  const before = parseText(SECTIONS);
  const once = reparse(before, { path: 'test.terms', text: EDITED });
  for (const text of [SECTIONS, EDITED]) {
    expect(reparse(before, { path: 'test.terms', text })).toEqual(parseText(text));
  }
  expect(once).toEqual(parseText(EDITED));
});

test('what stands in one section changes nothing in how another is read', () => {
  const [first, second] = ['clause §1\n  A means\n', 'cluase §2\n  B means 2\n'];
  const alone = [first, second].map((text) => parseText(text).diagnostics.map(({ code }) => code));
  const together = parseText(first + second).diagnostics.map(({ code }) => code);
  expect(together).toEqual(alone.flat());
});

test('a text that was too long is read when it is so no longer', () => {
  const long = parseText('x'.repeat(4_000_001));
  const text = 'clause §1\n';
  expect(reparse(long, { path: 'test.terms', text })).toEqual(parseText(text));
});

test('a tree stands at its place in a longer text', () => {
  const text = '// why\nclause §1 "Price"\n  X means\n';
  const placed = placeAt(parseText(text), 10);
  expect(placed.file.sections[0]?.span).toEqual({ start: 17, end: 44 });
  expect(placed.file.sections[0]).toBe(placed.parts[1]?.sections[0]);
  expect(placed.file.comments[0]?.span).toEqual({ start: 10, end: 16 });
  expect(placed.diagnostics[0]?.span).toEqual({ start: 39, end: 44 });
});

test('a node that stands in two fields of another is still one where it was moved to', () => {
  const text =
    'clause §1\n  X means allocate Y pro rata by Z among Holder, rounded to the nearest cent\n';
  for (const placed of [parseText(text), placeAt(parseText(text), 10)]) {
    const [section] = placed.file.sections;
    const [definition] = section?.kind === 'Clause' ? section.declarations : [];
    const body = definition?.kind === 'Definition' ? definition.body : null;
    if (body?.kind !== 'Allocate' || body.rounding === null) expect.unreachable();
    expect(body.rounding.operand).toBe(body.amount);
  }
});
