import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keywords } from '../src/tokens/keywords.ts';
import { scanTokens } from '../src/tokens/scan-tokens.ts';
import type { Parsed } from '../src/index.ts';
import { parseText } from './parse-text.ts';
import { printTree } from './print-tree.ts';

const fixture = readFileSync(new URL('fixtures/in-scope.terms', import.meta.url), 'utf8');
const lines = fixture.split('\n');
const lineStarts = lines.reduce<number[]>(
  (starts, line) => [...starts, (starts.at(-1) ?? 0) + line.length + 1],
  [0],
);

/** A top-level part of a file: a declaration, a setting, a step, or a line of one. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
}

function listParts({ file }: Parsed): Part[] {
  return file.sections.flatMap((section) => {
    if (section.kind === 'Scenario') return section.steps.map(toPart);
    if (section.kind === 'Clause') return section.declarations.map(toPart);
    return [...section.settings, ...section.declarations].map(toPart);
  });
}

function toPart(node: { readonly span: { readonly start: number; readonly end: number } }): Part {
  return { ...node.span, printed: printTree(node) };
}

const whole = listParts(parseText(fixture));

/** What stands below the changed line, as it should still be read. */
function countLost(changed: Parsed, changedLine: number): string[] {
  const from = lineStarts[changedLine + 1] ?? fixture.length;
  const kept = new Set(listParts(changed).map((part) => part.printed));
  return whole.filter((part) => part.start >= from && !kept.has(part.printed)).map((part) => part.printed);
}

/** A line without which what follows stands in no section; its loss is another test's. */
function opensSection(line: string): boolean {
  return /^(contract|clause|scenario) /.test(line);
}

function replaceLine(index: number, line: string): string {
  return lines.with(index, line).join('\n');
}

test('the fixture is read without a finding', () => {
  expect(parseText(fixture).diagnostics).toEqual([]);
});

test('every line cut at every token keeps what follows, with one finding at most', () => {
  const failures: string[] = [];
  let errors = 0;
  for (const [index, line] of lines.entries()) {
    for (const token of scanTokens(line).tokens) {
      const cut = line.slice(0, token.startOffset);
      const changed = parseText(replaceLine(index, cut));
      const lost = cut.trim() === '' && opensSection(line) ? [] : countLost(changed, index);
      const codes = changed.diagnostics.map((diagnostic) => diagnostic.code);
      errors += codes.length;
      if (lost.length > 0 || codes.length > 1) failures.push(`${index + 1}: ${cut} | ${codes.join()} | ${lost[0]?.slice(0, 80) ?? ''}`);
    }
  }
  expect(failures).toEqual([]);
  expect(errors).toBeGreaterThan(500);
});

test('every misspelt word gives exactly one finding and keeps what follows', () => {
  const failures: string[] = [];
  for (const [index, line] of lines.entries()) {
    for (const token of scanTokens(line).tokens) {
      if (!/^[a-z]{2,}$/.test(token.image)) continue;
      const wrong = `${token.image.slice(0, -1)}q${token.image.slice(-1)}`;
      const mistyped = line.slice(0, token.startOffset) + wrong + line.slice(token.endOffset + 1);
      const changed = parseText(replaceLine(index, mistyped));
      const lost = countLost(changed, index);
      const codes = changed.diagnostics.map((diagnostic) => diagnostic.code);
      if (lost.length > 0 || codes.length !== 1) failures.push(`${index + 1}: ${mistyped.trim()} | ${codes.join()} | ${lost[0]?.slice(0, 80) ?? ''}`);
    }
  }
  expect(failures).toEqual([]);
});

test('every deleted line keeps what follows, with one finding at most', () => {
  const failures: string[] = [];
  for (const [index, line] of lines.entries()) {
    const changed = parseText(lines.toSpliced(index, 1).join('\n'));
    const lost = opensSection(line) ? [] : countLost(changed, index);
    const codes = changed.diagnostics.map((diagnostic) => diagnostic.code);
    if (lost.length > 0 || codes.length > 1) failures.push(`${index + 1}: ${lines[index]?.trim() ?? ''} | ${codes.join()} | ${lost[0]?.slice(0, 80) ?? ''}`);
  }
  expect(failures).toEqual([]);
});

const pieces = [
  ...keywords, '\n', '\n  ', ' ', '(', ')', ',', ':', '+', '-', '*', '/', '|', '"', '`', '§', '§1', '>', '//', '$', '$5', '9%',
  '5', '10,000', 'Price', 'Conversion Price', 'October 1, 2007', 'March 8', 'February 30, 2007', '"text"', '(a)', '\n(a)',
  '\n(b)', '\n(ii)', '“', '\t', '\r\n', '\u0000', '\ufeff', '\u00a0', 'Ω', 'é', '🙂',
];

test('any mixture of tokens is read without throwing, and every span lies in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (soup) => {
      const text = soup.join(' ');
      const { file, diagnostics } = parseText(text);
      for (const span of [...diagnostics.map((found) => found.span), ...collectSpans(file)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});

function collectSpans(value: unknown): { start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'span' in value ? [value.span as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap((field) => collectSpans(field))];
}

describe('hostile text takes time in proportion to its length', () => {
  const cases: Record<string, string> = {
    brackets: '(',
    'quotation marks': '"',
    'quotation marks on lines': '"\n',
    backquotes: '`',
    'backquotes and spaces': '` ',
    labels: '(a)\n',
    'list words': 'the sum of\n(a) ',
    'greater of': 'the greater of ',
    minus: '-',
    not: 'not ',
    conditions: 'if X then ',
    'nested conditions': 'if if ',
    additions: '1 + ',
    powers: 'X for ',
    dates: 'X on ',
    'days after': '1 day after ',
    percents: '5% of ',
    commas: ',',
    ors: 'X is A or ',
    names: 'A ',
    'long name': 'A of ',
    digits: '1',
    'digit groups': '1,',
    words: 'zz ',
    letters: 'z',
    section: '§a.',
    'section signs': '§',
    dollars: '$',
    controls: '\u0001',
    curly: '“',
    scenario: 'scenario "x"\n',
    steps: 'given A is 1\nand ',
    clauses: 'clause §1\n',
    fields: 'A : money\n',
    means: 'A means B\n',
    quotes: '> x\n',
    comments: '//\n',
    upons: 'upon X\n',
    months: 'March ',
    'there is': 'there is a X within 5 days after the first Y after ',
  };
  for (const [name, unit] of Object.entries(cases)) {
    test(name, () => {
      const repeated = unit.repeat(Math.ceil(100_000 / unit.length));
      for (const text of [repeated, `clause §1\n  X means ${repeated}`]) {
        const before = performance.now();
        const { diagnostics } = parseText(text);
        expect(performance.now() - before).toBeLessThan(1500);
        expect(diagnostics.length).toBeLessThanOrEqual(text.split('\n').length + 12);
      }
    });
  }
});
