import { compile } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import { describe, expect, it } from 'vitest';

function findingsIn(
  prose: string,
  clauses = 'clause §"Cover" "A"\n  Cap means $100',
): readonly Diagnostic[] {
  const text = `contract "Test"\n  prose "test.txt"\n  currency USD\n\n${clauses}\n`;
  return compile({ path: 'test.terms', text }, { prose }).diagnostics;
}

function messages(code: string, prose: string, clauses?: string): readonly string[] {
  return findingsIn(prose, clauses)
    .filter((finding) => finding.code === code)
    .map(({ message }) => message);
}

const ARTICLES = `
TABLE OF CONTENTS

I.  REDEMPTION ............ 1

I.  REDEMPTION

A.  Mandatory Redemption.  If any of these occurs:

1.  the Borrower fails to pay;

2.  the Borrower (i) fails to convert or (ii) fails to deliver;

B.  Failure to Pay.  As in Article I.A.

II.  CONVERSION

A.  Conversion.  The Holder may convert.

B.  Price.  The price stands here.

C.  Adjustments.

1.  Splits.  (a) up and (b) down, subject to Article I.A.2(ii).
`;

const DECIMALS = `
ARTICLE I

DEFINITIONS

1.1 DEFINITIONS.  As used here:

1.2 PRICES.  Prices are

                 - 3 -

<PAGE>

as stated in Section
1.3 hereof, under this Section 1.2.

1.3 MORE.  Prices (a) in cash and (b) in kind, (i) paid or (ii) due.

ARTICLE II

2.1 LAST.  The end.
`;

const missingIn = (prose: string): readonly string[] =>
  messages('prose-section-missing', prose).map(
    (message) => /to (.*), and/u.exec(message)?.[1] ?? '',
  );

describe('the parts that the prose refers to', () => {
  it('are all there', () => {
    expect(missingIn(ARTICLES)).toEqual([]);
    expect(missingIn(DECIMALS)).toEqual([]);
  });

  it.each([
    'Article I.C',
    'Article III',
    'Article II.C.2',
    'Article I.A.2(iii)',
    'Article II.C.1(c)',
  ])('%s is not', (reference) => {
    expect(missingIn(`${ARTICLES}\nD.  Last.  Subject to ${reference}.\n`)).toEqual([reference]);
  });

  it.each(['Article I.B', 'Article II.A.', 'Article II.C.1(b)', 'Article I.A.1', 'Article II'])(
    '%s is',
    (reference) => {
      expect(missingIn(`${ARTICLES}\nD.  Last.  Subject to ${reference} of this Note.\n`)).toEqual(
        [],
      );
    },
  );

  it.each(['Section 1.4', 'SECTION 3', 'Section 1.3(c)', 'SECTION 1.3(B)(III)', 'Article III'])(
    '%s is not, where parts have decimals',
    (reference) => {
      expect(missingIn(`${DECIMALS}\n2.2 X. Under\n${reference} hereof.\n`)).toEqual([reference]);
    },
  );

  it.each([
    'Section 1.3(b)',
    'SECTION 1.3(B)(II)',
    'Article II',
    'Section 13(d) of the Exchange Act',
    'Section 12 or Section 15(d) of the Exchange Act',
    'Section 9.9 of the Purchase Agreement',
    'Code Section 409',
  ])('%s is, or is none of its own', (reference) => {
    expect(missingIn(`${DECIMALS}\n2.2 X. Under ${reference}.\n`)).toEqual([]);
  });

  it('are not asked of a text without numbered parts', () => {
    expect(missingIn('Subject to Section 5.')).toEqual([]);
  });
});

const missingFor = (section: string): readonly string[] =>
  messages('section-not-in-prose', ARTICLES, `clause §${section} "A"\n  Cap means $100`);

describe('the sections that a file cites', () => {
  it.each(['I.A', 'II.C.1(b)', 'I', 'Preamble', '"Schedule 1"', 'I.A.2(ii)'])(
    '§%s is there',
    (section) => {
      expect(missingFor(section)).toEqual([]);
    },
  );

  it.each(['I.D', 'II.C.4', 'III', 'II.C.1(d)'])('§%s is not', (section) => {
    expect(missingFor(section)).toHaveLength(1);
  });
});

