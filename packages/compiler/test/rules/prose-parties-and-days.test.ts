import { describe, expect, it } from 'vitest';
import { proseFindings, proseMessages } from './prose-messages.ts';

const TERMS =
  'The “Buyer” means a fund, the “Seller” means a bank, and the “Shares” means 100 shares. The Buyer buys the Shares of the Seller. ';

describe('words of a Term in lower case', () => {
  const TERM = '“Closing Price” means the last sale. The Closing Price counts. ';

  it('with a meaning of their own are told', () => {
    const prose = `${TERM}The closing price for each day shall be the average of bid and ask.`;
    const [finding] = proseFindings('prose-term-in-lower-case', prose);
    expect(finding?.message).toBe(
      'The prose defines “Closing Price”, and gives “closing price” a meaning of its own.',
    );
    expect(finding?.prose).toHaveLength(2);
  });

  it.each([
    'It sells at a closing price that is lower.',
    'The closing prices are published.',
    'The price shall be fair.',
  ])('are not, where they are only used: %s', (words) => {
    expect(proseMessages('prose-term-in-lower-case', `${TERM}${words}`)).toEqual([]);
  });
});

describe('days that are counted', () => {
  it.each([
    [
      'Within two business days, or three Business Days.',
      'The prose counts in business days 2 times, and does not say which days these are.',
    ],
    [
      '“Trading Day” means a day of trading. Five Trading Days, or five trading days.',
      'The prose defines “Trading Day”, and counts in “trading days” without the capitals once.',
    ],
  ])('%s', (prose, message) => {
    expect(proseMessages('prose-days-not-defined', `${TERMS}${prose}`)).toEqual([message]);
  });

  it.each([
    '“BUSINESS DAY” means a day on which banks open. Five Business Days.',
    'Within two days, or a day of trading.',
  ])('are told of nothing in: %s', (prose) => {
    expect(proseMessages('prose-days-not-defined', `${TERMS}${prose}`)).toEqual([]);
  });
});

describe('roles', () => {
  it('that nobody is bound to are told together', () => {
    const prose =
      'If an event occurs, the defaulting party shall pay. In a suit the non-prevailing party pays; the defaulting party too.';
    expect(proseMessages('prose-role-not-bound', `${TERMS}${prose}`)).toEqual([
      'The prose gives rights or duties to “the defaulting party”, “the non-prevailing party”, and does not say who that is.',
    ]);
  });

  it.each([
    'On a default by either party the non-defaulting party may end it.',
    'A party that fails to pay is in default, and the defaulting party pays costs.',
    'The “Defaulting Party” is who fails to pay, and the defaulting party pays.',
    'the surviving party, the other party',
  ])('are bound in: %s', (prose) => {
    expect(proseMessages('prose-role-not-bound', `${TERMS}${prose}`)).toEqual([]);
  });
});

describe('a party that is one', () => {
  const NOTE = 'to the order of a bank (the “Holder”). The Holder may sue. ';

  it('is not one of several', () => {
    const prose = `${NOTE}By any Holder, or by Holders who act together.`;
    const [finding] = proseFindings('prose-party-as-class', prose);
    expect(finding?.message).toBe(
      '“Holder” is defined as one, and the prose speaks 2 times of several.',
    );
    expect(finding?.prose).toHaveLength(3);
  });

  it.each([
    `${NOTE}By the Holder, or any holder of shares.`,
    `${NOTE}All who hold (the “Holders”). Any Holder, and the Holders.`,
    'those listed (each, a “Holder”). Any Holder, and each Holder.',
    'shares (the “Note”). Any Note, and all Notes.',
  ])('may be so in: %s', (prose) => {
    expect(proseMessages('prose-party-as-class', prose)).toEqual([]);
  });
});

describe('names of organisations', () => {
  it.each([
    'Example River Fund Limited and EXAMPLE RIVER LLC',
    'Example & River, Inc. and Example & River Holdings, Inc.',
  ])('are alike: %s', (prose) => {
    expect(proseMessages('prose-names-alike', `${prose}.`)).toHaveLength(1);
  });

  it.each([
    'Example River Fund Limited, EXAMPLE RIVER FUND LTD.',
    'Example River, Inc. and Example Lake, Inc.',
    'The Company and the Corporation',
    'SALE OF STOCK. The Company shall. SALE OF STOCK. The Corporation shall',
  ])('are one, or two: %s', (prose) => {
    expect(proseMessages('prose-names-alike', `${prose}.`)).toEqual([]);
  });
});

describe('an instrument', () => {
  const DEFINED = '“Warrant” means a right in the form of EXHIBIT A annexed hereto. ';

  it('has one form', () => {
    const prose = `${DEFINED}The Warrant shall have the terms set forth in the paper annexed as EXHIBIT B.`;
    expect(proseMessages('prose-two-forms', prose)).toEqual([
      'The prose gives “Warrant” the form or the terms of Exhibit A (before the first section) and of Exhibit B (before the first section).',
    ]);
  });

  it.each([
    `${DEFINED}The Warrant shall have the terms set forth in EXHIBIT A.`,
    `${DEFINED}The Note shall have the form of EXHIBIT B.`,
    `${DEFINED}The Warrant shall be void. See the form in EXHIBIT B.`,
  ])('has it in: %s', (prose) => {
    expect(proseMessages('prose-two-forms', prose)).toEqual([]);
  });
});
