import { hoverAt, Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { hover } from './support/hovered.ts';
import { openRepository, pathOf } from './support/repository.ts';
import { NOTE } from './support/valued-note.ts';

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
