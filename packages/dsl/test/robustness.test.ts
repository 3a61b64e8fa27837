import { array, assert, constantFrom, property } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keywords } from '../src/tokens/keywords.ts';
import { scanTokens } from '../src/tokens/scan-tokens.ts';
import type { Parsed } from '../src/index.ts';
import { parseText } from './parse-text.ts';
import { printTree } from './print-tree.ts';

const fixture = readFileSync(new URL('fixtures/in-scope.terms', import.meta.url), 'utf8');

/** The sections of the fixture, each with the one below it, to see what a mistake does to that. */
const excerpts = fixture
  .split(/^(?=contract |clause |scenario )/m)
  .filter((section) => !section.startsWith('//'))
  .map((section, index, sections) => ({ section, below: sections[index + 1] ?? '' }));

/** A setting, a declaration, or a step. */
interface Part {
  readonly start: number;
  readonly printed: string;
}

function listParts({ file }: Parsed): Part[] {
  return file.sections.flatMap((section) => {
    if (section.kind === 'Scenario') return section.steps.map(toPart);
    if (section.kind === 'Clause') return section.declarations.map(toPart);
    if (section.kind === 'Use') return section.bindings.map(toPart);
    return [...section.settings, ...section.declarations].map(toPart);
  });
}

function toPart(node: { readonly span: { readonly start: number } }): Part {
  return { start: node.span.start, printed: printTree(node) };
}

/** A line without which what follows stands in no section, so that all of it is left out. */
function opensSection(line: string): boolean {
  return /^(contract|clause|scenario|use) /.test(line);
}

/** One line of a section, and what becomes of everything below when it is changed. */
interface Line {
  readonly text: string;
  readonly change: (...replacement: string[]) => {
    readonly lost: string[];
    readonly codes: string[];
  };
}

function listLines({ section, below }: (typeof excerpts)[number]): Line[] {
  const lines = `${section}${below}`.split('\n');
  const whole = listParts(parseText(lines.join('\n')));
  // The last piece is empty: it is where the section below begins.
  return section
    .split('\n')
    .slice(0, -1)
    .map((text, index) => ({
      text,
      change: (...replacement) => {
        const changed = parseText(lines.toSpliced(index, 1, ...replacement).join('\n'));
        const end = lines.slice(0, index + 1).join('\n').length;
        const kept = new Set(listParts(changed).map((part) => part.printed));
        const following = whole.filter((part) => part.start > end);
        const headless = opensSection(text) && !opensSection(replacement[0] ?? '');
        return {
          lost: following
            .map((part) => part.printed)
            .filter((part) => !headless && !kept.has(part)),
          codes: changed.diagnostics.map((diagnostic) => diagnostic.code),
        };
      },
    }));
}

const fixtureLines = excerpts.flatMap(listLines);

test('the fixture is read without a finding', () => {
  expect(parseText(fixture).diagnostics).toEqual([]);
});

test('every line cut at every token keeps what follows, with one finding at most', () => {
  let cuts = 0;
  for (const line of fixtureLines) {
    for (const token of scanTokens(line.text, 0).tokens) {
      const cut = line.text.slice(0, token.startOffset);
      const { lost, codes } = line.change(cut);
      expect({ cut, lost }).toEqual({ cut, lost: [] });
      expect({ cut, codes: codes.slice(1) }).toEqual({ cut, codes: [] });
      cuts += 1;
    }
  }
  expect(cuts).toBeGreaterThan(800);
});

test('every misspelt word gives exactly one finding and keeps what follows', () => {
  let words = 0;
  for (const { text, change } of fixtureLines) {
    for (const token of scanTokens(text, 0).tokens) {
      if (!/^[a-z]{2,}$/.test(token.image)) continue;
      const wrong = `${token.image.slice(0, -1)}q${token.image.slice(-1)}`;
      const line = text.slice(0, token.startOffset) + wrong + text.slice(token.endOffset + 1);
      const { lost, codes } = change(line);
      expect({ line, lost, count: codes.length }).toEqual({ line, lost: [], count: 1 });
      words += 1;
    }
  }
  expect(words).toBeGreaterThan(400);
});

test('every deleted line keeps what follows, with one finding at most', () => {
  for (const { text, change } of fixtureLines) {
    const { lost, codes } = change();
    expect({ text, lost, codes: codes.slice(1) }).toEqual({ text, lost: [], codes: [] });
  }
});

const pieces = [
  ...keywords,
  '\n',
  '\n  ',
  ' ',
  '(',
  ')',
  ',',
  ':',
  '+',
  '-',
  '*',
  '/',
  '|',
  '"',
  '`',
  '§',
  '§1',
  '>',
  '//',
  '$',
  '$5',
  '9%',
  '5',
  '10,000',
  'Price',
  'Conversion Price',
  'October 1, 2007',
  'March 8',
  'February 30, 2007',
  '"text"',
  '(a)',
  '\n(a)',
  '\n(b)',
  '\n(ii)',
  '“',
  '\t',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u00a0',
  'Ω',
  'é',
  '🙂',
];

test('any mixture of tokens is read without throwing, and every span lies in the text', () => {
  assert(
    property(array(constantFrom(...pieces), { maxLength: 60 }), (soup) => {
      const text = soup.join(' ');
      const { file, diagnostics } = parseText(text);
      for (const span of [...diagnostics.map((found) => found.span), ...collectSpans(file)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1500 },
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
      for (const text of [repeated.slice(0, 20_000), `clause §1\n  X means ${repeated}`]) {
        const { diagnostics } = parseText(text);
        expect(diagnostics.length).toBeLessThanOrEqual(text.split('\n').length + 12);
      }
    });
  }
});
