import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  compareContracts,
  type ComparedContract,
  compile,
  type ContractDifference,
  readScenarios,
  type VersionCase,
} from '../../src/index.ts';

const VERSIONS = fileURLToPath(new URL('../../../../docs/explained/versions/', import.meta.url));

const BEFORE = readFileSync(`${VERSIONS}note-2025.terms`, 'utf8');
const AFTER = readFileSync(`${VERSIONS}note-2026.terms`, 'utf8');

function contract(text: string, files: Readonly<Record<string, string>> = {}): ComparedContract {
  const compilation = compile(
    { path: 'note.terms', text },
    {
      open: (path) => {
        const found = files[path];
        return found === undefined ? { refusal: 'it is not there' } : { path, text: found };
      },
    },
  );
  const { ir } = compilation;
  if (ir === null) throw new Error(compilation.diagnostics.map(({ message }) => message).join());
  return { compilation, ir };
}

function casesOf({ compilation, ir }: ComparedContract): readonly VersionCase[] {
  return readScenarios(compilation.file, ir).flatMap(({ title, inputs, expectations, days }) => {
    const day = days.at(-1);
    return day === undefined ? [] : [{ title, path: 'note', ir, inputs, expectations, day }];
  });
}

function compared(before: string, after: string): ContractDifference {
  const [one, other] = [contract(before), contract(after)];
  return compareContracts(one, other, { cases: [...casesOf(one), ...casesOf(other)], most: 9 });
}

/** The same contract in other lines, with a remark on each clause. */
function laidOutOtherwise(text: string): string {
  return text
    .replaceAll(/^clause /gmu, '// a remark\n\nclause ')
    .replaceAll(' means ', ' means\n      ');
}

/** Which clause became which, the old before the new. */
function pairs({ text }: ContractDifference, isBack: boolean): readonly string[] {
  const told = text.changes.map(({ before, after }) => {
    const [one, other] = isBack ? [after, before] : [before, after];
    return `${one?.citation ?? 'nothing'} ${other?.citation ?? 'nothing'}`;
  });
  return told.toSorted((one, other) => one.localeCompare(other));
}

function sizes({ worth }: ContractDifference) {
  return worth.differences.map(({ measure, shown, answers }) => [measure, shown, answers.length]);
}

/** The same story with sales that move no price. */
function quiet(text: string): string {
  return text.replace('$1.80', '$2.50').replace('Price is $1.60', 'Price is $2.20');
}

describe('what two versions differ in', () => {
  test.each([
    ['itself', BEFORE],
    ['itself laid out otherwise', laidOutOtherwise(BEFORE)],
    [
      'itself with its clauses in another order',
      BEFORE.replace(/(clause §3[\s\S]*?)(clause §4[\s\S]*?)(?=scenario)/u, '$2$1'),
    ],
  ])('a contract and %s mean the same', (_, other) => {
    const { text, meaning, worth } = compared(BEFORE, other);
    expect(text.changes.flatMap(({ pieces }) => pieces)).toEqual([]);
    expect({ affected: [...meaning.affected], differing: worth.differing }).toEqual({
      affected: [],
      differing: 0,
    });
  });

  test('clauses are recognised under another number and title, Terms under another name', () => {
    const { text, meaning } = compared(BEFORE, AFTER);
    const names = text.changes.map(({ before, after }) => [before?.citation, after?.citation]);
    expect(names).toEqual([
      ['§4', '§4'],
      ['§3', '§5'],
      [undefined, '§3'],
    ]);
    expect([...text.renamed]).toEqual([['Late Fee', 'Late Charge']]);
    expect(text.changes[0]?.pieces).toEqual([]);
    expect(meaning.changed).toEqual(new Set(['Conversion Price', 'Floor Price']));
    expect(meaning.through).toEqual([{ term: 'Conversion Shares', through: ['Conversion Price'] }]);
  });

  test('what is added one way is removed the other way, and the differences are the same', () => {
    const there = compared(BEFORE, AFTER);
    const back = compared(AFTER, BEFORE);
    expect(pairs(back, true)).toEqual(pairs(there, false));
    expect(sizes(back)).toEqual(sizes(there));
    expect([...back.text.renamed]).toEqual([['Late Charge', 'Late Fee']]);
  });

  test('a file that only amends is compared as a conformed copy', () => {
    const amending = `contract "An amendment"
  currency USD
  in effect from Issue Date
use "base.terms", over which this prevails
clause §2 "Conversion"
  Conversion Price starts at $1.00 per share of Common Stock
`;
    const one = contract(BEFORE);
    const other = contract(amending, { 'base.terms': BEFORE });
    const { text } = compareContracts(one, other, { cases: casesOf(one), most: 9 });
    expect(text.changes).toMatchObject([
      {
        before: { citation: '§2' },
        after: { citation: '§2' },
        pieces: [
          {
            before: 'Conversion Price starts at $2.00 per share',
            after: 'Conversion Price starts at $1.00 per share of Common Stock',
          },
        ],
      },
    ]);
  });

  test('a scenario that one version has no place for is told without that', () => {
    const without = BEFORE.replace('  fact Days Elapsed : number\n', '')
      .replace(/ {2}Interest means.*\n/u, '')
      .replace('    and Days Elapsed is 90\n', '');
    const { worth, meaning } = compared(BEFORE, without.replace('means 2%', 'means 3%'));
    expect(meaning.changed).toContain('Interest');
    expect(worth.biggest).toMatchObject([{ asked: 'Late Fee', shown: '$1,000' }]);
  });

  test('where no scenario tells two versions apart, one is found, or it is said what was tried', () => {
    const hidden = BEFORE.replace('is less than Conversion Price', 'is at most $1.50 per share');
    const { worth } = compareContracts(contract(BEFORE), contract(hidden), {
      cases: casesOf(contract(quiet(BEFORE).replace('62,500', '50,000'))),
      most: 9,
    });
    expect(worth).toMatchObject({ differing: 0, searched: { changed: expect.any(Number) } });
    expect(worth.smallest?.partings.length).toBeGreaterThan(0);
    const same = compareContracts(
      contract(BEFORE),
      contract(BEFORE.replace('2% of Principal Amount', 'Principal Amount * 2%')),
      {
        cases: [],
        most: 9,
      },
    );
    expect(same.worth).toMatchObject({ smallest: null, searched: { madeUp: 48, nearest: null } });
  });
});

test('what is kept for a row is told once, by what the row is called', () => {
  const charter = `contract "Charter"
  currency USD

clause §1 "Sale"
  fact Proceeds : money
  table Holder
    | Name : text | Stake : number |
  Payment for each Holder means 50% of Proceeds * Stake

scenario "a sale"
  given Proceeds is $1,000
    and Holder
      | "Alder" | 0.25 |
  expect on January 5, 2026
    Payment for "Alder" is $125
`;
  const { worth } = compared(charter, charter.replace('50%', '60%'));
  expect(worth.differences.map(({ asked }) => asked)).toEqual(['Payment for "Alder"']);
});
