import { describe, expect, test } from 'vitest';
import { NOTE, noteAt } from './support/note.ts';
import { prepared, renamed } from './support/renamed.ts';

/** A table of which a column is read by place. */
function table(cursor: string): string {
  return `contract "N"
  currency USD
clause §1 "A"
  table Premium Schedule
    | Day : date | Premium : number |
    | January 5, 2026 | 1 |
    | January 5, 2027 | 2 |
  Due means ${cursor} interpolated at March 1, 2026
`;
}

describe('rename', () => {
  test.each([
    [
      'a Term',
      noteAt('Conversion Price', 'reduce '),
      'Strike Price',
      [
        'Strike Price starts at $2 per share',
        'reduce Strike Price to Sale Price',
        '(Portion / Strike Price), rounded up to whole shares',
        'Strike Price is $1.50 per share',
      ],
    ],
    [
      'a field',
      noteAt('Sale Price', '"march"'),
      'Price Paid',
      [
        'Price Paid : price of Common Stock',
        'reduce Conversion Price to Price Paid',
        'Price Paid is $1.50 per share',
      ],
    ],
    [
      'a parameter',
      noteAt('Portion', '('),
      'Amount Converted',
      [
        'Conversion Shares for Amount Converted (money) means',
        '(Amount Converted / Conversion Price), rounded up to whole shares',
      ],
    ],
    [
      'a calendar, in its number',
      noteAt('Trading Days'),
      'Market Session',
      [
        'calendar Market Session follows NYSE',
        'fact Closing Price : price of Common Stock, each Market Session',
        'Deadline means 10 Market Sessions after Issue Date',
      ],
    ],
    [
      'to a name that needs backquotes',
      noteAt('Fee Amount'),
      'fee amount',
      ['blank Principal Amount, `fee amount` : money', 'Company pays `fee amount` to Holder'],
    ],
    [
      'from a name that needs backquotes',
      noteAt('outstanding amount', 'starts at'.slice(9)),
      'Balance',
      ['reduce Balance by the amount paid', 'Balance starts at Principal Amount'],
    ],
    [
      'a member',
      noteAt('Nasdaq', 'Market is '),
      'NYSE American',
      [
        'fact Market : one of NYSE American, Other Exchange',
        'Is Listed means Market is NYSE American',
        'and Market is NYSE American',
      ],
    ],
    [
      'the label of a reading',
      noteAt('is counted'),
      '"counts"',
      ['reading "counts"', 'Counts means Fee Day is "counts"', 'and Fee Day is "counts"'],
    ],
    [
      'a scenario',
      noteAt('as issued', 'as in "'),
      'the note as issued',
      ['scenario "the note as issued"', 'given as in "the note as issued"'],
    ],
    [
      'what a scenario calls an event',
      noteAt('march', 'for "'),
      'first',
      [
        'on March 2, 2026 Sale "first"',
        'on March 4, 2026 Company performs Fee for "first"',
        'Sale for "first" is undetermined',
      ],
    ],
    [
      'a section',
      noteAt('§2', 'and '),
      '3(a)',
      ['clause §3(a) "Fee"', 'ambiguous Fee Day between §1 and §3(a)'],
    ],
    [
      'a section without a plain number',
      noteAt('§1', 'between '),
      'Schedule A',
      ['clause §"Schedule A" "Price"', 'ambiguous Fee Day between §"Schedule A" and §2'],
    ],
    [
      'an obligation',
      noteAt('Fee', 'obligation '),
      'Commission',
      [
        'obligation Commission',
        'upon performance of Commission',
        'on March 4, 2026 Company performs Commission for "march"',
      ],
    ],
  ])('%s', (_, marked, name, expected) => {
    expect(renamed(marked, name)).toEqual(expected);
  });

  test.each([
    [
      'nothing but a name is renamed',
      noteAt('starts'),
      'X',
      'There is no name here that the contract declares.',
    ],
    [
      'what is built in',
      noteAt('NYSE'),
      'X',
      '`NYSE` is a calendar that the language itself knows: no contract declares it.',
    ],
    [
      'a name that is taken',
      noteAt('Conversion Price starts'),
      'Deadline',
      'The definition `Deadline` bears that name already (line 23).',
    ],
    [
      'a field that is taken',
      noteAt('Name :'),
      'Size',
      'The field `Size` of `Denominations` bears that name already (line 39).',
    ],
    [
      'a reading that is taken',
      noteAt('is counted'),
      'is not counted',
      'The reading "is not counted" of `Fee Day` bears that name already (line 29).',
    ],
    [
      'a name that a field would take',
      `contract "N"
  currency USD
  in effect from January 5, 2026
clause §1 "A"
  event Sale
    Sale Price : money
  Fl┆oor starts at $1
  upon Sale
    set Floor to Sale Price + Floor
`,
      'Sale Price',
      '`Floor` cannot be called `Sale Price`. At line 9 what is the Term with a history `Floor` would be read as the field `Sale Price` of `Sale`.',
    ],
    [
      'a parameter that would hide a Term',
      noteAt('Portion', '('),
      'Conversion Price',
      '`Portion` cannot be called `Conversion Price`. At line 22 what is the Term with a history `Conversion Price` would be read as the parameter `Conversion Price`.',
    ],
    [
      'what a scenario calls another event',
      `clause §1 "A"\n  event Sale\nscenario "S"\n  on March 2, 2026 Sale "fi┆rst"\n  on March 3, 2026 Sale "second"\n`,
      'second',
      'What is called "second" bears that name already (line 5).',
    ],
    ['an empty name', noteAt('Deadline'), ' ', 'A name has at least one letter.'],
    [
      'two lines',
      noteAt('Deadline'),
      'A\nB',
      'A name stands on one line: it holds no line break and no tab.',
    ],
    [
      'a backquote',
      noteAt('Deadline'),
      'A`B',
      'A name holds no backquote, for backquotes are what a name in lower case stands in.',
    ],
    [
      'a currency',
      noteAt('Deadline'),
      'EUR',
      '`EUR` is a currency: as a Term it would read as an amount of money.',
    ],
    [
      'no section',
      noteAt('§1', 'between '),
      '"',
      'These words stand in double quotes, so they hold none.',
    ],
  ])('refuses %s', (_, marked, name, refusal) => {
    expect(renamed(marked, name)).toBe(refusal);
  });

  test('an article goes with the name', () => {
    const text = `contract "N"
  in effect from January 5, 2026
clause §1 "A"
  event Exten┆sion Notice
  Is Extended means there is an Extension Notice
`;
    expect(renamed(text, 'Notice of Extension')).toEqual([
      'event Notice of Extension',
      'Is Extended means there is a Notice of Extension',
    ]);
  });

  test('where a name would run on into the next it stands in backquotes', () => {
    const text = `contract "N"
  in effect from January 5, 2026
clause §1 "A"
  event Sale
    \`record da┆te\` : date
  upon Sale
    set Last to \`record date\` of Sale
  Last starts at January 5, 2026
`;
    expect(renamed(text, 'Record Date')).toEqual([
      'Record Date : date',
      'set Last to `Record Date` of Sale',
    ]);
  });

  test('backquotes that a name does not need stay, those that it needed go', () => {
    expect(
      renamed('clause §1 "A"\n  blank `Pri┆ce` : money\n  Twice means 2 * Price\n', 'Cost'),
    ).toEqual(['blank `Cost` : money', 'Twice means 2 * Cost']);
    const text = `contract "N"
  in effect from January 5, 2026
clause §1 "A"
  event Sale
    \`Record D┆ate\` : date
  upon Sale
    set Last to \`Record Date\` of Sale
  Last starts at January 5, 2026
`;
    expect(renamed(text, 'record date')).toEqual([
      '`record date` : date',
      'set Last to `record date` of Sale',
    ]);
  });

  test('a column and its table that read as one name', () => {
    expect(renamed(table('Prem┆ium of Premium Schedule'), 'Factor')).toEqual([
      '| Day : date | Factor : number |',
      'Due means Factor of Premium Schedule interpolated at March 1, 2026',
    ]);
    expect(renamed(table('Premium of Prem┆ium Schedule'), 'Rates')).toEqual([
      'table Rates',
      'Due means Premium of Rates interpolated at March 1, 2026',
    ]);
  });

  test('comments and quotes are left alone', () => {
    expect(
      renamed('clause §1 "A"\n  > Price\n  // Price\n  blank Pr┆ice : money // Price\n', 'Cost'),
    ).toEqual(['blank Cost : money // Price']);
  });

  test('a name that stands for nothing yet may be the new one', () => {
    expect(renamed('clause §1 "A"\n  Pr┆ic means 1\n  Twice means 2 * Price\n', 'Price')).toEqual([
      'Price means 1',
    ]);
  });

  test('the same name changes nothing', () => {
    expect(renamed(noteAt('Deadline'), '`Deadline`')).toEqual([]);
  });

  test('the words that are offered', () => {
    expect(prepared(noteAt('Trading Days'))).toBe('Trading Days > Trading Day');
    expect(prepared(noteAt('`outstanding amount`'))).toBe(
      '`outstanding amount` > outstanding amount',
    );
    expect(prepared(noteAt('"march"'))).toBe('"march" > march');
    expect(prepared(noteAt('USD'))).toContain('`USD` is a currency');
    expect(prepared(noteAt('means'))).toContain('no name here');
    expect(prepared(NOTE)).toContain('no name here');
  });
});
