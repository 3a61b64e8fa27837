import { hoverAt, Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { NOTE } from './support/valued-note.ts';
import { fixture } from './support/fixture.ts';
import { openRepository, pathOf } from './support/repository.ts';

/** The hover at the cursor, under the scenario with a title, if one is given. */
function hover(marked: string, title: string | null = null): string | null {
  const { workspace, main, offset } = fixture(marked);
  if (title !== null) workspace.choose({ path: main.path, title });
  return hoverAt(workspace, { path: main.path, offset })?.markdown ?? null;
}

/** The note with the cursor before some words of it. */
function at(words: string): string {
  const place = NOTE.indexOf(words);
  if (place < 0) throw new Error(`the note does not say ${words}`);
  return `${NOTE.slice(0, place)}┆${NOTE.slice(place)}`;
}

describe('hover on a declared name', () => {
  test('a quantity with a history: its value and its changes under the chosen scenario', () => {
    expect(hover(at('Conversion Price starts'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Conversion Price starts at $2.00 per share
      \`\`\`

      a quantity with a history · a price in USD per share of Common Stock · §1 “Conversion”

      > The Holder may convert the Principal Amount at the Conversion Price

      **\\$0.90 per share of Common Stock**

      - March 8, 2006: \\$2 → \\$0.90 per share of Common Stock, upon Sale (§2)

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('no scenario chosen of several', () => {
    expect(hover(at('Conversion Price starts'))).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Conversion Price starts at $2.00 per share
      \`\`\`

      a quantity with a history · a price in USD per share of Common Stock · §1 “Conversion”

      > The Holder may convert the Principal Amount at the Conversion Price

      _No scenario chosen: the contract has 2 scenarios._"
    `);
  });

  test('a definition that waits', () => {
    expect(hover(at('Market Price means'), 'Nothing is known')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Market Price means the average of Closing Price over the 5 Trading Days before the date in question
      \`\`\`

      a definition · a price in USD per share of Common Stock · §1 “Conversion”

      > The Holder may convert the Principal Amount at the Conversion Price

      **not known: waits for Closing Price on 5 days from March 1, 2006 to March 7, 2006**

      _on March 8, 2006, in the scenario “Nothing is known”_"
    `);
  });

  test('a definition that must be asked for something: what the scenario asks of it', () => {
    expect(hover(at('Shares Upon for'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Shares Upon for Portion (money) means
        if Rounding Of Shares is "down" then (Portion / Conversion Price), rounded down to whole shares
        otherwise (Portion / Conversion Price), rounded up to whole shares
      \`\`\`

      a definition · a number of shares of Common Stock · §1 “Conversion”

      > The Holder may convert the Principal Amount at the Conversion Price

      for \\$1,000: **1,111 shares of Common Stock**

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('a blank that nobody filled, with its comment', () => {
    expect(hover(at('Principal Amount : money'), 'Nothing is known')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      blank Principal Amount : money
      \`\`\`

      a blank · an amount of money in USD · §1 “Conversion”

      what the note is about

      > The Holder may convert the Principal Amount at the Conversion Price

      **\\$100,000**

      _on March 8, 2006, in the scenario “Nothing is known”_"
    `);
  });

  test('an event with what was reported of it', () => {
    expect(hover(at('Sale by Company'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      event Sale by Company
        Sale Price : price
      \`\`\`

      an event · §2 “Cheaper issuances”

      > if the Company sells Common Stock below the Conversion Price, it shall be reduced

      - March 8, 2006 “march”: Sale Price \\$0.90 per share of Common Stock

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('a field', () => {
    expect(hover(at('Sale Price : price'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Sale Price : price
      \`\`\`

      a field of Sale · a price in USD per share of Common Stock · §2 “Cheaper issuances”

      - March 8, 2006 “march”: Sale Price \\$0.90 per share of Common Stock

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('an ambiguity and its reading', () => {
    expect(hover(at('Rounding Of Shares\n'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      ambiguous Rounding Of Shares
        reading "down"
        reading "up"
      \`\`\`

      an ambiguity · §1 “Conversion”

      > The Holder may convert the Principal Amount at the Conversion Price

      **down**

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('an obligation: how its duties stand', () => {
    expect(hover(at('Interest Payment\n'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      obligation Interest Payment
        Company pays Accrued Interest, rounded down to the cent to Holder
        due on each Interest Date
      \`\`\`

      an obligation · an amount of money in USD · §3 “Interest”

      - Company: \\$4,500 to Holder, due July 1, 2006: 2 days late
      - Company: Accrued Interest, rounded down to the cent to Holder, due January 1, 2007: comes about on each Interest Date

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('a covenant and a right', () => {
    expect(hover(at('Price Covenant:'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      covenant Price Covenant: Conversion Price is at least $1.00 per share
      \`\`\`

      a covenant · §3 “Interest”

      - breached since March 8, 2006

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
    expect(hover(at('Prepayment\n'), 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      right Prepayment
        Company may prepay by Notice of Prepayment
      \`\`\`

      a right · §3 “Interest”

      - Company may prepay: open

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('a calendar, a party, a share class, a parameter', () => {
    expect(hover(at('Trading Day follows'))).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      calendar Trading Day follows NYSE
      \`\`\`

      a calendar

      the calendar NYSE is known from 1990 through 2027"
    `);
    expect(hover(at('Holder\n'))).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      party Holder
      \`\`\`

      a party"
    `);
    expect(hover(at('Portion (money)'))).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Shares Upon for Portion (money) means
      \`\`\`

      a parameter · an amount of money in USD · §1 “Conversion”"
    `);
  });

  test('a section', () => {
    const marked = at('§2 when');
    expect(hover(marked)).toMatchInlineSnapshot(`
      "**§2 “Cheaper issuances”**

      > if the Company sells Common Stock below the Conversion Price, it shall be reduced

      declares Sale"
    `);
  });
});

describe('hover in a scenario', () => {
  test('on the day of the step, not of the scenario', () => {
    expect(hover(at('Conversion Price is $2'))).toMatchInlineSnapshot(`
      "✓ **\\$2 per share of Common Stock** on March 7, 2006, as expected

      - \\= \\$2.00 per share

      \`\`\`termsheet
      Conversion Price starts at $2.00 per share
      \`\`\`

      a quantity with a history · a price in USD per share of Common Stock · §1 “Conversion”

      > The Holder may convert the Principal Amount at the Conversion Price

      **\\$2 per share of Common Stock**

      _on March 7, 2006, in the scenario “Cheaper shares are sold”_"
    `);
  });

  test('an expectation that is not met', () => {
    expect(hover(at('is $1.99'))).toMatchInlineSnapshot(`
      "✗ expected **\\$1.99 per share of Common Stock**, found **\\$2 per share of Common Stock** on March 8, 2006

      - \\= \\$2.00 per share"
    `);
  });

  test('the title', () => {
    expect(hover(at('"Cheaper shares are sold"'))).toMatchInlineSnapshot(`
      "**Cheaper shares are sold** · 2 given, 1 event, 3 expectations

      ✓ 3 of 3"
    `);
  });
});

describe('hover on words and figures of the language', () => {
  test.each([
    ['a percentage', '9% per annum'],
    ['a date', 'March 8, 2006 Sale'],
    ['a day count', 'Actual/360'],
    ['a price', '$2.00 per share'],
    ['a number of days', '5 Trading Days'],
    ['a keyword', 'starts at'],
    ['a phrase', 'average of'],
    ['an operator', '/ Conversion Price'],
    ['a schedule', 'schedule Interest'],
    ['a currency', 'USD'],
  ])('%s', (_, words) => {
    expect(hover(at(words))).toMatchSnapshot();
  });

  test('blank space and comments tell nothing', () => {
    expect(hover(at('\nclause §2'))).toBeNull();
    expect(hover(at('what the note'))).toBeNull();
  });
});

describe('hover on the words of a formula, under a scenario', () => {
  const known = NOTE.replace(
    '    and Rounding Of Shares is "down"\n',
    '    and Rounding Of Shares is "down"\n    and Closing Price from June 26, 2006 through July 3, 2006 is $1.50 per share\n',
  );
  const live = (words: string): string | null => {
    const place = known.indexOf(words);
    return hover(`${known.slice(0, place)}┆${known.slice(place)}`, 'Cheaper shares are sold');
  };

  test('a phrase, a rounding and the branch that applies', () => {
    expect(live('average of Closing')).toMatchInlineSnapshot(`
      "**\\$1.50 per share of Common Stock**

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_

      \`the average of X over the N DAYS before D\`  
      A figure over the days of a window, or over a list. A day on which X is wanting leaves the whole not known.

      gives a price in USD per share of Common Stock

      [The language](termsheet:/docs/language/phrases.md#over-the-days-of-a-window)"
    `);
    expect(live('rounded down to whole')).toMatchInlineSnapshot(`
      "**1,111 shares of Common Stock**

      = (\\$1,000 / \\$0.90 per share of Common Stock), rounded down to whole shares

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_

      \`X, rounded down to whole shares\`  
      Nothing is rounded unless the contract says so, and so it says where and how.

      gives a number of shares of Common Stock

      [The language](termsheet:/docs/language/expressions.md#rounding)"
    `);
  });

  test('a rule: what it did', () => {
    expect(live('upon Sale')).toMatchInlineSnapshot(`
      "Conversion Price: \\$2 → \\$0.90 per share of Common Stock on March 8, 2006

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_

      \`upon E [when C] [effective on D]\`  
      What changes when the event happens. All statements read the values from before it.

      [The language](termsheet:/docs/language/events-and-rules.md#rules)"
    `);
  });

  test('a check: whether it holds', () => {
    const checked = known.replace(
      'clause §3',
      '  check "never dear": Conversion Price is at most $2.00 per share\n\nclause §3',
    );
    const place = checked.indexOf('check "');
    const marked = `${checked.slice(0, place)}┆${checked.slice(place)}`;
    expect(hover(marked, 'Cheaper shares are sold')).toMatchInlineSnapshot(`
      "✓ holds

      _on July 3, 2006, in the scenario “Cheaper shares are sold”_

      \`check "TITLE": C\`  
      What must hold in every scenario: a law of the file about itself.

      [The language](termsheet:/docs/language/definitions.md#checks)"
    `);
  });
});

describe('hover on what the contract says', () => {
  test('a quote: where the words stand, or that they do not', () => {
    const text = NOTE.replace('  currency USD', '  prose "note.txt"\n  currency USD');
    const workspace = new Workspace({
      read: () => null,
      readProse: () =>
        'A NOTE\n\nThe Holder may convert the\nPrincipal Amount at the Conversion Price.',
      list: () => [],
    });
    workspace.set('/note.terms', text);
    const told = (words: string): string | undefined =>
      hoverAt(workspace, { path: '/note.terms', offset: text.indexOf(words) })?.markdown;
    expect(told('> The Holder')).toContain('line 3 of note.txt');
    expect(told('> if the Company')).toContain('not in note.txt');
  });
});

/** A deal with what it uses, and the cursor in the library. */
const deal = (used: string): string => `--- /library.terms
clause §1
  blank Price : money
  ┆Double Price means Price + Price
--- /deal.terms
contract "Deal"
  currency USD
  in effect from January 2, 2026
${used}
scenario "One"
  expect on January 3, 2026
    Nothing is $0
clause §9
  Nothing means $0
`;

/** What is told of the library's Term, below its words. */
function toldInDeal(used: string): string {
  const { workspace, main, offset } = fixture(deal(used));
  workspace.choose({ path: '/deal.terms', title: 'One' });
  const markdown = hoverAt(workspace, { path: main.path, offset })?.markdown ?? '';
  return markdown.slice(markdown.lastIndexOf('```') + 3).trim();
}

describe('hover across the documents of a deal', () => {
  test('a Term of a library under a scenario of the deal that fills it', () => {
    expect(toldInDeal('use "library.terms"\n  with Price is $5')).toMatchInlineSnapshot(`
      "a definition · §1

      **\\$10**

      _on January 3, 2026, in the scenario “One”_"
    `);
  });

  test('a library that is used twice has two values', () => {
    expect(
      toldInDeal(
        'use "library.terms" as Series A\n  with Price is $5\nuse "library.terms" as Series B\n  with Price is $7',
      ),
    ).toMatchInlineSnapshot(`
      "a definition · §1

      Series A Double Price: **\\$10**

      Series B Double Price: **\\$14**

      _on January 3, 2026, in the scenario “One”_"
    `);
  });

  test('a scenario of another contract shows nothing', () => {
    expect(toldInDeal('')).toMatchInlineSnapshot(`"a definition · §1"`);
  });
});

describe('hover on a real contract', () => {
  test('the Conversion Price of the DynTek note after the sale of March 2006', () => {
    const workspace = openRepository();
    const path = pathOf('dyntek-note/dyntek-note.terms');
    workspace.choose({
      path: pathOf('dyntek-note/oracle.terms'),
      title: 'D021: one share sold at $0.15 takes the whole price down',
    });
    const offset = workspace.text(path)?.indexOf('Conversion Price starts at') ?? 0;
    expect(hoverAt(workspace, { path, offset })?.markdown).toMatchInlineSnapshot(`
      "\`\`\`termsheet
      Conversion Price starts at $0.22 per share of Common Stock
      \`\`\`

      a quantity with a history · a price in USD per share of Common Stock · §II.B.1 “Conversion Price”

      > the “Conversion Price” shall be \\$0.22 per share  
      > capital reorganizations and similar events relating to the Common Stock occurring after the Issue Date

      **\\$0.15 per share of Common Stock**

      - March 8, 2006: \\$0.22 → \\$0.15 per share of Common Stock, upon Issuance (§II.C.3(b))

      _on March 8, 2006, in the scenario “D021: one share sold at \\$0.15 takes the whole price down”_"
    `);
  });
});
