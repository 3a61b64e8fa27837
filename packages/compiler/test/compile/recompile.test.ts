import {
  compile,
  type Compilation,
  type CompileOptions,
  findAll,
  type OpenFile,
  recompile,
} from '@termsheet/compiler';
import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';

const contracts = new URL('../../../../contracts/', import.meta.url);

/** Every contract and file of scenarios, by its path. */
const files = readdirSync(contracts, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.terms'))
  .map((path): readonly [string, string] => [path, readFileSync(new URL(path, contracts), 'utf8')]);

/** The contracts' own files, by what `use` lines call them: each stands beside those that use it. */
const open: OpenFile = (way, from) => {
  const path = `${from.split('/').slice(0, -1).join('/')}/${way}`;
  const text = files.find(([each]) => each === path)?.[1];
  return text === undefined ? { refusal: 'there is no such file' } : { path, text };
};

const PIECES = [
  'x',
  ' ',
  '\n',
  '5',
  '"',
  '`',
  '\nclause §9 "More"\n  Another Term means 5 days\n',
  '\nscenario "again"\n  expect on January 1, 2030\n    Nobody is 5\n',
  '\nuse "what-if.terms"\n',
  '\n  fact Vote: yes/no\n',
  '// a remark\n',
  '\n> words\n',
  '\n'.repeat(2100),
];

/** Where in a text something is taken out and put in; `at` from 0, its start, to 1. */
interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const edits = array(
  record<Edit>({
    at: double({ min: 0, max: 1, noNaN: true }),
    removed: constantFrom(0, 0, 0, 1, 8, 60, 400),
    inserted: constantFrom('', ...PIECES),
  }),
  { minLength: 1, maxLength: 4 },
);

function apply(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

/** All that is told of a file. */
function toldOf(compilation: Compilation): unknown {
  const { source, diagnostics, ir } = compilation;
  return { source, diagnostics, ir, all: findAll(compilation) };
}

/** So many runs that each file takes about as long; one that uses another is checked with it. */
function runsFor(text: string): number {
  return /^use /mu.test(text) ? 1 : Math.ceil(40_000 / text.length);
}

test.each(files)('%s edited at random compiles as if it were new', (path, whole) => {
  assert(
    property(edits, (changes) => {
      let text = whole;
      let compilation = compile({ path, text }, { open });
      for (const change of changes) {
        text = apply(text, change);
        compilation = recompile(compilation, { path, text }, { open });
      }
      const fresh = toldOf(compile({ path, text }, { open }));
      if (isDeepStrictEqual(toldOf(compilation), fresh)) return;
      expect(toldOf(compilation)).toEqual(fresh);
    }),
    { numRuns: runsFor(whole) },
  );
});

const DEAL =
  'contract "Deal"\n  currency USD\n  in effect from January 1, 2026\nuse "library.terms"\n';

function libraryOf(name: string): CompileOptions {
  const text = `clause §1\n  ${name} means $5\n`;
  return { open: () => ({ path: 'library.terms', text }) };
}

test('what was read of a used document stands while another is edited', () => {
  const text = `${DEAL}clause §2\n  Costs means Fee + $1\n`;
  const options = libraryOf('Fee');
  const before = compile({ path: 'deal.terms', text }, options);
  const after = recompile(before, { path: 'deal.terms', text: `${text}// why\n` }, options);
  const [clause, same] = [before, after].map(({ file }) => file.sections.at(-1));
  expect(clause?.span.start).toBe(2048);
  expect(same).toBe(clause);
});

test('a used document that was edited is read again', () => {
  const text = `${DEAL}clause §2\n  Costs means Fee + $1\n`;
  const before = compile({ path: 'deal.terms', text }, libraryOf('Fee'));
  expect(before.diagnostics).toEqual([]);
  const after = recompile(before, { path: 'deal.terms', text }, libraryOf('Charge'));
  expect(after.diagnostics.map(({ code }) => code)).toEqual(['unknown-term']);
});

test('a document that two files use is read once for both', () => {
  const options = libraryOf('Fee');
  const one = compile(
    { path: 'deal.terms', text: `${DEAL}clause §2\n  Costs means Fee\n` },
    options,
  );
  const source = { path: 'other.terms', text: `${DEAL}clause §5\n  Double means 2 * Fee\n` };
  const other = recompile(one, source, options);
  expect(other.file.sections.at(-1)).toBe(one.file.sections.at(-1));
  expect(toldOf(other)).toEqual(toldOf(compile(source, options)));
});

const QUIET = `${DEAL}clause §2\n  blank Costs : money\n  Total means Costs + Fee\n`;

function scenarioOf(figure: string): string {
  return `clause §3\n  Half means Total / 2\nscenario "one"\nscenario "two"\n  given Costs is ${figure}\n`;
}

test('names and types stand while only scenarios are edited', () => {
  const options = libraryOf('Fee');
  let compilation = compile({ path: 'deal.terms', text: QUIET + scenarioOf('$1') }, options);
  const { symbols } = compilation.bound;
  for (const figure of ['$11', '11', '', '$11\n  giv', '$12']) {
    const source = { path: 'deal.terms', text: QUIET + scenarioOf(figure) };
    compilation = recompile(compilation, source, options);
    expect(compilation.bound.symbols).toBe(symbols);
    expect(toldOf(compilation)).toEqual(toldOf(compile(source, options)));
  }
});

function quotedClause(words: string, remark: string): string {
  return `${QUIET}clause §3\n  > ${words}\n  Half means  // ${remark}\n    Total / 2\n  > the end\n`;
}

test('names and types stand while only quotes, remarks and white space are edited', () => {
  const options = libraryOf('Fee');
  let compilation = compile({ path: 'deal.terms', text: quotedClause('half', 'of it') }, options);
  const { symbols } = compilation.bound;
  for (const [words, remark] of [
    ['half', 'of the whole of it'],
    ['a half', 'of the whole of it'],
    ['a half\n  > of all', ''],
    ['', 'why\n\n'],
  ] as const) {
    const source = { path: 'deal.terms', text: quotedClause(words, remark) };
    compilation = recompile(compilation, source, options);
    expect(compilation.bound.symbols).toBe(symbols);
    expect(compilation.file).toEqual(compile(source, options).file);
    expect(toldOf(compilation)).toEqual(toldOf(compile(source, options)));
  }
});

function quotedLibrary(words: string): CompileOptions {
  const text = `clause §1\n  > ${words}\n  Fee means $5\n`;
  return { open: () => ({ path: 'library.terms', text }) };
}

test('a quote of a used document that was edited is the one that is read', () => {
  const source = { path: 'deal.terms', text: QUIET };
  const before = compile(source, quotedLibrary('five dollars'));
  const after = recompile(before, source, quotedLibrary('a fee of five dollars'));
  expect(after.file).toEqual(compile(source, quotedLibrary('a fee of five dollars')).file);
});

test('a quote is read anew beside a declaration over which another document prevails', () => {
  const options = libraryOf('Fee');
  const deal = DEAL.replace('.terms"', '.terms", which prevails');
  let compilation: Compilation | null = null;
  for (const words of ['six dollars', 'six', 'six dollars and more']) {
    const text = `${deal}clause §2\n  > ${words}\n  Fee means $6\n  Costs means Fee\n`;
    const source = { path: 'deal.terms', text };
    compilation =
      compilation === null ? compile(source, options) : recompile(compilation, source, options);
    const fresh = compile(source, options);
    expect(compilation.file).toEqual(fresh.file);
    expect(toldOf(compilation)).toEqual(toldOf(fresh));
  }
});

test('names are resolved again where a line that cannot be read may have declared one', () => {
  const options = libraryOf('Charge');
  let compilation = compile({ path: 'deal.terms', text: QUIET + scenarioOf('$1') }, options);
  for (const figure of ['$1\nFee means', '$1']) {
    const source = { path: 'deal.terms', text: QUIET + scenarioOf(figure) };
    compilation = recompile(compilation, source, options);
    expect(toldOf(compilation)).toEqual(toldOf(compile(source, options)));
  }
});
