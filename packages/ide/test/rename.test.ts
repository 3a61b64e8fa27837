import { prepareRename, rename } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { applied } from './support/applied.ts';
import { fixture } from './support/fixture.ts';
import { NOTE, noteAt } from './support/note.ts';

/** The lines that change, as they read then; or why nothing does. */
function renamed(marked: string, name: string): readonly string[] | string {
  const { workspace, main, offset } = fixture(marked);
  const result = rename(workspace, { path: main.path, offset }, name);
  if ('refusal' in result) return result.refusal;
  return [...applied(workspace, result.edits)].flatMap(([path, text]) => {
    const before = (workspace.text(path) ?? '').split('\n');
    return text.split('\n').flatMap((line, index) => (line === before[index] ? [] : [line.trim()]));
  });
}

function prepared(marked: string): string {
  const { workspace, main, offset } = fixture(marked);
  const result = prepareRename(workspace, { path: main.path, offset });
  if ('refusal' in result) return result.refusal;
  const { start, end } = result.span;
  return `${main.text.slice(start, end)} > ${result.words}`;
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

const LIBRARY = `--- /lib/ratchet.terms
contract "Ratchet"
  currency USD
  in effect from January 1, 2026
  share class Protected Stock
clause §1 "Ratchet"
  blank Original Price : price of Protected Stock
  event Financing
    New Price : price of Protected Stock
  Conversion Price starts at Original Price
  upon Financing when New Price is less than Conversion Price
    set Conversion Price to New Price
`;

const DEAL = `--- /deal.terms
contract "Charter"
  currency USD
  in effect from January 1, 2026
  share class Common Stock
use "lib/ratchet.terms" as Series A
  with Protected Stock is Common Stock
  with Original Price is $2.00 per share
  with Financing is Sale of Stock
clause §3 "Sales"
  event Sale of Stock
    New Price : price of Common Stock
  Ratio means Series A Conversion Price / Series A Original Price
scenario "one sale"
  on March 2, 2026 Sale of Stock
    New Price is $1.60 per share
  expect on March 2, 2026
    Series A Conversion Price is $1.60 per share
`;

/** The two files with the cursor within the first words found after others. */
function files(words: string, after: string): string {
  const text = DEAL + LIBRARY;
  const at = text.indexOf(words, text.indexOf(after)) + 1;
  return `${text.slice(0, at)}┆${text.slice(at)}`;
}

describe('rename across files', () => {
  const inBoth = [
    'Ratio means Series A Strike Price / Series A Original Price',
    'Series A Strike Price is $1.60 per share',
    'Strike Price starts at Original Price',
    'upon Financing when New Price is less than Strike Price',
    'set Strike Price to New Price',
  ];

  test('the prefix of a copy stays, from either file', () => {
    expect([renamed(files('Conversion Price', 'Ratio'), 'Strike Price')].flat().toSorted()).toEqual(
      inBoth.toSorted(),
    );
    expect([renamed(files('Conversion Price', '/lib'), 'Strike Price')].flat().toSorted()).toEqual(
      inBoth.toSorted(),
    );
    expect(prepared(files('Conversion Price', 'Ratio'))).toContain(
      'Conversion Price > Conversion Price',
    );
  });

  test('what a use line fills', () => {
    expect(renamed(files('Original Price', 'with Prot'), 'First Price')).toEqual([
      'blank First Price : price of Protected Stock',
      'Conversion Price starts at First Price',
      'with First Price is $2.00 per share',
      'Ratio means Series A Conversion Price / Series A First Price',
    ]);
    expect(renamed(files('Financing', 'with F'), 'Issue')).toEqual([
      'event Issue',
      'upon Issue when New Price is less than Conversion Price',
      'with Issue is Sale of Stock',
    ]);
  });

  test('a field of what is filled is that of both', () => {
    expect([renamed(files('New Price', 'event Sale'), 'Price Paid')].flat().toSorted()).toEqual([
      'Price Paid : price of Common Stock',
      'Price Paid : price of Protected Stock',
      'Price Paid is $1.60 per share',
      'set Conversion Price to Price Paid',
      'upon Financing when Price Paid is less than Conversion Price',
    ]);
  });

  test('the prefix itself', () => {
    expect(renamed(files('Series A', 'as '), 'Class A')).toEqual([
      'use "lib/ratchet.terms" as Class A',
      'Ratio means Class A Conversion Price / Class A Original Price',
      'Class A Conversion Price is $1.60 per share',
    ]);
  });

  test('a name that a file which uses it has already', () => {
    expect(renamed(files('Original Price', '/lib'), 'Conversion Price')).toBe(
      'The Term with a history `Conversion Price` bears that name already (line 9).',
    );
  });
});
