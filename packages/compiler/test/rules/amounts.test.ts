import { describe, expect, it } from 'vitest';
import { codesAmong, findingsOf } from './in-duties-clause.ts';

const SPLIT = `Price starts at $2 per share of Common Stock
Factor starts at 1
event Split
  New For Old : number
upon Split
  set Price to Price / New For Old
  set Factor to Factor * New For Old
`;

describe('a price of an earlier day', () => {
  it('is of the shares of that day', () => {
    const lines = `${SPLIT}Shares Due means Fee / (Price on March 2, 2026)\nLeast Price means the lesser of Price and (Price on March 2, 2026)`;
    const found = findingsOf(lines).find(({ code }) => code === 'past-price-not-adjusted');
    expect(found?.message).toBe(
      '`Price` is taken as it stood on an earlier day in 2 places, and nothing brings it to the shares that there are since `Split`.',
    );
  });

  it.each([
    `${SPLIT}Shares Due means Fee / ((Price on March 2, 2026) * (Factor on March 2, 2026) / Factor)`,
    `${SPLIT}Has Moved means Price is not Price on March 2, 2026`,
    `${SPLIT}Shares Due means Fee / Price`,
    'Price starts at $2 per share of Common Stock\nupon Order\n  set Price to $3 per share of Common Stock\nShares Due means Fee / (Price on March 2, 2026)',
  ])('is not taken, or is adjusted: %s', (lines) => {
    expect(codesAmong(lines, 'past-price-not-adjusted')).toEqual([]);
  });
});

const UP = '(Fee / $3 per share of Common Stock), rounded up to whole shares';
const DOWN = '(Fee / $3 per share of Common Stock), rounded down to whole shares';
function readings(one: string, other: string): string {
  return `ambiguous Shares Due\n  reading "one" is ${one}\n  reading "other" is ${other}\n`;
}

describe('rounding', () => {
  it.each([
    readings(UP, DOWN),
    readings(UP, 'Fee / $3 per share of Common Stock'),
    readings(UP, UP.replace('whole shares', 'multiples of 100 shares')),
    `ambiguous Rest\n  reading "counts"\n  reading "is dropped"\nShares Due means if Rest is "counts" then ${UP} otherwise ${DOWN}`,
  ])('is not settled: %s', (lines) => {
    expect(codesAmong(lines, 'rounding-not-settled')).toHaveLength(1);
  });

  it.each([
    `Shares Due means ${UP}`,
    readings(UP, DOWN.replace('$3', '$4')),
    `Shares Due means if Market is Open then ${UP} otherwise ${DOWN}`,
  ])('is, or is not the difference: %s', (lines) => {
    expect(codesAmong(lines, 'rounding-not-settled')).toEqual([]);
  });
});

const NOTES = 'table New Note\n  | Number : number | Size : money |\n';
const REPAID = 'upon Order\n  reduce Outstanding Principal by Price Paid, but not below $0\n';
const EACH = 'there is no New Note where Size is less than $25,000';

describe('parts with a smallest size', () => {
  it.each([
    `Good means ${EACH}, and (the sum of Size for each New Note) is Outstanding Principal`,
    `Good means all of\n  (1) ${EACH}\n  (2) Outstanding Principal is the sum of Size for each New Note`,
  ])('cannot make up a balance that falls below it: %s', (lines) => {
    expect(codesAmong(`${NOTES}${REPAID}${lines}`, 'parts-cannot-add-up')).toHaveLength(1);
  });

  it.each([
    `${NOTES}Good means ${EACH}, and (the sum of Size for each New Note) is Outstanding Principal`,
    `${NOTES}${REPAID}Good means ${EACH}, and (the sum of Number for each New Note) is 5`,
    `${NOTES}${REPAID}Good means ${EACH} or (the sum of Size for each New Note) is Outstanding Principal`,
  ])('can, or need not: %s', (lines) => {
    expect(codesAmong(lines, 'parts-cannot-add-up')).toEqual([]);
  });
});

const SALES = 'fact Last Sale : price of Common Stock, each Trading Day\n';
const HIGH = (end: string): string =>
  `High means the highest Last Sale from January 5, 2026 through ${end}\n`;
const BUY = (due: string, key = '  for each Notice\n'): string =>
  `obligation To Buy\n${key}  Company pays (High * 5 shares of Common Stock), rounded half up to the cent to Holder\n  due ${due}\n`;
const PAID = `event Payment by Company
obligation To Pay
  for each Notice
  Company performs the Payment
  due 10 Business Days after the Notice
Average for Day (date) means the average of Last Sale over the 5 Trading Days before Day
`;
const DAY =
  'Pay Day means the first available of\n  (1) the date of the last Payment\n  (2) the date in question\n';

describe('an amount', () => {
  it.each([
    `${HIGH('the date in question')}${BUY('10 Business Days after the Notice')}`,
    `${HIGH('the date in question')}${BUY('on demand')}`,
    `${PAID}${DAY}Buying Price means Average for Pay Day`,
    `${PAID}${DAY}Buying Price means the greater of (Average for March 2, 2026) and Average for the later of Pay Day and March 2, 2026`,
  ])('moves until it is paid: %s', (lines) => {
    expect(codesAmong(`${SALES}${lines}`, 'amount-of-its-own-day')).toHaveLength(1);
  });

  it.each([
    `${HIGH('March 2, 2026')}${BUY('10 Business Days after the Notice')}`,
    `${HIGH('the date in question')}${BUY('on April 1, 2026', '')}`,
    `${PAID}${DAY}Buying Price means Average for March 2, 2026\nDays Open means the days from March 2, 2026 until Pay Day`,
    `${PAID}Pay Day means the first available of\n  (1) the date of the last Order\n  (2) the date in question\nBuying Price means Average for Pay Day`,
  ])('stands before: %s', (lines) => {
    expect(codesAmong(`${SALES}${lines}`, 'amount-of-its-own-day')).toEqual([]);
  });
});

const LATE = 'right To Claim\n  Holder may elect by Notice\n  while there is a Closing\n';
const DEFAULT = 'event Default occurs when Market is Shut and there is no Closing\n';

describe('an event that comes only before another', () => {
  it.each([
    `${DEFAULT}${LATE}upon Notice when there is a Default\n  reduce Outstanding Principal by $5, but not below $0`,
    `${DEFAULT}${LATE}Is Lifted starts at no\nupon Order when there is a Default\n  set Is Lifted to yes\nupon Notice\n  valid only if Is Lifted\n    otherwise "no"`,
  ])('is asked for only after it: %s', (lines) => {
    expect(codesAmong(lines, 'asked-after-its-time')).toHaveLength(1);
  });

  it.each([
    `event Default occurs when Market is Shut\n${LATE}upon Notice when there is a Default\n  reduce Outstanding Principal by $5, but not below $0`,
    `${DEFAULT}right To Claim\n  Holder may elect by Notice\nupon Notice when there is a Default\n  reduce Outstanding Principal by $5, but not below $0`,
    `${DEFAULT}${LATE}upon Notice when Market is Open\n  reduce Outstanding Principal by $5, but not below $0`,
  ])('is asked for in its time: %s', (lines) => {
    expect(codesAmong(lines, 'asked-after-its-time')).toEqual([]);
  });
});
