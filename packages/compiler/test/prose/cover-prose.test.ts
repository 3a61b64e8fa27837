import { describe, expect, test } from 'vitest';
import { clausesOf, compile, coverClauses, coverProse } from '../../src/index.ts';

const PROSE = `
I. Price

A. The price is one dollar for each share.

1. A split of the stock divides the price.

2. A notice of every split is sent promptly.

B. The law of Delaware governs this Note.

C. Interest.

(a) The rate is nine percent.

II. Miscellaneous

A. Headings have no effect.
`;

const HEAD =
  'contract "Note"\n  currency USD\n  in effect from January 5, 2026\nshare class Common Stock\n';

const NOTE = `${HEAD}
clause §I.A "Price"
  > the price is one dollar
  > divides the price
  Price starts at $1 per share of Common Stock
  event Stock Split
    Ratio : number
  upon Stock Split
    set Price to Price / Ratio of the Stock Split

clause §I.C(a) "Rate"
  > the rate is nine percent
  > the rate is ten percent
  Rate means 9%
  not computable §I.B "which law governs is said, and not worked out"

scenario "half the price"
  on March 2, 2026 Stock Split
    Ratio is 2
  expect on March 2, 2026
    Price is $0.50 per share
`;

const OTHER = `${HEAD.replace('Note', 'Cases')}
use "note.terms"

scenario "the rate"
  expect on March 2, 2026
    Rate is 0.09
`;

const note = compile({ path: 'note.terms', text: NOTE });

describe('the coverage of a prose', () => {
  const { sections, quotes, missing } = coverProse(clausesOf(note), PROSE);

  test('says what accounts for each numbered section, and how', () => {
    const accounts = Object.fromEntries(sections.map((each) => [each.section, each.account]));
    expect(accounts).toEqual({
      I: { kind: 'in part', by: ['§I.A', '§I.C(a)', '§I.B'] },
      'I.A': { kind: 'encoded', by: ['§I.A'] },
      'I.A.1': { kind: 'encoded', by: ['§I.A'] },
      // No clause cites it, and the clause of the whole quotes nothing from it.
      'I.A.2': { kind: 'nothing' },
      'I.B': {
        kind: 'not computable',
        reasons: ['which law governs is said, and not worked out'],
      },
      'I.C': { kind: 'in part', by: ['§I.C(a)'] },
      II: { kind: 'nothing' },
      'II.A': { kind: 'nothing' },
    });
  });

  test('counts the quotes, and names those that do not stand in it', () => {
    expect({ quotes, missing }).toEqual({ quotes: 4, missing: ['the rate is ten percent'] });
  });

  test('says where a section begins', () => {
    expect(sections.find(({ section }) => section === 'I.B')?.line).toBe(10);
  });
});

describe('the coverage of clauses', () => {
  const other = compile(
    { path: 'cases.terms', text: OTHER },
    { open: (path) => ({ path, text: NOTE }) },
  );

  test('counts the scenarios of the file', () => {
    expect(coverClauses(note)).toEqual([
      {
        clause: '§I.A',
        title: 'Price',
        declares: ['Price', 'Stock Split'],
        scenarios: ['half the price'],
      },
      { clause: '§I.C(a)', title: 'Rate', declares: ['Rate'], scenarios: [] },
    ]);
  });

  test('and those of a file that uses it', () => {
    expect(coverClauses(note, [other]).map(({ scenarios }) => scenarios)).toEqual([
      ['half the price'],
      ['the rate'],
    ]);
  });
});
