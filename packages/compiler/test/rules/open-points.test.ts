import { describe, expect, it } from 'vitest';
import { codesAmong } from './in-duties-clause.ts';

describe('a role', () => {
  it.each([
    ['(b) not computable "nobody pays then", otherwise', 1],
    ['(b) Holder, otherwise', 0],
  ])('%s: %s', (last, told) => {
    const lines = `Payer : party means whichever of these applies\n  (a) Company, if Market is Open\n  ${last}`;
    expect(codesAmong(lines, 'nobody-in-some-cases')).toHaveLength(told);
  });

  it('is not a figure', () => {
    const lines = 'Due : money means if Market is Open then $5 otherwise not computable "judged"';
    expect(codesAmong(lines, 'nobody-in-some-cases')).toEqual([]);
  });
});

const FOUND = `event Valuation by Holder
  Found : money
`;
const AVERAGE = 'the average of Found for each Valuation, otherwise';
function worth(last: string): string {
  return `${FOUND}Worth means whichever of these applies\n  (a) $5, if Market is Open\n  (b) ${last}\n`;
}

describe('a last resort', () => {
  it.each([
    worth(AVERAGE),
    `${FOUND}Worth means the first available of\n  (a) Fee\n  (b) the highest Found for each Valuation`,
    `${worth(AVERAGE)}obligation To Value\n  for each Notice\n  Holder performs the Valuation\n  due 5 Business Days after the Notice`,
  ])('need not come: %s', (lines) => {
    expect(codesAmong(lines, 'last-resort-not-owed')).toHaveLength(1);
  });

  it.each([
    worth('the sum of Found for each Valuation, otherwise'),
    worth('$6, otherwise'),
    `${worth(AVERAGE)}obligation To Value\n  Holder performs the Valuation\n  due on March 2, 2026`,
    `Worth means the average of Price Paid for each Order`,
  ])('comes, or is none: %s', (lines) => {
    expect(codesAmong(lines, 'last-resort-not-owed')).toEqual([]);
  });
});
