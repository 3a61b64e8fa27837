import { compile, type Opened } from '@termsheet/compiler';
import { renderDiagnostic } from '@termsheet/dsl';
import { describe, expect, it } from 'vitest';
import { runScenarios } from './run-scenarios.ts';

/** A library for full-ratchet protection, for any security and any financing. */
const RATCHET = `contract "Full Ratchet"
  currency USD
  in effect from January 1, 2026
  share class Protected Stock

clause §1 "Protection"
  blank Original Price : price of Protected Stock
  event Financing
    New Price : price of Protected Stock
  Conversion Price starts at Original Price
  upon Financing when New Price is less than Conversion Price
    set Conversion Price to New Price
`;

const CHARTER = `contract "Charter"
  currency USD
  in effect from January 1, 2026
  share class Common Stock

use "library/ratchet.terms" as Series A
  with Protected Stock is Common Stock
  with Original Price is $2.00 per share
  with Financing is Sale

use "library/ratchet.terms" as Series B
  with Protected Stock is Common Stock
  with Original Price is 150% of Floor
  with Financing is Sale

clause §1 "Sales"
  Floor means $1.00 per share of Common Stock
  event Sale
    New Price : price of Common Stock
  Sum of Both means Series A Conversion Price + Series B Conversion Price

scenario "one sale moves both"
  expect on January 1, 2026
    Series A Conversion Price is $2.00 per share
    Series B Conversion Price is $1.50 per share
  on February 2, 2026 Sale
    New Price is $1.60 per share
  expect on February 2, 2026
    Series A Conversion Price is $1.60 per share
    Series B Conversion Price is $1.50 per share
    Sum of Both is $3.10 per share
`;

function openFrom(files: Readonly<Record<string, string>>): (path: string) => Opened {
  return (path) => {
    const text = files[path];
    return text === undefined ? { refusal: 'there is no such file' } : { path, text };
  };
}

function compileDeal(text: string, files: Readonly<Record<string, string>>) {
  return compile({ path: 'deal.terms', text }, { open: openFrom(files) });
}

function codesOf(text: string, files: Readonly<Record<string, string>>): readonly string[] {
  return compileDeal(text, files).diagnostics.map(({ code }) => code);
}

const LIBRARY = { 'library/ratchet.terms': RATCHET };

describe('a clause library with parameters', () => {
  it('is used twice, each copy with its own name, blanks and history', () => {
    const compilation = compileDeal(CHARTER, LIBRARY);
    expect(compilation.diagnostics).toEqual([]);
    expect(runScenarios(compilation)).toEqual([]);
  });

  it('cites the copy with its section', () => {
    const { ir } = compileDeal(CHARTER, LIBRARY);
    expect(ir?.states.map(({ name, clause }) => [name, clause])).toEqual([
      ['Series A Conversion Price', 'Series A §1'],
      ['Series B Conversion Price', 'Series B §1'],
    ]);
  });

  it('leaves what is not filled to the inputs, under its whole name', () => {
    const text = CHARTER.replace('  with Original Price is $2.00 per share\n', '');
    expect(compileDeal(text, LIBRARY).ir?.blanks.map(({ name }) => name)).toEqual([
      'Series A Original Price',
    ]);
  });

  it('holds what fills a blank to the type of the blank', () => {
    const text = CHARTER.replace('is $2.00 per share\n', 'is $2.00\n');
    const { diagnostics, source } = compileDeal(text, LIBRARY);
    expect(diagnostics.map((each) => renderDiagnostic(each, source)).join('\n')).toMatchSnapshot();
  });

  it('is refused where its copies are together too long, and not left out silently', () => {
    const long = `${RATCHET}// ${'x'.repeat(2_500_000)}\n`;
    expect(codesOf(CHARTER, { 'library/ratchet.terms': long })).toContain('use-too-long');
  });

  it('shows a mistake in the library in the library, and once for all copies', () => {
    const wrong = RATCHET.replace('set Conversion Price to New Price', 'set Conversion Pryce to 1');
    const { diagnostics, source } = compileDeal(CHARTER, { 'library/ratchet.terms': wrong });
    expect(diagnostics.map((each) => renderDiagnostic(each, source)).join('\n')).toMatchSnapshot();
  });
});

