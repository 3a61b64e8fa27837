import { describe, expect, test } from 'vitest';
import { at, hover } from './support/hovered.ts';

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

      the calendar NYSE is known from 1990 through 2099; the closings of NYSE are published through 2028, and reckoned by the same rules after that"
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
