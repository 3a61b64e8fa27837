import { coverageOf, explainAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/valued-note.ts';

describe('explain', () => {
  const { workspace, main } = fixture(NOTE);
  const explain = (words: string): string | null => {
    const offset = main.text.indexOf(words);
    return explainAt(workspace, { path: main.path, offset })?.markdown ?? null;
  };

  test('none is chosen', () => {
    workspace.choose(null);
    expect(explain('Conversion Price starts')).toMatchInlineSnapshot(
      `"_No scenario chosen: the contract has 2 scenarios._"`,
    );
  });

  test('a Term under the chosen scenario, and what has no number', () => {
    workspace.choose({ path: main.path, title: 'Cheaper shares are sold' });
    expect(explain('Conversion Price starts')).toMatchInlineSnapshot(`
      "# Conversion Price

      **\\$0.90 per share of Common Stock** on July 3, 2006 (§2)

      A Note

      ## How it came about

      - 1\\. from January 2, 2006: **\\$2 per share of Common Stock** (§1)\\
        = \\$2.00 per share
      - 2\\. from March 8, 2006: **\\$0.90 per share of Common Stock** (§2)\\
        = Sale Price
        - Sale Price = **\\$0.90 per share of Common Stock**, reported on March 8, 2006 (§2)
        - 3\\. upon Sale when Sale Price is less than Conversion Price: **yes** (§2)\\
          = upon Sale when \\$0.90 per share of Common Stock is less than \\$2 per share of Common Stock
          - Sale Price = **\\$0.90 per share of Common Stock**, reported on March 8, 2006 (§2)
          - Conversion Price = **\\$2 per share of Common Stock**, since January 2, 2006; see step 1 above (§1)
      "
    `);
    expect(explain('party')).toBeNull();
    expect(explain('Holder\n')).toBeNull();
  });

  test('an expectation, with its argument', () => {
    expect(explain('1,111 shares')).toMatchInlineSnapshot(`
      "# Shares Upon for Portion = \\$1,000

      **1,111 shares of Common Stock** on July 3, 2006 (§1)

      A Note

      = if Rounding Of Shares is "down" then (Portion / Conversion Price), rounded down to whole shares otherwise (Portion / Conversion Price), rounded up to whole shares

      = if down is "down" then 1,111 shares of Common Stock otherwise (Portion / Conversion Price), rounded up to whole shares

      ## How it came about

      - Rounding Of Shares = **down**, the reading chosen (§1)
      - 1\\. (Portion / Conversion Price), rounded down to whole shares = **1,111 shares of Common Stock** (§1)\\
        = (\\$1,000 / \\$0.90 per share of Common Stock), rounded down to whole shares\\
        rounded: 10,000/9 (≈ 1,111.11) shares of Common Stock → 1,111 shares of Common Stock
        - Portion = **\\$1,000**, asked for
        - 2\\. Conversion Price = **\\$0.90 per share of Common Stock** (§2)
          - 3\\. from January 2, 2006: **\\$2 per share of Common Stock** (§1)\\
            = \\$2.00 per share
          - 4\\. from March 8, 2006: **\\$0.90 per share of Common Stock** (§2)\\
            = Sale Price
            - Sale Price = **\\$0.90 per share of Common Stock**, reported on March 8, 2006 (§2)
            - 5\\. upon Sale when Sale Price is less than Conversion Price: **yes** (§2)\\
              = upon Sale when \\$0.90 per share of Common Stock is less than \\$2 per share of Common Stock
              - Sale Price = **\\$0.90 per share of Common Stock**, reported on March 8, 2006 (§2)
              - Conversion Price = **\\$2 per share of Common Stock**, since January 2, 2006; see step 3 above (§1)
      "
    `);
  });
});

describe('coverage', () => {
  test('a contract by its scenarios', () => {
    const { workspace, main } = fixture(NOTE);
    expect(coverageOf(workspace, main.path)?.markdown).toMatchInlineSnapshot(`
      "# Coverage

      The prose is not at hand: only the clauses are told.

      ## Clauses

      2 of 3 clauses exercised by what a scenario expects

      | Clause | Title | Declares | Exercised by |
      | --- | --- | --- | --- |
      | §1 | Conversion | Principal Amount, Conversion Price, Rounding Of Shares, Shares Upon, Closing Price and Market Price | "Cheaper shares are sold" and "Nothing is known" |
      | §2 | Cheaper issuances | Sale | "Cheaper shares are sold" |
      | §3 | Interest | Interest Date, Accrued Interest, Interest Payment, Notice of Prepayment, Prepayment and Price Covenant | no scenario |
      "
    `);
  });

  test('a file with errors has none', () => {
    const { workspace, main } = fixture(NOTE.replace('starts at', 'starts'));
    expect(coverageOf(workspace, main.path)).toBeNull();
  });
});