/** What stands in a copy is looked up in the copy, whatever kind of name it is. */
const LOAN = `contract "Loan"
  currency EUR
  in effect from January 5, 2026
  deadlines in days do not roll
  party Borrower
  party Lender

clause §1 "Loan"
  schedule Coupon Date on January 1 and July 1 of each year
  event Draw
    Drawn : money
    Replaced : Draw
  fact Was Waived, Was Noted for each Draw : yes/no
  event Reminder, Warning occurs 30 days after each Draw where not Was Waived of the Draw
  table Rate Step
    | Step : number |
    |           1 |
  Coupon means interest on EUR 100 at 5% per annum counted 30/360
    from January 5, 2026 until March 5, 2026, compounded on each Coupon Date
  Replacements means the count of Draw where Replaced is the Draw
  check "no draw is free" for each Draw within 12 months after January 5, 2026: Drawn is more than 0
  obligation Fee
    Borrower pays EUR 100 to Lender
    due on June 1, 2026
    late: the unpaid amount bears interest at 8% per annum counted 30/360, as Late Interest
  Late Sum means Late Interest + EUR 5
`;

describe('a copy', () => {
  it.each([
    ['', 'by a plain use'],
    [' as First', 'as a copy'],
    [' as First\n  with Draw is Advance', 'with an event of ours'],
  ])('holds what the file holds by itself: use%s', (words) => {
    const text = `contract "Deal"
  currency USD
  in effect from January 5, 2026
  deadlines in days do not roll

use "loan.terms"${words}

clause §2 "Advances"
  event Advance
    Drawn : money in EUR
    Replaced : Advance
  Advances means the count of Advance
`;
    const errors = compileDeal(text, { 'loan.terms': LOAN }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('has rows without a day, too', () => {
    const rows = LOAN.replace(
      'for each Draw within 12 months after January 5, 2026: Drawn is more than 0',
      'for each Rate Step: there is a Rate Step within 12 months after January 5, 2026',
    );
    const text = 'contract "Deal"\n  currency USD\n\nuse "loan.terms" as First\n';
    expect(codesOf(text, { 'loan.terms': rows })).toContain('row-without-day');
  });

  it('cites an exception as it cites what is excepted', () => {
    const exempt = `${RATCHET}
clause §2 "Exempt sales"
  no adjustment of Conversion Price under §1 when New Price is less than $0.10 per share
`;
    const { ir } = compileDeal(CHARTER, { 'library/ratchet.terms': exempt });
    expect(ir?.exceptions.map(({ clause, under }) => [clause, under])).toEqual([
      ['Series A §2', 'Series A §1'],
      ['Series B §2', 'Series B §1'],
    ]);
  });
});

const NOTE = `contract "Note"
  currency USD

use "agreement.terms"

clause §1 "Amount"
  Amount Owed means Principal + Fee
  Fee means $10
`;

const AGREEMENT = `contract "Agreement"
  currency USD
  share class Common Stock

use "note.terms"

clause §4 "Principal"
  Principal means $100
  Total Cost means 2 * Fee
`;

describe('documents that refer to each other', () => {
  it('share their Terms, whichever is compiled', () => {
    const deal = compile(
      { path: 'note.terms', text: NOTE },
      { open: openFrom({ 'agreement.terms': AGREEMENT, 'note.terms': NOTE }) },
    );
    expect(deal.diagnostics).toEqual([]);
    expect(deal.ir?.definitions.map(({ name, clause }) => `${name} ${clause}`)).toEqual([
      'Amount Owed §1',
      'Fee §1',
      'Principal Agreement §4',
      'Total Cost Agreement §4',
    ]);
  });
});

const LETTER = 'contract "Letter"\n  currency USD\n\nclause §1 "Fee"\n  Fee means $25\n';

function dealWith(words: string): string {
  return `contract "Deal"\n  currency USD\n\nuse "letter.terms"${words}\n\nclause §2 "Fee"\n  Fee means $10\n  Double means 2 * Fee\n\nscenario "fee"\n  expect on January 1, 2026\n    Double is $`;
}

describe('precedence', () => {
  const files = { 'letter.terms': LETTER };

  it.each([
    [', which prevails', '50'],
    [', over which this prevails', '20'],
  ])('follows `use "letter.terms"%s`', (words, double) => {
    const compilation = compileDeal(`${dealWith(words)}${double}\n`, files);
    expect(compilation.diagnostics.map(({ code }) => code)).toEqual(['overridden-declaration']);
    expect(runScenarios(compilation)).toEqual([]);
  });

  it('is asked for where both documents declare a Term', () => {
    expect(codesOf(`${dealWith('')}20\n`, files)).toEqual(['declared-in-two-documents']);
  });
});
