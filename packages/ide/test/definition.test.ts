import { definitionsAt, typeDefinitionsAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { noteAt } from './support/note.ts';

/** The words asked about, then those that declare them with the first line of the declaration. */
function definitions(marked: string, ask = definitionsAt): readonly string[] {
  const { workspace, main, offset } = fixture(marked);
  return ask(workspace, { path: main.path, offset }).map(({ origin, path, name, whole }) => {
    const text = workspace.text(path) ?? '';
    const [line = ''] = text.slice(whole.start, whole.end).split('\n');
    const words = text.slice(name.start, name.end);
    return `${main.text.slice(origin.start, origin.end)} > ${words} > ${line}`;
  });
}

describe('definition', () => {
  test.each([
    [
      'a Term',
      noteAt('Conversion Price', 'reduce '),
      'Conversion Price > Conversion Price > Conversion Price starts at $2 per share',
    ],
    [
      'a field in a rule',
      noteAt('Sale Price', 'Price to '),
      'Sale Price > Sale Price > Sale Price : price of Common Stock',
    ],
    [
      'a field in a scenario',
      noteAt('Sale Price', '"march"'),
      'Sale Price > Sale Price > Sale Price : price of Common Stock',
    ],
    ['an event in a scenario', noteAt('Sale "'), 'Sale > Sale > event Sale by Company'],
    ['an occurrence', noteAt('Sale', 'days after the '), 'Sale > Sale > event Sale by Company'],
    ['a parameter', noteAt('Portion', '('), 'Portion > Portion > Portion (money)'],
    [
      'a calendar in the plural',
      noteAt('Trading Days'),
      'Trading Days > Trading Day > calendar Trading Day follows NYSE',
    ],
    [
      'a member',
      noteAt('Nasdaq', 'Market is '),
      'Nasdaq > Nasdaq > fact Market : one of Nasdaq, Other Exchange',
    ],
    ['a party', noteAt('Holder', 'to '), 'Holder > Holder > party Holder'],
    [
      'a share class',
      noteAt('Common Stock', 'Sale Price : price of '),
      'Common Stock > Common Stock > share class Common Stock',
    ],
    [
      'a name in backquotes',
      noteAt('`outstanding amount`', 'reduce '),
      '`outstanding amount` > `outstanding amount` > `outstanding amount` starts at Principal Amount',
    ],
    [
      'what becomes of an obligation',
      noteAt('Fee', 'performance of '),
      'Fee > Fee > obligation Fee',
    ],
    ['the amount paid', noteAt('amount paid'), 'the amount paid > Fee > obligation Fee'],
    ['a section', noteAt('§1', 'between '), '§1 > §1 > clause §1 "Price"'],
    [
      'the label of a reading',
      noteAt('"is counted"', 'Counts means'),
      '"is counted" > "is counted" > reading "is counted"',
    ],
    [
      'a reading that is given',
      noteAt('"is counted"', 'and Fee Day'),
      '"is counted" > "is counted" > reading "is counted"',
    ],
    [
      'a scenario taken over',
      noteAt('"as issued"', 'as in '),
      '"as issued" > "as issued" > scenario "as issued"',
    ],
    [
      'what a scenario calls an event',
      noteAt('"march"', 'Fee for '),
      '"march" > "march" > on March 2, 2026 Sale "march"',
    ],
    [
      'an amount for a blank',
      noteAt('Fee Amount', 'pays '),
      'Fee Amount > Fee Amount > blank Principal Amount, Fee Amount : money',
    ],
  ])('%s', (_, marked, expected) => {
    expect(definitions(marked)).toEqual([expected]);
  });

  test('nothing stands for a keyword, or for what is built in', () => {
    expect(definitions(noteAt('starts'))).toEqual([]);
    expect(definitions(noteAt('NYSE'))).toEqual([]);
  });

  test('an item of another list, by its label', () => {
    const found = definitions(`contract "N"
clause §1 "A"
  fact One, Two, Three : yes/no
  All means all of
    (i)   One
    (ii)  Two
    (iii) Three
  Some means items (i) to (i┆i) of All
`);
    expect(found).toEqual(['(ii) > (ii) > (ii)  Two']);
  });

  test('two clauses of one number are both meant', () => {
    const found = definitions(
      `clause §1 "A"\n  blank X : money\nclause §1 "B"\n  ambiguous Y between §┆1 and §2\n    reading "a"\n    reading "b"\n`,
    );
    expect(found).toEqual(['§1 > §1 > clause §1 "A"', '§1 > §1 > clause §1 "B"']);
  });

  test('it is the event that the clause stands under', () => {
    const found = definitions(`contract "N"
  in effect from January 5, 2026
clause §1 "A"
  event Default, Cure
  Is Open means there is a Default not followed by a Cure within 5 days after i┆t
`);
    expect(found).toEqual(['it > Default > event Default, Cure']);
  });

  test('a Term of another file, by its prefix and without', () => {
    const library = `--- /lib/ratchet.terms
contract "Ratchet"
  currency USD
  in effect from January 1, 2026
  share class Protected Stock
clause §1 "Ratchet"
  blank Original Price : price of Protected Stock
  Conversion Price starts at Original Price
`;
    const deal = (use: string, line: string): string =>
      `--- /deal.terms\ncontract "Deal"\n  currency USD\n  in effect from January 1, 2026\nshare class Common Stock\n${use}\nclause §2 "X"\n  ${line}\n${library}`;
    const use = 'use "lib/ratchet.terms" as Series A\n  with Protected Stock is Common Stock';
    const declared = 'Conversion Price > Conversion Price starts at Original Price';
    expect(definitions(deal(use, 'Twice means 2 * Series A Conver┆sion Price'))).toEqual([
      `Series A Conversion Price > ${declared}`,
    ]);
    expect(
      definitions(deal('use "lib/ratchet.terms"', 'Twice means 2 * Conver┆sion Price')),
    ).toEqual([`Conversion Price > ${declared}`]);
    expect(
      definitions(deal(`${use}\n  with Original P┆rice is $2 per share`, 'A means 1')),
    ).toEqual([
      'Original Price > Original Price > blank Original Price : price of Protected Stock',
    ]);
    expect(definitions(deal(use.replace('Protected', 'Prot┆ected'), 'A means 1'))).toEqual([
      'Protected Stock > Protected Stock > share class Protected Stock',
    ]);
    const [file] = definitions(deal(use.replace('ratchet', 'rat┆chet'), 'A means 1'));
    expect(file).toContain('"lib/ratchet.terms"');
  });
});

describe('type definition', () => {
  test.each([
    [
      'of a price its share class',
      noteAt('Sale Price', 'Price to '),
      ['Sale Price > Common Stock > share class Common Stock'],
    ],
    [
      'of a choice its type',
      noteAt('Market', 'Listed means '),
      ['Market > Nasdaq > fact Market : one of Nasdaq, Other Exchange'],
    ],
    [
      'of an occurrence its event',
      noteAt('Sale', 'days after the '),
      ['Sale > Sale > event Sale by Company'],
    ],
    ['of a sum of shares their class', noteAt('Portion', '('), []],
    [
      'of a row its table',
      noteAt('Denominations', 'for each '),
      ['Denominations > Denominations > table Denominations'],
    ],
    ['of a party the party', noteAt('Holder', 'to '), ['Holder > Holder > party Holder']],
  ])('%s', (_, marked, expected) => {
    expect(definitions(marked, typeDefinitionsAt)).toEqual(expected);
  });
});
