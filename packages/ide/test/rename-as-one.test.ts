import { describe, expect, test } from 'vitest';
import { renamed } from './support/renamed.ts';

describe('what is one thing is renamed as one', () => {
  test('a field that a rule reads of either event', () => {
    const text = `contract "N"
  currency USD
  in effect from January 5, 2026
clause §1 "A"
  event Sale
    Price : money
  event Gift
    Pri┆ce : money
  Last starts at $0
  upon Sale or Gift
    set Last to Price
`;
    expect(renamed(text, 'Value')).toEqual(['Value : money', 'Value : money', 'set Last to Value']);
  });

  test('what lateness costs under two obligations', () => {
    const text = `contract "N"
  currency USD
  in effect from January 5, 2026
party Company
party Holder
clause §1 "A"
  event Order
  obligation First Fee
    for each Order
    Company pays $5 to Holder
    due 3 days after the Order
    late: $1 per day, as Damages
  obligation Second Fee
    for each Order
    Company pays $7 to Holder
    due 5 days after the Order
    late: $1 per day, as Damages
  Owed means Dam┆ages
`;
    expect(renamed(text, 'Late Charges')).toEqual([
      'late: $1 per day, as Late Charges',
      'late: $1 per day, as Late Charges',
      'Owed means Late Charges',
    ]);
  });

  test('a Term over which another document prevails', () => {
    const text = `--- /note.terms
contract "Note"
  currency USD
use "letter.terms", which prevails
clause §4 "Costs"
  F┆ee means $10
  Costs means 2 * Fee
--- /letter.terms
contract "Letter"
  currency USD
clause §1 "Fee"
  Fee means $25
`;
    expect(renamed(text, 'Charge')).toEqual([
      'Charge means $25',
      'Charge means $10',
      'Costs means 2 * Charge',
    ]);
  });

  test('a member in the cell of a table, and where it bears the name of a Term', () => {
    const text = `contract "N"
clause §1 "A"
  fact Colour : one of Red, Other
  Other means 1
  table Rows
    | Name : text | Shape : one of Round, Other | Hue : one of Red, Other |
    | "a"         | Other                       | Other                   |
  Is Other means Colour is Oth┆er
  Twice means 2 * Other
`;
    expect(renamed(text, 'Grey')).toEqual([
      'fact Colour : one of Red, Grey',
      '| Name : text | Shape : one of Round, Other | Hue : one of Red, Grey |',
      '| "a"         | Other                       | Grey                   |',
      'Is Other means Colour is Grey',
    ]);
  });

  test('the label of a reading that a hypothesis takes', () => {
    const text = `contract "N"
clause §1 "A"
  ambiguous Doubt
    reading "on┆e"
    reading "two"
  Asked means Doubt is either "one" or "two"
  Otherwise Asked means (Asked) as if Doubt is "one"
`;
    expect(renamed(text, 'first')).toEqual([
      'reading "first"',
      'Asked means Doubt is either "first" or "two"',
      'Otherwise Asked means (Asked) as if Doubt is "first"',
    ]);
  });
});
