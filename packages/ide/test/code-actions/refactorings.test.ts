import { describe, expect, test } from 'vitest';
import { done, offered } from '../support/offered.ts';
import { HEAD, inClause, refusal, titles } from '../support/one-clause.ts';

const NAMED = 'Give these words a name, as “New Amount”';

describe('a name for selected words', () => {
  test('stands above the declaration, and where the words stood', () => {
    const text = inClause(`
      blank Cap, Floor : money
      // the room that is left
      Room means 2 * ⟦(Cap - Floor)⟧`);
    expect(done(text, NAMED)).toBe(
      inClause(`
      blank Cap, Floor : money
      New Amount means Cap - Floor
      // the room that is left
      Room means 2 * ⟦New Amount⟧`),
    );
  });

  test('is given to the least that holds what is selected', () => {
    const text = inClause(`
      blank Cap, Floor : money
      Room means 2 * (Cap ⟦- Floor⟧)`);
    expect(done(text, 'Give “Cap - Floor” a name, as “New Amount”')).toBe(
      inClause(`
      blank Cap, Floor : money
      New Amount means Cap - Floor
      Room means 2 * (⟦New Amount⟧)`),
    );
  });

  test('in all places where the same words stand', () => {
    const text = inClause(`
      blank Cap, Floor : money
      Room means 2 * ⟦(Cap - Floor)⟧
      Half means 50% of (Cap - Floor)`);
    expect(done(text, 'Give these words a name in all 2 places')).toBe(
      inClause(`
      blank Cap, Floor : money
      New Amount means Cap - Floor
      Room means 2 * ⟦New Amount⟧
      Half means 50% of (New Amount)`),
    );
  });

  test('is for each event where the words read one', () => {
    const text = inClause(`
      Paid starts at $0
      event Sale
        Size : money
      upon Sale
        increase Paid by ⟦1% of Size⟧`);
    expect(done(text, NAMED)).toBe(
      inClause(`
      Paid starts at $0
      event Sale
        Size : money
      New Amount for each Sale means 1% of Size
      upon Sale
        increase Paid by ⟦New Amount⟧`),
    );
  });

  test('takes the argument that the words read', () => {
    const text = inClause(`
      Fee for Portion (money) means ⟦1% of Portion⟧, but not below $50
      All means Fee for $1,000`);
    expect(done(text, NAMED)).toBe(
      inClause(`
      New Amount for Portion (money) means 1% of Portion
      Fee for Portion (money) means ⟦New Amount⟧ for Portion, but not below $50
      All means Fee for $1,000`),
    );
  });

  test.each([
    [
      'Latest means the date of ⟦the last Sale⟧',
      'It is an event that happened, which no Term stands for.',
    ],
    ['Twice means 2 * ⟦Cap⟧', 'It is a name already.'],
    ['Late means there is a Sale not followed by a Notice within ⟦5 days after it⟧', undefined],
  ])('%s', (line, reason) => {
    const text = inClause(`
      blank Cap : money
      event Sale
      event Notice
      ${line}`);
    expect(refusal(text, 'Give the selected words a name')).toBe(reason);
  });
});

