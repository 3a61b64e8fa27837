import { describe, expect, it } from 'vitest';
import { codesAmong, findingsOf } from './in-duties-clause.ts';

const PRICE = `Conversion Price starts at $2 per share of Common Stock
event Dividend
  Paid Per Share : price of Common Stock
`;
const CUT =
  'upon Dividend\n  reduce Conversion Price to (Conversion Price - Paid Per Share, but not below $0.01 per share)\n';
const SHARES =
  'Conversion Shares means (Outstanding Principal / Conversion Price), rounded down to whole shares\n';
const TOTAL = 'Paid Meanwhile means the sum of Paid Per Share for each Dividend\n';

describe('one event', () => {
  it.each([
    `${CUT}${SHARES}${TOTAL}Paid Through means Conversion Shares * Paid Meanwhile`,
    `${CUT}${SHARES}Paid Through means Conversion Shares * (the sum of Paid Per Share for each Dividend)`,
  ])('has two remedies: %s', (lines) => {
    expect(codesAmong(`${PRICE}${lines}`, 'two-remedies-for-one-event')).toHaveLength(1);
  });

  it.each([
    `${SHARES}${TOTAL}Paid Through means Conversion Shares * Paid Meanwhile`,
    `${CUT}${TOTAL}Paid Through means 5 shares of Common Stock * Paid Meanwhile`,
    `${CUT.replace('upon Dividend', 'upon Dividend when Paid Meanwhile is more than $1 per share')}${SHARES}${TOTAL}Paid Through means Conversion Shares * Paid Meanwhile`,
    `event Spin Off\n  Worth : price of Common Stock\n${CUT}${SHARES}Worth Meanwhile means the sum of Worth for each Spin Off\nPaid Through means Conversion Shares * Worth Meanwhile`,
  ])('has one: %s', (lines) => {
    expect(codesAmong(`${PRICE}${lines}`, 'two-remedies-for-one-event')).toEqual([]);
  });
});

const TAKEN = `fact Shares Outstanding : shares of Common Stock
Taken starts at 0 shares of Common Stock
Taken In All means Taken
Ownership for New (shares of Common Stock) means New / Shares Outstanding
event Exercise by Holder
  Bought : shares of Common Stock
event Payment In Shares by Company
  Paid : shares of Common Stock
`;
const VALID = (amount: string): string =>
  `  valid only if Ownership for ${amount} is at most 4.9%\n    otherwise "too much"\n`;
const BUYS = `upon Exercise\n${VALID('Bought')}  increase Taken by Bought\n`;

describe('a limit on what is held', () => {
  it('is got round by a way that it does not bind', () => {
    const lines = `${TAKEN}${BUYS}upon Payment In Shares\n  increase Taken by Paid`;
    const found = findingsOf(lines).find(({ code }) => code === 'limit-binds-some-ways');
    expect(found?.message).toBe(
      '`Payment In Shares` adds to `Taken` without the limit “Ownership for Bought is at most 4.9%”, to which `Exercise` is held.',
    );
  });

  it.each([
    `${BUYS}upon Payment In Shares\n${VALID('Paid')}  increase Taken by Paid`,
    `${BUYS}Is Allowed for each Payment In Shares means all of\n  (1) Market is Open\n  (2) Ownership for Paid is at most 4.9%\nupon Payment In Shares\n  valid only if Is Allowed\n    otherwise "too much"\n  increase Taken by Paid`,
    `${BUYS}Most means the largest N from 0 shares to Shares Outstanding in steps of 1 share\n  such that Ownership for N is at most 4.9%, otherwise 0 shares\nupon Payment In Shares\n  increase Taken by the lesser of Paid and Most`,
    BUYS,
    'upon Exercise\n  increase Taken by Bought\nupon Payment In Shares\n  increase Taken by Paid',
  ])('binds every way: %s', (lines) => {
    expect(codesAmong(`${TAKEN}${lines}`, 'limit-binds-some-ways')).toEqual([]);
  });
});

const CONVERTS = `event Conversion by Holder
  Portion : money
upon Conversion
  reduce Outstanding Principal by Portion, but not below $0
event Annulment occurs 10 Business Days after each Conversion where Market is Shut
`;
const PUT_BACK = 'upon Annulment\n  increase Outstanding Principal by $5\n';
function delivers(more: string): string {
  return `obligation Delivery\n  for each Conversion\n  Company delivers 5 shares of Common Stock to Holder\n  due 3 Business Days after the Conversion\n${more}`;
}

describe('what is undone', () => {
  it('is owed on', () => {
    const lines = `${CONVERTS}${PUT_BACK}${delivers('  late: $500 per day')}`;
    expect(codesAmong(lines, 'undone-duty-runs-on')).toHaveLength(1);
  });

  it.each([
    `${CONVERTS}${PUT_BACK}${delivers('  while there is no Annulment\n  late: $500 per day')}`,
    `${CONVERTS}${PUT_BACK}${delivers('')}`,
    `${CONVERTS}${delivers('  late: $500 per day')}`,
  ])('is not: %s', (lines) => {
    expect(codesAmong(lines, 'undone-duty-runs-on')).toEqual([]);
  });
});

const CAPPED = `fact Outstanding : shares of Common Stock
Cap means the largest N from 0 shares to Outstanding in steps of 1 share
  such that N is at most Outstanding / 20, otherwise 0 shares
event Waiver by Holder
  Let Go : shares of Common Stock
event Conversion, Exercise by Holder
  Wanted : shares of Common Stock
event Offer by Company
Let Go In All means the sum of Let Go for each Waiver
Converted for each Conversion means the lesser of Wanted and the greater of Cap and Let Go In All
`;

describe('a limit that a notice opens', () => {
  it('is opened for one act alone', () => {
    const lines = `${CAPPED}Exercised for each Exercise means the lesser of Wanted and Cap`;
    const found = findingsOf(lines).find(({ code }) => code === 'limit-opened-for-some');
    expect(found?.message).toBe(
      '`Waiver` opens `Cap` for `Conversion`, and nothing opens it for `Exercise`, which it binds too.',
    );
  });

  it.each([
    `${CAPPED}Exercised for each Exercise means the lesser of Wanted and the greater of Cap and Let Go In All`,
    `${CAPPED}Exercised for each Exercise means Wanted`,
    `${CAPPED}Offered for each Offer means Cap`,
    CAPPED.replace('greater of Cap and Let Go In All', 'greater of Cap and 5 shares'),
  ])('is opened for all that it binds: %s', (lines) => {
    expect(codesAmong(lines, 'limit-opened-for-some')).toEqual([]);
  });
});
