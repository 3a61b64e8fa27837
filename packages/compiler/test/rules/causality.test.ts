import { describe, expect, it } from 'vitest';
import { codesAmong, findingsOf } from './in-duties-clause.ts';

const FIVE_AFTER = 'Pay Day means 5 Business Days after the date of the first Order\n';
function instructs(due: string, key = ''): string {
  return `event Instructions by Company\nobligation To Instruct\n${key}  Company performs the Instructions\n  due ${due}`;
}

describe('a duty counted back', () => {
  it.each([
    `${FIVE_AFTER}${instructs('5 Business Days before Pay Day')}`,
    `${FIVE_AFTER}${instructs('7 Business Days before Pay Day')}`,
    `${FIVE_AFTER}Last Day means 5 Business Days before Pay Day\n${instructs('on Last Day')}`,
    `Pay Day means 5 days after the date of the first Order\n${instructs('5 Business Days before Pay Day')}`,
    `Pay Day means the first available of\n  (1) Fixed Day\n  (2) 2 weeks after the date of the first Order\nblank Fixed Day : date\n${instructs('3 weeks before Pay Day')}`,
    instructs('3 days before (3 days after the Order)', '  for each Order\n'),
  ])('is due before anybody knows: %s', (lines) => {
    expect(codesAmong(lines, 'due-before-known')).toHaveLength(1);
  });

  it.each([
    `${FIVE_AFTER}${instructs('4 Business Days before Pay Day')}`,
    `${FIVE_AFTER}${instructs('5 days before Pay Day')}`,
    `Pay Day means 5 Business Days after March 2, 2026\n${instructs('5 Business Days before Pay Day')}`,
    `schedule Quarter Day on day 1 of each month\nPay Day means 5 days after the date of the first Quarter Day\n${instructs('5 days before Pay Day')}`,
    `${FIVE_AFTER}${instructs('on Pay Day')}`,
  ])('is not: %s', (lines) => {
    expect(codesAmong(lines, 'due-before-known')).toEqual([]);
  });
});

const CALL =
  'event Call by Company\n  Call Date : date\nfact Last Sale : price of Common Stock, each Trading Day\n';
const HIGH = 'Last Sale is at least $5 per share on each of the 10 Trading Days before';
function may(...conditions: readonly string[]): string {
  return `May Call for each Call means all of\n${conditions.map((each, at) => `  (${at + 1}) ${each}`).join('\n')}\nCalls means the count of Call where May Call`;
}
const TERMS = `Deadline for Day (date) means 10 Trading Days before Day
Price Is High for End (date) means ${HIGH} End
`;

describe('a condition of an act', () => {
  it.each([
    may(
      'the date of the Call is on or before 10 Trading Days before Call Date',
      `${HIGH} Call Date`,
    ),
    may('the date of the Call is before 2 days before Call Date', `${HIGH} Call Date`),
    `${TERMS}${may('the date of the Call is on or before Deadline for Call Date', 'Price Is High for Call Date')}`,
  ])('is told too late: %s', (lines) => {
    expect(codesAmong(`${CALL}${lines}`, 'measured-after-deadline')).toHaveLength(1);
  });

  it.each([
    may('the date of the Call is on or before 1 Trading Day before Call Date', `${HIGH} Call Date`),
    may(
      'the date of the Call is on or before 10 Trading Days before Call Date',
      `${HIGH} the date of the Call`,
    ),
    may(
      'the date of the Call is on or after 10 Trading Days before Call Date',
      `${HIGH} Call Date`,
    ),
    `${TERMS}${may('the date of the Call is on or before Deadline for Call Date', 'Price Is High for the date of the Call')}`,
    `May Call for each Call means (the date of the Call is on or before 9 days before Call Date) or (${HIGH} Call Date)`,
  ])('is known in time: %s', (lines) => {
    expect(codesAmong(`${CALL}${lines}`, 'measured-after-deadline')).toEqual([]);
  });
});

const SALE = `event Extension by Holder
  New Date : date
Last Day means the first available of
  (1) New Date of the last Extension
  (2) 20 Business Days after the date of the first Order
`;
const TO_CLOSE = 'obligation To Close\n  Company performs the Closing\n  due on Last Day\n';
const EXTENDS = 'right To Extend\n  Holder may extend by Extension\n';

describe('an extension', () => {
  it('moves one deadline and leaves another', () => {
    const lapse = 'event Lapse occurs 30 Business Days after each Order, unless there is a Closing';
    const found = findingsOf(`${SALE}${TO_CLOSE}${EXTENDS}${lapse}`).find(
      ({ code }) => code === 'extension-not-followed',
    );
    expect(found?.message).toBe(
      '`Extension` can put off the day of `Closing`, and `Lapse` counts to it as before.',
    );
  });

  it.each([
    `${SALE}${TO_CLOSE}${EXTENDS}event Lapse occurs 30 Business Days after each Order, unless there is a Notice`,
    `${SALE}${TO_CLOSE}${EXTENDS}event Lapse occurs 30 Business Days after each Order, unless there is a Closing or there is an Extension`,
    `${SALE}${TO_CLOSE}event Lapse occurs 30 Business Days after each Order, unless there is a Closing`,
  ])('moves what there is: %s', (lines) => {
    expect(codesAmong(lines, 'extension-not-followed')).toEqual([]);
  });
});