describe('the words of a definition in place of its name', () => {
  const HERE = 'Write the words of “Room” here instead of its name';
  const ALL = 'Write the words of “Room” wherever it is named, and leave “Room” out';

  test('stand in brackets where they want them, here or wherever it is named', () => {
    const text = inClause(`
      blank Cap, Floor : money
      Room means Cap - Floor
      Twice means 2 * ┆Room
      Less means Room - $1`);
    expect(done(text, HERE)).toContain('Room means Cap - Floor\n  Twice means 2 * (Cap - Floor)\n');
    expect(done(text, ALL)).toBe(
      inClause(`
      blank Cap, Floor : money
      Twice means 2 * (Cap - Floor)
      Less means Cap - Floor - $1`),
    );
  });

  test('a field of an event at hand is not taken for a Term of the same name', () => {
    const text = inClause(`
      blank Cap : money
      Room means Cap - $5
      event Sale
        Cap : money
      Left for each Sale means ┆Room`);
    expect(refusal(text, HERE)).toBe('“Cap” stands for something else at one of its places.');
  });

  test.each([
    ['Low means Twice as if Room is $1', 'An “as if” assumes something of “Room”.'],
    ['Low means Twice', null],
  ])('%s', (line, reason) => {
    const text = inClause(`
      blank Cap : money
      Room means Cap - $5
      Twice means 2 * ┆Room
      ${line}`);
    expect(refusal(text, HERE)).toBe(reason);
  });

  test('a scenario that speaks of it keeps its name', () => {
    const text = `${inClause(`
      Room means $5 - $1
      Twice means 2 * ┆Room`)}
scenario "one"
  expect on January 6, 2026
    Room is $4
`;
    expect(refusal(text, HERE)).toBeNull();
    expect(refusal(text, ALL)).toBe('A scenario speaks of “Room” by its name.');
  });

  test('so does another file', () => {
    const text = `--- /deal.terms\n${inClause(`
      Room means $5 - $1
      Twice means 2 * ┆Room`)}--- /cases.terms
use "deal.terms"
scenario "one"
  expect on January 6, 2026
    Room is $4
`;
    expect(refusal(text, ALL)).toBe('Another file speaks of “Room”.');
  });
});

describe('two readings', () => {
  test('as it is written and otherwise; the scenarios go on as they did', () => {
    const text = `${inClause(`
      Release┆ means $100 - $10`)}
scenario "one"
  expect on January 6, 2026
    Release is $90
`;
    expect(done(text, 'Set out two readings of “Release”')).toBe(`${inClause(`
      ambiguous Release
        reading "as written" is $100 - $10
        reading "⟦the other reading⟧" is $100 - $10`)}
scenario "one"
  given Release is "as written"
  expect on January 6, 2026
    Release is $90
`);
  });

  test('a choice on a condition becomes one between readings', () => {
    const text = inClause(`
      blank Is Gross : yes/no
      Release┆ means if Is Gross then $100 otherwise $90`);
    expect(done(text, 'Make the choice in “Release” one between two readings')).toBe(
      inClause(`
      blank Is Gross : yes/no
      ambiguous Release
        reading "Is Gross" is $100
        reading "otherwise" is $90`),
    );
  });
});

describe('other words for the same', () => {
  test.each([
    ['Day means ┆2026-03-08', 'Write “March 8, 2026”', 'Day means March 8, 2026'],
    ['Day means ┆March 8, 2026', 'Write “2026-03-08”', 'Day means 2026-03-08'],
    [
      'Fee means ┆if Cap is $1 then $2 otherwise $3',
      'Turn the condition around',
      'Fee means if not (Cap is $1) then $3 otherwise $2',
    ],
    [
      'Fee means Cap, but ┆not below $5',
      'Write it as the greater of the two',
      'Fee means the greater of Cap and $5',
    ],
    [
      'Fee means ┆the greater of Cap and $5',
      'Write it as a limit, “but not below”',
      'Fee means Cap, but not below $5',
    ],
    [
      'Fee means Cap ┆+ $1 + $2',
      'Write it as the sum of a list',
      'Fee means the sum of Cap, $1 and $2',
    ],
    ['Fee means ┆the sum of Cap, $1 and $2', 'Write it with “+”', 'Fee means Cap + $1 + $2'],
    [
      'Fee means ┆the sum of Cap and $1',
      'Write each item on a line of its own',
      'Fee means the sum of\n    (a) Cap\n    (b) $1',
    ],
    [
      'Fee means ┆the sum of $1, $2, $3, $4, $5, $6, $7, $8, $9 and $10',
      'Write each item on a line of its own',
      `Fee means the sum of${Array.from('abcdefghij', (letter, at) => `\n    (${letter}) $${at + 1}`).join('')}`,
    ],
    [
      'Fee means ┆the sum of\n    (i) Cap\n    (ii) $1',
      'Write the items in one line',
      'Fee means the sum of Cap and $1',
    ],
    [
      'Fee means ⟦Cap / 3⟧',
      'Round down to the cent',
      'Fee means (Cap / 3), rounded down to the cent',
    ],
  ])('%s: %s', (before, title, after) => {
    const head = `${HEAD}clause §1 "Terms"\n  blank Cap : money\n  `;
    expect(done(`${head}${before}\n`, title)).toBe(`${head}${after}\n`);
  });

  test('a rule upon either of two events as a rule for each', () => {
    const text = inClause(`
      Sold starts at no
      event Sale
      event Grant
      upon ┆Sale or Grant when not Sold
        set Sold to yes`);
    expect(done(text, 'Make this a rule for each of the 2 events')).toBe(
      inClause(`
      Sold starts at no
      event Sale
      event Grant
      upon Sale when not Sold
        set Sold to yes
      upon Grant when not Sold
        set Sold to yes`),
    );
  });
});