describe('Terms of the prose', () => {
  const TERMS = `
1.1 TERMS. This note (the “Note”) is paid on the first day of 2027 (the “Maturity Date”).

“Closing Price,” as of any date, means the last sale. “Trading Day” shall mean a day of trading.

"ESCROW AGENT" has the meaning set forth in the Escrow Agreement. The sum (collectively, the
“Escrow  Shares”) is hereinafter called the “Deposit.”

1.2 USES. The Maturity Date, each Trading Day, a Closing Price, Escrow Shares and the Deposit.
`;

  it('that the file does not have are listed, as far as they are used', () => {
    expect(
      messages(
        'terms-not-encoded',
        TERMS,
        'clause §1.1 "A"\n  Maturity Date means January 1, 2027',
      ),
    ).toEqual([
      'The prose defines and uses 4 Terms that this file does not have: Closing Price (1.1), Trading Day (1.1), Escrow Shares (1.1), Deposit (1.1).',
    ]);
  });

  it('that stand in a longer name, or in the title of a clause, are had', () => {
    const file =
      'clause §1.1 "Deposits"\n  Maturity Date means January 1, 2027\n  Release of Escrow Share means 1';
    expect(messages('terms-not-encoded', TERMS, file)).toEqual([
      'The prose defines and uses 2 Terms that this file does not have: Closing Price (1.1), Trading Day (1.1).',
    ]);
  });

  it('that it uses and does not define are listed', () => {
    const uses =
      'The Initial Escrow Shares and such Initial Escrow Shares; a Record Date, the Record Date.';
    expect(messages('prose-terms-not-defined', `${TERMS}\n${uses}`)).toEqual([
      'The prose uses as Terms, and does not define: Initial Escrow Shares (2 uses; “Escrow Shares” is defined), Record Date (2 uses).',
    ]);
  });

  it.each([
    'One Record Date and no more.',
    'The State of New York and the State of New York.',
    'RECORD DATE and the RECORD DATE',
    'the Record Date (as defined in the Warrant) and the Record Date as defined there',
    'The Maturity Dates and the Note Maturity Date. The Note Maturity Date.',
    "the Borrower's Escrow Shares and the Borrower's Escrow Shares",
  ])('are not taken for such: %s', (uses) => {
    expect(messages('prose-terms-not-defined', `${TERMS}\n${uses}`)).toEqual([]);
  });

  it.each([
    ['the Trading Day (as defined in Section 1.2)', 'in 1.1'],
    ['the Trading Day (as defined below)', 'in 1.1'],
    ['the Record Date (as defined in Section 1.1 above)', 'nowhere'],
    ['the Record Date (as defined below)', 'nowhere'],
    ['“Record Date” shall have the meaning set forth in Section 1.1', 'nowhere'],
    ['“RECORD DATE” shall have the meaning set forth in the recital', 'nowhere'],
  ])('%s: is defined %s', (words, found) => {
    const [message, ...others] = messages('prose-term-not-where-said', `${TERMS}\nBy ${words}.`);
    expect(message).toContain(`it is defined ${found}`);
    expect(others).toEqual([]);
  });

  it.each([
    'the Trading Day (as defined in Section 1.1)',
    'the Trading Day (as defined above)',
    'the Record Date (as defined in Section 4 of the Warrant)',
    'the Record Date (as defined in the Warrant)',
    '“Record Date” shall have the meaning set forth in the Warrant',
    '“Deposit” shall have the meaning set forth in Section 1.1',
    '“Note” shall have the meaning set forth in the introductory paragraph',
  ])('%s: so it is', (words) => {
    expect(messages('prose-term-not-where-said', `${TERMS}\nBy ${words}.`)).toEqual([]);
  });
});

