import { describeType } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';

const DECLARED = `
blank Principal : money
blank Signing Date : date
fact Shares Held : shares of Common Stock
fact Market Price : price of Common Stock
fact Closing Price : price of Common Stock, each Trading Day
fact Bids : price of Common Stock, several
fact Listed : yes/no
fact Kind : one of Pro Rata, Other
fact Other Kind : one of Pro Rata, Other, Third
fact Adviser : party
ambiguous Rounding
  reading "up"
  reading "down"
event Issuance
  Paid : money
  Issued On : date
Share for Portion (money) means 10% of Portion
`;

const MONEY = 'an amount of money in USD';
const SHARES = 'a number of shares of Common Stock';
const PRICE = 'a price in USD per share of Common Stock';
const NUMBER = 'a plain number';

/** A formula, and the type it has or the one finding it gives. */
const FORMULAS: readonly (readonly [string, string])[] = [
  // Units multiply, divide and cancel.
  ['Principal + $1', MONEY],
  ['Principal / Market Price', SHARES],
  ['Shares Held * Market Price', MONEY],
  ['Principal / Shares Held', PRICE],
  ['Principal / $2', NUMBER],
  ['Principal * 9%', MONEY],
  ['9%', NUMBER],
  ['9% per annum', 'a rate per annum'],
  ['120% of Principal', MONEY],
  ['-Principal', MONEY],
  ['Principal * Principal / Principal', MONEY],
  ['100 shares', SHARES],
  ['$2 per share', PRICE],
  ['(Shares Held + 5 shares) * $1 per share', MONEY],
  ['EUR 5 + Principal', 'unit-mismatch-add'],
  // Ratios: so many for each of something.
  ['12.5 shares per $1,000', 'shares of Common Stock per 1,000 USD'],
  ['12.5 shares per USD', 'shares of Common Stock per USD'],
  ['Principal * 12.5 shares per $1,000', SHARES],
  ['12.5 shares per $1,000 + 1 share per USD', 'shares of Common Stock per 1,000 USD'],
  ['50% of 12.5 shares per $1,000', 'shares of Common Stock per 1,000 USD'],
  ['2 shares per share of Common Stock', NUMBER],
  ['$1,050 per $1,000', NUMBER],
  ['EUR 100 * USD 1.10 per EUR', MONEY],
  ['Principal / USD 1.10 per EUR', 'an amount of money in EUR'],
  ['Principal * USD 1.10 per EUR', 'USD^2 per EUR'],
  ['EUR 100 * USD 1.10 per GBP', 'EUR × USD per GBP'],
  ['EUR 1 per share', 'a price in EUR per share of Common Stock'],
  ['EUR 1 per share + Market Price', 'unit-mismatch-add'],
  ['the greater of EUR 5 and GBP 5', 'unit-mismatch-list'],
  ['EUR 5 is more than Principal', 'unit-mismatch-compare'],
  ['$5 per Euro', 'unknown-currency'],
  ['1 share per $0', 'ratio-per-nothing'],
  ['Principal + Shares Held', 'unit-mismatch-add'],
  ['Principal - Market Price', 'unit-mismatch-subtract'],
  ['Principal + 0', MONEY],
  ['0 + 0', NUMBER],
  ['Principal + 1', 'unit-mismatch-add'],
  ['Listed + Principal', 'not-a-quantity'],
  ['Principal * Kind', 'not-a-quantity'],
  // One mistake is one finding, however much is built on it.
  ['(Principal + Shares Held) * 2 + Market Price is more than Listed', 'unit-mismatch-add'],
  ['the sum of (Principal + Shares Held), $1 and $2', 'unit-mismatch-add'],
  ['if Principal + Shares Held is more than $1 then 1 otherwise 2', 'unit-mismatch-add'],
  // Comparisons.
  ['Principal is more than 0', 'yes or no'],
  ['Principal is more than 1', 'unit-mismatch-compare'],
  ['Principal is at least Signing Date', 'not-a-quantity'],
  ['Signing Date is before March 1, 2026', 'yes or no'],
  ['Signing Date is March 1, 2026', 'yes or no'],
  ['Signing Date is more than March 1, 2026', 'quantity-comparison-word'],
  ['Principal is before $5', 'date-comparison-word'],
  ['days from Signing Date to March 1, 2026 is at least 45 days', 'yes or no'],
  ['days from Signing Date to March 1, 2026 is at least 2 months', 'calendar-mix'],
  ['Kind is Pro Rata', 'yes or no'],
  ['Pro Rata is Kind', 'yes or no'],
  ['Kind is Pro Ratta', 'unknown-member'],
  ['Kind is either Other or Third', 'unknown-member'],
  ['Other Kind is either Other or Third', 'yes or no'],
  ['Kind is Other Kind', 'unit-mismatch-compare'],
  ['Kind is "Other"', 'unit-mismatch-compare'],
  ['Principal is Other', 'member-out-of-place'],
  ['Adviser is Company', 'yes or no'],
  ['Listed is yes', 'yes or no'],
  ['Listed and not Listed', 'yes or no'],
  ['Listed and Principal', 'wrong-type-condition'],
  ['not Principal', 'wrong-type-condition'],
  ['Rounding is "up"', 'yes or no'],
  ['Rounding is "sideways"', 'unknown-reading'],
  ['Rounding is either "up" or "sideways"', 'unknown-reading'],
  // Choices and limits.
  ['if Listed then $1 otherwise Principal', MONEY],
  ['if Listed then $1 otherwise 0', MONEY],
  ['if Listed then $1 otherwise 2', 'branches-differ'],
  ['if Principal then $1 otherwise $2', 'wrong-type-condition'],
  ['the greater of $1 and Principal', MONEY],
  ['the greater of $1 and Market Price', 'unit-mismatch-list'],
  ['the greater of 0 and Market Price', PRICE],
  ['the later of Signing Date and March 1, 2026', 'a date'],
  ['the greater of Signing Date and March 1, 2026', 'greatest-of-dates'],
  ['the earlier of $1 and $2', 'not-of-dates'],
  ['the product of Shares Held, Market Price and 2', MONEY],
  ['the sum of Principal, $1 and 0', MONEY],
  ['Principal, but not below $1', MONEY],
  ['Principal, but not above 5%', 'unit-mismatch-limit'],
  // Rounding.
  ['Shares Held, rounded up to whole shares', SHARES],
  ['Principal, rounded up to whole shares', 'rounding-place-unit'],
  ['Principal, rounded down to the cent', MONEY],
  ['Market Price, rounded half up to the cent', PRICE],
  ['Shares Held, rounded up to the cent', 'rounding-place-unit'],
  ['9%, rounded half even to 4 decimals', NUMBER],
  ['Shares Held, rounded up to multiples of 100 shares', SHARES],
  ['Shares Held, rounded up to multiples of $100', 'unit-mismatch-multiples'],
  // Dates.
  ['5 days after Signing Date', 'a date'],
  ['5 Trading Days before Signing Date', 'a date'],
  ['5 Banking Days before Signing Date', 'unknown-calendar'],
  ['5 days after Principal', 'not-a-date'],
  ['Signing Date + 5 days', 'date-arithmetic'],
  ['Signing Date - Signing Date', 'date-arithmetic'],
  ['the first Business Day on or after Signing Date', 'a date'],
  ['day 5 of the month after Signing Date', 'a date'],
  ['days from Signing Date to Principal', 'not-a-date'],
  // Calendar days are a unit where they are multiplied and divided.
  ['days from Signing Date to March 1, 2026 / 30 days', NUMBER],
  ['days from Signing Date to March 1, 2026 / 2 weeks', NUMBER],
  ['Principal * days from Signing Date to March 1, 2026 / 30 days', MONEY],
  ['Principal / 365 days', 'USD per day'],
  ['Principal / 365 days * (days from Signing Date to March 1, 2026)', MONEY],
  ['Principal * days from Signing Date to March 1, 2026 / 30', 'USD × days'],
  ['2 * days from Signing Date to March 1, 2026', 'a number of days'],
  ['2 * days from Signing Date to March 1, 2026 is more than 30 days', 'yes or no'],
  ['30 days is less than days from Signing Date to March 1, 2026 * 2', 'yes or no'],
  ['2 * days from Signing Date to March 1, 2026 is more than 30', 'unit-mismatch-compare'],
  ['2 * days from Signing Date to March 1, 2026 is more than 1 month', 'unit-mismatch-compare'],
  ['days from Signing Date to March 1, 2026, but not above 30 days', 'a number of days'],
  ['2 * days from Signing Date to March 1, 2026, but not below 0 days', 'a number of days'],
  ['days from Signing Date to March 1, 2026, but not above 1 month', 'not-a-quantity'],
  ['days from Signing Date to March 1, 2026, but not above 30', 'unit-mismatch-limit'],
  ['days from Signing Date to March 1, 2026, but not below 0', 'a number of days'],
  ['the lesser of days from Signing Date to March 1, 2026 and 30 days', 'a number of days'],
  ['the greatest of 30 days, 2 weeks and 2 * 10 days', 'a number of days'],
  ['the greater of 30 days and Principal', 'unit-mismatch-list'],
  ['the greater of 30 days and 1 month', 'not-a-quantity'],
  ['the sum of 30 days and 5 days', 'not-a-quantity'],
  ['the product of Principal, 30 days and 1 / 360 days', MONEY],
  ['days from Signing Date to March 1, 2026 / 1 month', 'date-arithmetic'],
  ['days from Signing Date to March 1, 2026 / 10 Trading Days', 'date-arithmetic'],
  ['9 months / 12 months', 'date-arithmetic'],
  ['Signing Date * 2', 'date-arithmetic'],
  ['days from Signing Date to March 1, 2026 + 1 day', 'date-arithmetic'],
  ['the date in question', 'a date'],
  ['the date of the last Issuance', 'a date'],
  ['the date of Principal', 'not-an-event'],
  ['the date of the Issuance', 'trigger-not-in-scope'],
  ['5 days after the last Issuance', 'a date'],
  ['Principal on Signing Date', MONEY],
  ['Principal on Market Price', 'not-a-date'],
  // Statistics.
  ['the average of Closing Price over the 5 Trading Days before the date in question', PRICE],
  ['the highest Closing Price from Signing Date until the date in question', PRICE],
  ['the average of Bids', PRICE],
  ['the average of Closing Price', 'statistic-of-single-value'],
  ['the average of Listed over the 5 days before the date in question', 'not-a-quantity'],
  ['the average of the 3 lowest Closing Price over the 5 Trading Days before Signing Date', PRICE],
  ['the sum of Paid for each Issuance', MONEY],
  ['the count of Issuance', NUMBER],
  ['the sum of Paid for each Issuance within 12 months before Signing Date', MONEY],
  ['the sum of Issued On for each Issuance', 'not-a-quantity'],
  ['the sum of Paid for each Issuance where Paid', 'wrong-type-condition'],
  ['the latest Closing Price on or before Signing Date', PRICE],
  ['the latest Market Price on or before Signing Date', 'not-a-series'],
  ['Paid of the last Issuance', MONEY],
  ['Paid of Principal', 'unknown-term-of'],
  ['Price of the last Issuance', 'unknown-field'],
  ['there is an Issuance', 'yes or no'],
  ['there is a Bid', 'yes or no'],
  ['there is a Principal', 'unknown-subject'],
  [
    'the largest N from $0 to Principal in steps of $1 such that N is at most $5, otherwise $0',
    MONEY,
  ],
  [
    'the largest N from 0 to Principal in steps of $1 such that N is at most $5, otherwise 0',
    MONEY,
  ],
  [
    'the largest N from $0 to Principal in steps of 1 such that N is at most $5, otherwise $0',
    'unit-mismatch-search',
  ],
  // Calls.
  ['Share for $5', MONEY],
  ['Share for 0', MONEY],
  ['Share for Market Price', 'wrong-argument'],
  ['Share', 'missing-argument'],
  ['Principal for $5', 'unknown-callee'],
  ['Common Stock', 'not-a-value'],
  ['Trading Day', 'not-a-value'],
  ['the last Issuance', 'event-as-value'],
  ['none', 'type-not-known'],
];

describe('the type of a formula', () => {
  it.each(FORMULAS)('%s: %s', (formula, expected) => {
    const compilation = compileClause(`${DECLARED}Result means ${formula}`);
    const codes = errorCodes(compilation);
    if (codes.length > 0) {
      expect(codes).toEqual([expected]);
      return;
    }
    const symbol = compilation.bound.symbols.byName.get('Result');
    const type = symbol === undefined ? undefined : compilation.checked.symbolTypes.get(symbol);
    expect(type === undefined ? '' : describeType(type)).toBe(expected);
  });
});
