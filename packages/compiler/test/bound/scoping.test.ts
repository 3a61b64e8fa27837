import { describe, expect, it } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';

const DECLARED = `
blank Principal : money
fact Market Maker Bids : price, several
event Issuance
  Paid : money
  Paid On : date
  Kind : one of Pro Rata, Other
event Sale
  Paid : money
  Sold On : date
Ratchet starts at $1
Settled for each Issuance starts at no
Half Paid for each Issuance means 50% of Paid
Share for Portion (money) means 10% of Portion
`;

/** What stands in a clause, and the findings it gives. */
const SCOPES: readonly (readonly [string, readonly string[]])[] = [
  // Fields are in scope of the trigger, the key and the row, and nowhere else.
  ['upon Issuance\n  set Ratchet to Paid', []],
  ['upon Issuance when Paid is more than $1\n  set Ratchet to Paid', []],
  ['upon Issuance effective on Paid On\n  set Ratchet to Paid', []],
  ['upon Sale\n  set Ratchet to Paid', []],
  ['upon Sale effective on Paid On\n  set Ratchet to Paid', ['field-out-of-scope']],
  ['upon Issuance or Sale\n  set Ratchet to Paid', []],
  ['upon Issuance or Sale effective on Paid On\n  set Ratchet to Paid', ['field-out-of-scope']],
  ['X for each Issuance means Paid', []],
  ['X for each Issuance starts at Paid', []],
  ['X means Paid', ['field-out-of-scope']],
  ['X means the sum of Paid for each Issuance', []],
  ['X means the sum of Principal for each Issuance where Paid is more than $1', []],
  ['X means there is an Issuance where Kind is Other', []],
  ['X means the date of the last Issuance where Kind is Other', []],
  ['X means there is a Sale where Kind is Other', ['field-out-of-scope']],
  // The window of rows is read outside them.
  ['X for each Issuance means the sum of Paid for each Sale within 5 days before Paid On', []],
  ['X means the sum of Paid for each Sale within 5 days before Sold On', ['field-out-of-scope']],
  // The innermost occurrence wins; the outer one is still in scope.
  ['X for each Sale means the count of Issuance where Paid On is after Sold On', []],
  ['X for each Issuance means the sum of Paid for each Sale where Sold On is after Paid On', []],
  // What is kept for each occurrence takes the one in scope.
  ['upon Issuance\n  set Ratchet to Half Paid', []],
  ['upon Issuance\n  set Settled to yes', []],
  ['upon Sale\n  set Settled to yes', ['missing-key']],
  ['upon Sale\n  set Settled for each Issuance within 5 days before Sold On to yes', []],
  ['upon Issuance\n  set Settled for each Sale to yes', ['wrong-key']],
  ['upon Issuance\n  set Ratchet for each Issuance to $1', ['wrong-key']],
  ['X means Half Paid', ['missing-key']],
  ['X means Half Paid of the last Issuance', []],
  ['X means Half Paid for the last Issuance', []],
  ['X means the sum of Half Paid for each Issuance where Settled is no', []],
  ['X means the sum of Half Paid for each Sale', ['missing-key']],
  // `the E` and `it`.
  ['upon Issuance\n  set Ratchet to Paid of the Issuance', []],
  ['upon Issuance\n  set Ratchet to Paid of the Sale', ['trigger-not-in-scope']],
  ['X for each Issuance means the date of the Issuance', []],
  ['X means there is an Issuance not followed by a Sale within 5 days after it', []],
  ['X means there is a Sale within 5 days after it', ['it-without-event']],
  // Parameters, variables and the day of a check are local.
  ['X for Portion (money) means Portion + Share for Portion', []],
  ['X means Portion', ['unknown-term']],
  [
    'X means the largest N from $0 to Principal in steps of $1 such that N + Paid is less than $5, otherwise $0',
    ['field-out-of-scope'],
  ],
  [
    'check "days" for each D from January 1, 2026 through May 1, 2026: 1 day after D is after D',
    [],
  ],
  // Members belong to their type.
  ['X means the count of Issuance where Kind is Othr', ['unknown-member']],
  ['X means Other', ['member-out-of-place']],
  // A fact of several values is named in the singular; a calendar in the plural.
  ['X means there is a Market Maker Bid', []],
  ['X means there is no Market Maker Bid', []],
  ['X means 5 Trading Days after January 2, 2026', []],
  ['X means 1 Trading Day after January 2, 2026', []],
  // One name space, one declaration each.
  ['Principal means $5', ['declared-twice']],
  ['event Ratchet', ['declared-twice']],
  ['event Grant\n  Size, Size : money', ['declared-twice']],
  // One unknown event is one finding, whatever is read of it.
  ['upon Issuence\n  set Ratchet to Paid', ['unknown-event']],
  ['X for each Issuence means Paid + Half Paid', ['unknown-event']],
  ['X means the sum of Half Paid for each Issuence where Kind is Other', ['unknown-event']],
];

describe('what a name stands for', () => {
  it.each(SCOPES)('%s: %j', (lines, expected) => {
    expect(errorCodes(compileClause(`${DECLARED}${lines}`))).toEqual(expected);
  });
});

it('suggests the nearest Term, and mends what is certain', () => {
  const [found] = compileClause(
    'blank Principal Amount : money\nHalf means 50% of Principal Amounts',
  ).diagnostics;
  expect(found?.help).toContain('`Principal Amount`');
  expect(found?.fix?.edits[0]?.text).toBe('Principal Amount');
});

it('shows both places of a double declaration', () => {
  const [found] = compileClause('Cap means $1\nCap means $2').diagnostics;
  expect(found?.related).toHaveLength(1);
});

it('says nothing of what a line that could not be read may have declared', () => {
  const { diagnostics } = compileClause(
    'Cap $5\nHalf means 50% of Cap\nThird means 30% of Capital',
  );
  const codes = diagnostics.map((diagnostic) => diagnostic.code);
  expect(codes).toHaveLength(2);
  expect(codes).toContain('unknown-term');
});