describe('words and figures', () => {
  it.each([
    'thirty (30) days',
    'forty-five (45)',
    'Seven  Hundred and\nFifty Thousand Dollars ($750,000.00)',
    'Five Million United States dollars ($5,000,000)',
    'nine percent (9%)',
    'nine and one-half percent (9.5%)',
    'one-half of one percent (.5%)',
    'the product of (1) one and (2) two',
    'the lesser of the two (1)',
    'One Hundred and 50/100 Dollars ($100.50)',
    'Rule 144(3)',
  ])('%s agree', (words) => {
    expect(messages('words-and-figures-differ', `pay ${words}.`)).toEqual([]);
  });

  it.each([
    ['Seven and a Half (7,500,000)', '7.5'],
    ['thirty (20)', '30'],
    ['sixty-five percent (56%)', '65'],
    ['Two Hundred Thousand Dollars ($2,000,000)', '200000'],
  ])('%s differ', (words, read) => {
    expect(messages('words-and-figures-differ', `a\n\npay ${words} now.`)).toEqual([
      `“${words}” says two numbers: the words are ${read}.`,
    ]);
  });
});

describe('tables', () => {
  it.each([
    '7 x 500,000    3,500,000',
    '20 x25,000     500,000',
    'A   100\nB   200\nTotal   300',
    'A   $100\n-----\nTotal   $100',
    'Total   300',
    'In 2003, 12 x 24 were 7',
  ])('%s add up', (table) => {
    expect(messages('prose-table-does-not-add-up', table)).toEqual([]);
  });

  it.each(['7 x 500,000    3,600,000', 'A   100\nB   200\nTotal   310'])('%s do not', (table) => {
    expect(messages('prose-table-does-not-add-up', table)).toHaveLength(1);
  });
});

describe('any text', () => {
  const TWO = '1. One\n\n2. Two\n\n';
  const ODD = [
    '"'.repeat(20_000),
    '('.repeat(20_000),
    '“A (as defined in Section '.repeat(2000),
    'A of '.repeat(20_000),
    `${'1. '.repeat(10_000)}\n\nI. `.repeat(3),
    'one '.repeat(20_000),
    '(1)'.repeat(20_000),
    'I. '.repeat(9),
    `${'-'.repeat(60)}x`,
    `${'.'.repeat(100_000)}x`,
    `(${'\n'.repeat(100_000)}x`,
    `Word${'\n'.repeat(100_000)}(Other`,
    `\n${' '.repeat(100_000)}x`,
    `${TWO}Section 1 ${'I '.repeat(80)}!`,
    `${TWO}Section 1 ${'A\n\n'.repeat(60)}!`,
    `${TWO}${'Section 1(a) '.repeat(5000)}`,
    `${TWO}${'“Pie” means Cake. Pie (as defined in Section 1(a)) '.repeat(2000)}`,
  ];

  // One that is read in time that grows faster than its length outruns the test's own limit.
  it.each(ODD)('is read, whatever it is', (prose) => {
    expect(findingsIn(prose).length).toBeGreaterThanOrEqual(0);
  });
});

describe('the places of a finding', () => {
  const LONG = 'The price is the price of the day, and the price is of the day. '.repeat(4);

  it('are shown within their sentences, each with its part and line', () => {
    const prose = `1.1 PRICE. ${LONG}The Closing Price (as defined in Section 1.1) is\nnow what counts.\n\n1.2 CLOSING. "Closing Price" means the last sale.\n`;
    expect(findingsIn(prose).flatMap((finding) => finding.prose)).toEqual([
      {
        section: '1.1',
        line: 1,
        words: 'The Closing Price (as defined in Section 1.1) is now what counts.',
      },
      { section: '1.2', line: 4, words: '"Closing Price" means the last sale.' },
    ]);
  });

  it('are cut at words where the sentence is long', () => {
    const many = 'of the company '.repeat(20);
    const [finding] = findingsIn(`a\n\n${many}pays thirty (31) days ${many}.\n`);
    expect(finding?.prose).toEqual([
      {
        section: null,
        line: 3,
        words:
          '…of the company of the company of the company of the company pays thirty (31) days of the company of the company of the company of the company of…',
      },
    ]);
  });
});
