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

      = Sale Price

      ## The changes that made it

      | On | By | Clause | From | To | Step |
      | -- | -- | ------ | ---- | -- | ---- |
      | January 2, 2006 | at first | §1 |  | \\$2 per share of Common Stock | 2 |
      | March 8, 2006 | Sale of March 8, 2006 (event 1 of the scenario, “march”) | §2 | \\$2 per share of Common Stock | \\$0.90 per share of Common Stock | 3 |

      ## What it rests on

      - Events reported
        - Sale Price = **\\$0.90 per share of Common Stock**, reported with the Sale of March 8, 2006 (event 1 of the scenario, “march”) (§2)

      Clauses relied upon: §1, §2

      ## Step by step

      - 1\\. Conversion Price = **\\$0.90 per share of Common Stock** (§2)
        - 2\\. from January 2, 2006, at first: **\\$2 per share of Common Stock** (§1)\\
          = \\$2.00 per share
        - 3\\. from March 8, 2006, Sale of March 8, 2006 (event 1 of the scenario, “march”): **\\$2 per share of Common Stock → \\$0.90 per share of Common Stock** (§2)\\
          = Sale Price
          - Sale Price = **\\$0.90 per share of Common Stock**, reported with the Sale of March 8, 2006 (event 1 of the scenario, “march”) (§2)
          - 4\\. upon Sale when Sale Price is less than Conversion Price: **yes** (§2)\\
            = upon Sale when \\$0.90 per share of Common Stock is less than \\$2 per share of Common Stock
            - Sale Price = **\\$0.90 per share of Common Stock**, reported with the Sale of March 8, 2006 (event 1 of the scenario, “march”) (§2)
            - Conversion Price = **\\$2 per share of Common Stock**, since January 2, 2006; see step 2 (§1)
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

      ## What it rests on

      - Asked for
        - Portion = **\\$1,000**
      - Readings chosen
        - Rounding Of Shares = **“down”**, the reading chosen, not “up” (§1)
      - Events reported
        - Sale Price = **\\$0.90 per share of Common Stock**, reported with the Sale of March 8, 2006 (event 1 of the scenario, “march”) (§2)

      Clauses relied upon: §1, §2

      ## Step by step

      - 1\\. Shares Upon = **1,111 shares of Common Stock** (§1)
        - Rounding Of Shares = **down**, the reading chosen, not “up” (§1)
        - 2\\. (Portion / Conversion Price), rounded down to whole shares = **1,111 shares of Common Stock** (§1)\\
          = (\\$1,000 / \\$0.90 per share of Common Stock), rounded down to whole shares\\
          rounded: 10,000/9 (≈ 1,111.11) shares of Common Stock → 1,111 shares of Common Stock (-1/9 (≈ -0.111111) shares of Common Stock)
          - Portion = **\\$1,000**, asked for (§1)
          - 3\\. Conversion Price = **\\$0.90 per share of Common Stock** (§2)
            - 4\\. from January 2, 2006, at first: **\\$2 per share of Common Stock** (§1)\\
              = \\$2.00 per share
            - 5\\. from March 8, 2006, Sale of March 8, 2006 (event 1 of the scenario, “march”): **\\$2 per share of Common Stock → \\$0.90 per share of Common Stock** (§2)\\
              = Sale Price
              - Sale Price = **\\$0.90 per share of Common Stock**, reported with the Sale of March 8, 2006 (event 1 of the scenario, “march”) (§2)
              - 6\\. upon Sale when Sale Price is less than Conversion Price: **yes** (§2)\\
                = upon Sale when \\$0.90 per share of Common Stock is less than \\$2 per share of Common Stock
                - Sale Price = **\\$0.90 per share of Common Stock**, reported with the Sale of March 8, 2006 (event 1 of the scenario, “march”) (§2)
                - Conversion Price = **\\$2 per share of Common Stock**, since January 2, 2006; see step 4 (§1)
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
