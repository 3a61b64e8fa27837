import { highlightsAt, referencesAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { noteAt } from './support/note.ts';

/** Each place with its line, and what is done there. */
function references(marked: string): readonly string[] {
  const { workspace, main, offset } = fixture(marked);
  return referencesAt(workspace, { path: main.path, offset }).map(({ path, span, access }) => {
    const text = workspace.text(path) ?? '';
    const line =
      text
        .slice(text.lastIndexOf('\n', span.start) + 1)
        .split('\n')[0]
        ?.trim() ?? '';
    return `${access}: ${line}`;
  });
}

describe('references', () => {
  test('rules and given lines write, expected lines read', () => {
    expect(references(noteAt('Conversion Price starts'))).toEqual([
      'declaration: Conversion Price starts at $2 per share',
      'write: reduce Conversion Price to Sale Price',
      'read: (Portion / Conversion Price), rounded up to whole shares',
      'read: Conversion Price is $1.50 per share',
    ]);
    expect(references(noteAt('Issue Date : date'))).toEqual([
      'read: in effect from Issue Date',
      'declaration: blank Issue Date : date',
      'read: Deadline means 10 Trading Days after Issue Date',
      'write: given Issue Date is January 5, 2026',
    ]);
  });

  test('a field, in its rule and its scenario', () => {
    expect(references(noteAt('Sale Price', 'Price to '))).toEqual([
      'declaration: Sale Price : price of Common Stock',
      'read: reduce Conversion Price to Sale Price',
      'write: Sale Price is $1.50 per share',
    ]);
  });

  test('an obligation is named where its performance is', () => {
    expect(references(noteAt('Fee', 'obligation '))).toEqual([
      'declaration: obligation Fee',
      'read: upon performance of Fee',
      'read: on March 4, 2026 Company performs Fee for "march"',
    ]);
  });

  test('a reading, by its label', () => {
    expect(references(noteAt('"is counted"'))).toEqual([
      'declaration: reading "is counted"',
      'read: Counts means Fee Day is "is counted"',
      'read: and Fee Day is "is counted"',
    ]);
  });

  test('what a scenario calls an event, within that scenario', () => {
    expect(references(noteAt('"march"'))).toEqual([
      'declaration: on March 2, 2026 Sale "march"',
      'read: on March 4, 2026 Company performs Fee for "march"',
      'read: Sale for "march" is undetermined',
    ]);
  });

  test('files that use the declaring one, and those that it uses', () => {
    const files = `--- /deal.terms
use "terms/price.terms"
clause §2 "X"
  Twice means 2 * Price
--- /terms/price.terms
contract "P"
  currency USD
clause §1 "P"
  Pri┆ce means $5
--- /scenarios.terms
use "deal.terms"
scenario "S"
  expect on January 5, 2026
    Price is $5
--- /other.terms
contract "O"
  currency USD
clause §1 "P"
  Price means $6
`;
    expect(references(files).toSorted()).toEqual([
      'declaration: Price means $5',
      'read: Price is $5',
      'read: Twice means 2 * Price',
    ]);
  });

  test('a party that two documents declare alike is one', () => {
    const files = `--- /deal.terms
contract "D"
party Hol┆der
use "letter.terms"
clause §1 "X"
  blank Payee : party
  Is Holder means Payee is Holder
--- /letter.terms
contract "L"
party Holder
clause §1 "Y"
  blank Giver : party
  Gives means Giver is Holder
`;
    expect(references(files)).toEqual([
      'declaration: party Holder',
      'read: Is Holder means Payee is Holder',
      'declaration: party Holder',
      'read: Gives means Giver is Holder',
    ]);
  });

  test('members of one name are those of their own type', () => {
    const file = `contract "D"
clause §1 "X"
  fact Colour : one of Red, Other
  fact Shape : one of Round, Other
  Is Other means Colour is Ot┆her
  Has Other Shape means Shape is Other
scenario "S"
  given Colour is Other
    and Shape is Other
`;
    expect(references(file)).toEqual([
      'declaration: fact Colour : one of Red, Other',
      'read: Is Other means Colour is Other',
      'read: given Colour is Other',
    ]);
  });
});

test('highlights are those of the file', () => {
  const { workspace, main, offset } = fixture(noteAt('Trading Day'));
  const found = highlightsAt(workspace, { path: main.path, offset });
  expect(
    found.map(({ span, access }) => `${access} ${main.text.slice(span.start, span.end)}`),
  ).toEqual(['declaration Trading Day', 'read Trading Day', 'read Trading Days']);
});
