import { expect, test } from 'vitest';
import { compileClause } from '../in-clause.ts';

const DECLARED = `
blank Amount : money
fact Last Sale : price of Common Stock, each Trading Day
event Conversion
  Portion : money
Condition Price means $2 per share
Issued starts at 0 shares
`;

function severitiesOf(lines: string, code: string): readonly string[] {
  return compileClause(`${DECLARED}${lines}`)
    .diagnostics.filter((finding) => finding.code === code)
    .map(({ severity }) => severity);
}

const READINGS = `ambiguous Is Met
  reading "as written" is Last Sale is Condition Price
  reading "at least" is Last Sale is at least Condition Price
`;

const ROUNDINGS = `ambiguous Conversion Shares for each Conversion
  reading "rounded" is (Portion / Condition Price), rounded down to whole shares
  reading "as written" is Portion / Condition Price
upon Conversion
  increase Issued by Conversion Shares
`;

test('a price matched exactly is a note in a reading, and a warning elsewhere', () => {
  expect(severitiesOf(READINGS, 'equality-on-market-price')).toEqual(['information']);
  const outside = 'Is Met means Last Sale is Condition Price\n';
  expect(severitiesOf(outside, 'equality-on-market-price')).toEqual(['warning']);
});

test('a fraction of a share is a note where only a reading leaves it', () => {
  expect(severitiesOf(ROUNDINGS, 'fraction-of-share')).toEqual(['information']);
  const outside = ROUNDINGS.replace('by Conversion Shares', 'by Portion / Condition Price');
  expect(severitiesOf(outside, 'fraction-of-share')).toEqual(['warning']);
});
