import { describe, expect, it } from 'vitest';
import { proseMessages } from '../prose-messages.ts';

/** Words in which a law finds something, and words like them in which it finds nothing. */
const WORDING: Readonly<
  Record<string, { readonly speaks: readonly string[]; readonly silent: readonly string[] }>
> = {
  'notice-without-giver': {
    speaks: [
      'cured within ten days of written notice of the failure',
      'unless cured within 10 business days after notice thereof',
    ],
    silent: [
      'cured within ten days of written notice of the failure from the Holder',
      'within ten (10) business days of receipt by the Company of notice',
      'within ten days after the notice is given',
      'ten days after notice by any Lender',
    ],
  },
  'greater-of-days': {
    speaks: [
      'the price on (i) the date of signing or (ii) the date of closing, whichever is higher',
      'prices on (a) the day of notice,\n(b) the date of payment or\n(c) the day of delisting, whichever is lower',
    ],
    silent: [
      'on (i) the date of signing or (ii) the date of closing, whichever is later',
      '(a) the price on the day of notice or (b) the price on the date of payment, whichever is greater',
    ],
  },
  'negatives-joined-by-or': {
    speaks: [
      'any claim that remains unpaid or undischarged',
      'and continuing uncured, or unwaived',
    ],
    silent: [
      'any claim that remains unpaid and undischarged',
      'if it is not paid, bonded or stayed',
      'an unpaid or undischarged claim',
    ],
  },
  'threshold-or-excess': {
    speaks: ['losses count to the extent they exceed $50,000 in the aggregate'],
    silent: [
      'losses count to the extent they exceed $50,000, and then only to the extent of the excess',
      'to the extent that they exceed $50,000, the whole amount counts',
      'to the extent permitted by law, costs above $50,000',
      'to the extent of $50,000',
    ],
  },
  'factor-before-sum': {
    speaks: ['110% of the sum of (i) the principal, plus (ii) accrued interest'],
    silent: [
      'the sum of (i) the principal, plus (ii) accrued interest, multiplied by 110%',
      '(i) 110% of the principal, plus (ii) accrued interest',
      'add (i) the principal, plus (ii) interest; 110% of such sum',
    ],
  },
  'rounding-verbs-conflict': {
    speaks: ['Any fraction is ignored, and the number is the next whole number.'],
    silent: [
      'No fractional share is issued; the number is rounded up to the next whole share.',
      'Any fraction is ignored.\n\nPrices go to the next higher cent.',
    ],
  },
  'percent-before-or-after': {
    speaks: [
      'No exercise may leave it with in excess of 4.99% of the issued and outstanding shares.',
    ],
    silent: [
      'No exercise may leave it with more than 4.99% of the outstanding shares, giving effect to such exercise.',
      'A holder of more than 5% of the outstanding shares may call a meeting.',
      'No conversion may leave it with more than 5% of the shares outstanding immediately after the conversion.',
    ],
  },
  'label-of-part-or-whole': {
    speaks: [
      'below 150% of the debt owed (the “Base Debt”) it pays up, until it holds 150% of the Base Debt',
    ],
    silent: [
      'an amount of 150% of the debt owed (the “Put Price”), and pays the Put Price',
      'below 150% of the debt owed (the “Base Debt”) it pays 20% of the Base Debt',
    ],
  },
  'cure-of-which-limb': {
    speaks: [
      'it (a) fails to pay, (b) fails to file, and such failure continues for five days, or (c) dissolves',
      'The issuer fails to keep a listing, or trading in the shares is halted for more than ten days.',
    ],
    silent: [
      'it (a) fails to pay, (b) fails to file or (c) dissolves, and such failure continues for five days',
      'it (a) fails to pay, and such failure continues for five days, or (b) dissolves',
      'The issuer fails to keep a listing for more than five days, or trading is halted for more than ten days.',
      'The issuer fails to pay, or trading is halted, and such event continues for more than ten days.',
    ],
  },
  'grace-days-of-no-kind': {
    speaks: [
      'within five trading days, subject to a three-day grace period'.replace(
        'three-day',
        'three day',
      ),
    ],
    silent: [
      'within five days, subject to a three day grace period',
      'within five trading days, subject to a grace period of three trading days',
    ],
  },
  'holiday-of-no-law': {
    speaks: ['“Business Day” means a day other than a Sunday or a public holiday.'],
    silent: [
      '“Business Day” means a day other than a Sunday or a federal legal holiday.',
      '“Business Day” means a day other than a legal holiday under the laws of Delaware.',
      'The office is closed on each legal holiday.',
    ],
  },
  'date-names-period': {
    speaks: ['to be filed not later than 30 days after the Closing (the “Filing Date”)'],
    silent: [
      'to be filed not later than 30 days after the Closing (the “Filing Deadline”)',
      'on the day 30 days after the Closing (the “Filing Date”)',
      'within two days after the Conversion Date (the “Delivery Period”)',
    ],
  },
  'lots-of-exact-sum': {
    speaks: ['issues units in multiples of 100 so that the holding shall be equal to the debt'],
    silent: [
      'issues units in multiples of 100 so that the holding is equal to or exceeds the debt',
      'issues units in multiples of 100',
    ],
  },
  'lot-without-rest': {
    speaks: ['Notes in minimum denominations of not less than $1,000 each'],
    silent: [
      'Notes in denominations of at least $1,000 and the remaining balance',
      'Notes in denominations of $1,000 each',
    ],
  },
  'amount-depends-on-payment-day': {
    speaks: [
      'equal to the price on the date of payment of the repurchase price determined under this Article IV',
      'the sum of the debt and interest to the date of payment of the Put Price (such sum, the “Put Price”)',
    ],
    silent: [
      'interest runs until the date of payment of the Put Price',
      'the sum of the debt and interest to the date of payment of the invoice',
    ],
  },
  'midnight-of-which-day': {
    speaks: ['sent by midnight, Chicago time, on such date'],
    silent: [
      'sent by midnight at the end of such date',
      'sent by 11:59 p.m. on such date',
      'sent by midnight',
    ],
  },
  'notice-on-any-day': {
    speaks: ['Notices are deemed received three days after mailing.'],
    silent: [
      'Notices are deemed received three business days after mailing.',
      'Notices are deemed received three days after mailing or, if later, the next business day.',
      'Goods are delivered three days after posting.',
    ],
  },
  'pro-rata-without-remainder': {
    speaks: ['The shares tendered are redeemed ratably among the tendering holders.'],
    silent: [
      'The shares tendered are redeemed ratably, any fraction being rounded down.',
      'The proceeds are divided pro rata among the lenders.',
    ],
  },
  'rate-without-day-count': {
    speaks: [
      'It bears interest at 8% per annum.',
      'at a per annum rate equal to the lower of 24% and the legal one',
    ],
    silent: [
      'It bears interest at 8% per annum, on the basis of twelve 30-day months.',
      'It bears interest at 8% per annum.\n\nInterest is computed over a year of 365 days.',
      '5.1 PAY. It pays 8% of sales.\n\nSchedule 1\n\nThe bank lent money at 8% per annum.',
    ],
  },
  'day-count-by-half': {
    speaks: ['computed on the basis of a year of 360 days'],
    silent: ['computed on the basis of a year of 360 days and the actual days elapsed'],
  },
  'rate-compounded-here-not-there': {
    speaks: ['at 8% per annum compounded daily.\n\nLate sums bear 8% per annum.'],
    silent: [
      'at 8% per annum compounded daily.\n\nLate sums bear 9% per annum.',
      'at 8% per annum.\n\nLate sums bear 8% per annum.',
    ],
  },
  'overdue-under-two-rates': {
    speaks: ['Principal bears 5% per annum. Overdue principal bears interest at 9% per annum.'],
    silent: [
      'Principal bears 5% per annum. Overdue principal bears an additional 2% per annum.',
      'Principal bears 5% per annum. Overdue fees bear interest at 9% per annum.',
      'Overdue principal bears interest at 9% per annum.',
    ],
  },
  'due-day-closed-in-prose': {
    speaks: [
      'The note matures on July 4, 2027.',
      'Made as of January 5, 2026.\n\nThis note is made as of January 5, 2026. It is payable on March 31 and September 30, and due on December 29, 2028.',
      'payable on the 15th day of each month commencing January 15, 2026 and due on June 30, 2026',
    ],
    silent: [
      'The note matures on July 6, 2027.',
      'The note matures on July 4, 2027; what falls due on a day that is not a Business Day is paid on the next.',
      'They made an agreement pursuant to which bonds will be issued, due July 4, 2027.',
    ],
  },
  'date-passed-when-made': {
    speaks: ['MARCH 3, 2026\n\nThe bank loan shall be due on March 2, 2026.'],
    silent: [
      'MARCH 3, 2026\n\nThe bank loan was due on March 2, 2026.',
      'MARCH 3, 2026\n\nThe bank loan is due on March 3, 2026.',
      'The bank loan is due on March 2, 2026.',
    ],
  },
  'clock-of-fixed-offset': {
    speaks: [
      'by 5:00 p.m. Eastern Standard Time and by noon, New York City time',
      'due on July 1, 2026 (the “Maturity Date”), by 3:00 pm, Pacific Standard Time, on the Maturity Date',
      'by 3:00 pm, Central Standard Time, on April 2, 2006',
    ],
    silent: [
      'by 3:00 pm, Central Standard Time, on April 1, 2006',
      'by 3:00 pm, Eastern Standard Time, on December 1, 2026',
      'by 3:00 pm, New York City time, on July 1, 2026, in New York City time',
    ],
  },
  'shares-beyond-authorized': {
    speaks: [
      '2.1 CAPITAL. Stated here.\n\nAUTHORIZED SHARES\n\nCommon Stock, no par value - 5,000 shares\n\nOUTSTANDING\n\nCommon Stock - 4,000 shares outstanding\n\nPLEDGES\n\nThe bank has a pledge of 1,200 common shares.',
    ],
    silent: [
      'The authorized capital consists of 9,000 shares of common stock, of which 1,000 are outstanding. There are 8,000 shares of common stock in reserve.',
      'There are 8,000 shares of common stock in reserve.',
    ],
  },
  'class-not-authorized': {
    speaks: [
      'The authorized capital stock consists of 9,000 shares of common stock. It will issue 1,000 shares of Series A preferred stock.',
    ],
    silent: [
      'It will issue 1,000 shares of Series A preferred stock.',
      'The authorized capital stock consists of 9,000 shares of common stock. The Board has authorized 1,000 shares of preferred stock.',
    ],
  },
  'cited-table-differs': {
    speaks: [
      '1.1 NOTES. It takes 300 units in the amounts set forth in Schedule 2.\n\nSchedule 2\n\nAMOUNTS\n\nFirst holder 100\nSecond holder 150\nTotal 250\n',
    ],
    silent: [
      '1.1 NOTES. It takes 300 units in the amounts set forth in Schedule 2.\n\nSchedule 2\n\nAMOUNTS\n\nFirst holder 100\nSecond holder 200\nTotal 300\n',
      '1.1 NOTES. It takes 300 units in the amounts set forth in Schedule 3.\n\nSchedule 2\n\nAMOUNTS\n\nFirst holder 100\nSecond holder 150\n',
    ],
  },
  'window-closed-when-made': {
    speaks: [],
    silent: [
      'This note is made as of May 1, 2026. Capitalized terms not defined have the meanings set forth in the Loan Agreement. The agreement dated March 1, 2026 (the “Loan Agreement”) and this closing (the “Closing Date”): within 30 days after the Closing Date.',
      'This note is made as of May 1, 2026. It is paid within 30 days after the Closing Date.',
    ],
  },
};

describe.each(Object.entries(WORDING))('%s', (code, { speaks, silent }) => {
  it.each([...speaks])('is found in: %s', (prose) => {
    expect(proseMessages(code, prose)).toHaveLength(1);
  });

  it.each([...silent])('is not found in: %s', (prose) => {
    expect(proseMessages(code, prose)).toEqual([]);
  });
});
