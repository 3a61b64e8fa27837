import { describe, expect, test } from 'vitest';
import { done, offered } from '../support/offered.ts';
import { inClause, refusal, titles } from '../support/one-clause.ts';

describe('what reaches into other files', () => {
  test('the scenarios of the files that use a contract choose the reading that was written', () => {
    const deal = `--- /deal.terms
${inClause('Release┆ means $100 - $10')}--- /cases.terms
use "deal.terms"

scenario "one"
  given as in "base"
  expect on January 6, 2026
    Release is $90

scenario "base"
  expect on January 6, 2026
    Release is $90
`;
    const { actions } = offered(deal);
    const action = actions.find(({ title }) => title === 'Set out two readings of “Release”');
    const beside = action?.edits.filter(({ path }) => path === '/cases.terms');
    expect(beside?.map(({ text }) => text)).toEqual(['\n  given Release is "as written"']);
  });
});

/** A contract with one scenario, which expects something of a Term. */
function cases(value: string): string {
  return `${inClause('Twice means 2 * $2')}
scenario "one"
  expect on January 6, 2026
    Twice is ${value}
`;
}

describe('what scenarios are written for', () => {
  const text = inClause(`
    blank Cap : money
    blank Day : date
    fact Last Sale : price, each Trading Day
    fact Kind : one of Public, Private
    Twice means 2 * Cap`);

  test('everything that the contract asks for, to be written over', () => {
    const marked = text.replace('Example Note', 'Example┆ Note');
    expect(done(marked, 'Write a scenario with the 4 things that the contract asks for'))
      .toBe(`${text}
scenario "⟦a first case⟧"
  given Cap is $1
    and Day is January 5, 2026
    and Last Sale on January 5, 2026 is $1 per share
    and Kind is Public
`);
  });

  test.each([
    ['$5', '$4', 'Expect what is found, “$4”'],
    ['undetermined', '$4', 'Expect what is found, “$4”'],
  ])('what is expected, %s, is written as it is found, %s', (expected, found, title) => {
    const marked = cases(expected).replace(`is ${expected}`, `is ┆${expected}`);
    expect(done(marked, title)).toBe(cases(found));
  });

  test('what is met is left as it is', () => {
    const marked = `${inClause('Twice means 2 * $2')}
scenario "one"
  expect on January 6, 2026
    Twice is ┆$4
`;
    expect(titles(marked)).toEqual([]);
  });
});

describe('an argument', () => {
  test('takes the place of the parameter', () => {
    const text = inClause(`
      blank Cap, Floor : money
      Fee for Portion (money) means 1% of Portion - $5
      All means 2 * (┆Fee for (Cap - Floor))`);
    expect(done(text, 'Write the words of “Fee” wherever it is named, and leave “Fee” out')).toBe(
      inClause(`
      blank Cap, Floor : money
      All means 2 * (1% of (Cap - Floor) - $5)`),
    );
  });

  test('is read where it stands, and not on another day', () => {
    const text = inClause(`
      Price starts at $5
      event Sale
      upon Sale set Price to $4
      Then for P (money) means P on January 5, 2026
      Now means ┆Then for Price`);
    expect(refusal(text, 'Write the words of “Then” here instead of its name')).toBe(
      'In the words of “Then”, “P” is read on another day or of another event.',
    );
  });
});

test('a title is no longer than a menu is wide, however long a name is', () => {
  const name = `A${'b'.repeat(500)}`;
  const { actions } = offered(inClause(`Half means 50% of ┆${name}`));
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.every(({ title }) => title.length <= 140)).toBe(true);
});

test('what no scenario expects anything of is expected to be what it is found to be', () => {
  const text = `${inClause(`
    blank Cap : money
    Twice means 2 * Cap
    Halved┆ means Cap / 2`)}
scenario "one"
  given Cap is $2
  expect on January 6, 2026
    Twice is $4
`;
  expect(done(text, 'Expect “Halved is $1” in “one”')).toBe(
    `${text.replace('┆', '').trimEnd()}\n    Halved is $1\n`,
  );
});