const TWO = `${HEAD}clause §2 "Fees"
  blank Cap : money
  // as agreed
  blank ┆Rate : number

  > Interest is so and so much.
  Interest means Cap

clause §1 "Terms"
  Fee means Rate * $100
`;

describe('moves', () => {
  test('a declaration moves with its comments, past others with theirs', () => {
    expect(done(TWO, 'Move “Rate” up')).toContain(
      '  // as agreed\n  blank Rate : number\n  blank Cap : money\n\n  > Interest',
    );
    expect(done(TWO, 'Move “Rate” down')).toContain(
      '  blank Cap : money\n  > Interest is so and so much.\n  Interest means Cap\n\n  // as agreed\n  blank Rate : number\n',
    );
  });

  test('a declaration moves to the clause in which it is read', () => {
    const moved = done(TWO, 'Move “Rate” to §1, where it is read');
    expect(moved).toContain(
      'clause §1 "Terms"\n  // as agreed\n  blank Rate : number\n  Fee means',
    );
    expect(moved).not.toContain('as agreed\n  blank Rate : number\n\n');
  });

  test('clauses change places, or come into the order of their sections', () => {
    const text = TWO.replace('┆', '').replace('clause §2', 'clause ┆§2');
    const moved = done(text, 'Put the clauses in the order of their sections');
    expect(moved.indexOf('§1')).toBeLessThan(moved.indexOf('§2'));
    expect(done(text, 'Move §2 below §1')).toBe(moved);
  });

  test('a clause moves to a file that is used, if all that it reads is known there', () => {
    const deal = `--- /deal.terms
${HEAD}use "library.terms"

clause ┆§1 "Fees"
  Fee means 2 * Base

clause §2 "More"
  Total means Fee + $1
--- /library.terms
contract "Library"
  currency USD

clause §9 "Base"
  Base means $5
`;
    const { actions } = offered(deal);
    const action = actions.find(({ title }) => title === 'Move §1 to “library.terms”');
    expect(action?.edits.map(({ path }) => path)).toEqual(['/deal.terms', '/library.terms']);
    expect(
      refusal(
        deal.replace('┆', '').replace('clause §2', 'clause ┆§2'),
        'Move §2 to “library.terms”',
      ),
    ).toBe('“Fee” is not known in that file.');
  });

  test('what excepts the rules of a clause holds them in it', () => {
    const text = `${inClause(`
      Price starts at $5
      event Sale
      upon┆ Sale
        set Price to $4
      no adjustment of Price under §1 increases it`)}
clause §2 "Others"
  Twice means 2 * Price
`;
    expect(refusal(text, 'Move this declaration to §2')).toBe(
      '“no adjustment” speaks of the rules under §1.',
    );
  });
});

test('nothing is offered where there is nothing', () => {
  expect(titles('┆')).toEqual([]);
});
