import { describe, expect, test } from 'vitest';
import { done, lines, offered } from '../support/offered.ts';
import { CASES, HEAD } from './mended-cases.ts';

function inClause(text: string): string {
  const body = lines(text)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
  return `${HEAD}clause §1 "Terms"\n${body.join('\n')}\n`;
}

function codesIn(text: string): readonly string[] {
  return (offered(text).at.analysis.diagnostics ?? []).map(({ code }) => code);
}

describe('what mends a finding', () => {
  test.each(CASES)('$code: $title', ({ code, title, before, after }) => {
    const marked = inClause(before);
    expect(offered(marked).actions.find((each) => each.title === title)?.code).toBe(code);
    expect(done(marked, title)).toBe(inClause(after));
    const found = codesIn(marked);
    const left = codesIn(inClause(after));
    expect(left.filter((each) => each === code).length).toBeLessThan(
      found.filter((each) => each === code).length,
    );
    expect(
      left.filter((each) => !found.includes(each) && each !== 'definition-not-proved'),
    ).toEqual([]);
  });

  test('a Term that nothing declares can be set down as one that the contract leaves undefined', () => {
    const { actions } = offered(inClause('Half means 50% of ┆Deposit'));
    expect(actions.map(({ title }) => title)).toEqual([
      'Declare “Deposit” as a fact, an amount of money in USD',
      'Declare “Deposit” as a blank, an amount of money in USD',
      'Set “Deposit” down as a Term that the contract leaves undefined',
    ]);
  });

  test('what a Term divides tells its unit', () => {
    const { actions } = offered(inClause('Bought : shares means $100 / ┆Deal Price'));
    expect(actions.map(({ title }) => title)).toContain(
      'Declare “Deal Price” as a blank, a price in USD per share of Common Stock',
    );
  });

  test('what is left out is left out of the scenarios too, and what follows it is given', () => {
    const text = `${HEAD}clause §1 "Terms"
  blank Cap : money
  blank ┆Spare : money
  Limit means Cap

scenario "one"
  given Spare is $5
    and Cap is $6
  expect on January 6, 2026
    Limit is $6
`;
    expect(done(text, 'Leave out the blank “Spare”')).toBe(`${HEAD}clause §1 "Terms"
  blank Cap : money
  Limit means Cap

scenario "one"
  given Cap is $6
  expect on January 6, 2026
    Limit is $6
`);
  });

  test('a label is read with those before it: behind (h) an (i) is a letter', () => {
    const text = inClause(`
      Total means the sum of
        (h) $1
        (i) $2
        ┆(h) $3`);
    expect(done(text, 'Write “(j)”')).toContain('    (i) $2\n    (j) $3\n');
  });

  test('a row of a series is given on a day of which the scenario speaks', () => {
    const text = `${HEAD}clause §1 "Terms"
  fact Last Sale : price, each Trading Day
  Doubled means 2 * Last Sale

scenario "one"
  given ┆Last Sale is $5 per share
  expect on January 6, 2026
    Doubled is $10 per share
`;
    expect(done(text, 'Give it on January 6, 2026')).toContain(
      'given Last Sale on January 6, 2026 is $5 per share\n',
    );
  });

  test('a file that is not there is one of those that are', () => {
    const text =
      '--- /deal/deal.terms\nuse ┆"libary.terms"\n--- /deal/library.terms\ncontract "Library"\n';
    expect(done(text, 'Use “library.terms”')).toBe('use "library.terms"');
  });

  test('what two documents declare is mended at the line that brings them together', () => {
    const text = `--- /deal.terms
contract "Deal"
  currency USD

use "letter.terms"

clause §1 "Limit"
  ┆Limit means $100
--- /letter.terms
contract "Letter"
  currency USD

clause §1 "Limit"
  Limit means $200
`;
    expect(done(text, 'Let “letter.terms” prevail')).toContain(
      'use "letter.terms", which prevails\n',
    );
  });

  test('what the heading lacks is written, and selected where it must be written anew', () => {
    const text = 'clause §1 "Price"\n  Price ┆means $5\n';
    expect(done(`┆${text.replace('┆', '')}`, 'Write the heading of the contract')).toBe(
      `contract "⟦Untitled Contract⟧"\n  currency USD\n\n${text.replace('┆', '')}`,
    );
  });

  test('a second mistake of the same sort is mended with it, where the compiler is certain', () => {
    const text = inClause(`
      blank Day : date
      Late ┆means Day + 5 days
      Later means Day + 6 days`);
    const { actions } = offered(text);
    expect(
      actions.filter(({ kind }) => kind === 'source.fixAll').map(({ title }) => title),
    ).toEqual(['Mend all that is certain (2 findings)']);
    expect(done(text, 'Mend all that is certain (2 findings)')).toBe(
      inClause(`
      blank Day : date
      Late means 5 days after Day
      Later means 6 days after Day`),
    );
  });
});
