import { describe, expect, it } from 'vitest';
import { proseMessages } from '../prose-messages.ts';

/** Words in which a law finds something, and words like them in which it finds nothing. */
const WORDING: Readonly<
  Record<string, { readonly speaks: readonly string[]; readonly silent: readonly string[] }>
> = {
  'period-of-which-act': {
    speaks: [
      'sells to any investor identified to it by the Broker within twelve months after the end',
    ],
    silent: [
      'sells within twelve months to any investor identified to it by the Broker',
      'any investor identified to it by the Broker before the Closing',
    ],
  },
  'damages-once-or-each-time': {
    speaks: [
      'If there is any breach, the Company shall pay, as liquidated damages, an amount of $5.',
    ],
    silent: [
      'If there is any breach, the Company shall pay, as liquidated damages, an amount of $5 per day.',
      'For each breach the Company shall pay, as liquidated damages, an amount of $5.',
      'If there is any breach, the Company shall pay the costs.',
    ],
  },
  'change-one-way': {
    speaks: ['the rent is increased by a percentage equal to that by which the index has risen'],
    silent: [
      'the rent is increased by a percentage equal to that by which the index has changed or risen',
      'the rent is increased by the percentage stated',
    ],
  },
  'answer-without-deadline': {
    speaks: ['The Holder may, after receipt of the calculation, may dispute it.'],
    silent: [
      'After receipt of the calculation, the Holder may within five days dispute it.',
      'After receipt of the payment, the Holder may request more.',
    ],
  },
  'clock-waits-for-failure': {
    speaks: [
      'fails to have it declared effective for 60 days after the Registration is declared effective',
    ],
    silent: [
      'fails to keep it effective for 60 days after the Registration is declared effective',
      'fails to have it declared effective within 60 days after the Closing',
    ],
  },
  'period-not-defined': {
    speaks: ['the price in the pricing period, and such pricing period'],
    silent: [
      'the price in the pricing period of ten days',
      'The “Pricing Period” means May. The price in the Pricing Period.',
      'the interest period',
    ],
  },
  'price-of-convertible-not-said': {
    speaks: [
      'It sells stock, warrants or units at any price per share less than the exercise price.',
    ],
    silent: [
      'It sells stock or warrants at any price less than the exercise price. Of warrants the consideration received counts.',
      'It sells stock at any price less than the exercise price.',
    ],
  },
  'good-standing-with-tax-owed': {
    speaks: [
      'The Borrower is a corporation in good standing. Franchise taxes for 2024 are unpaid.',
    ],
    silent: [
      'The Borrower is a corporation in good standing. All franchise taxes are paid.',
      'Franchise taxes for 2024 are unpaid.',
    ],
  },
  'prohibition-against-schedule': {
    speaks: [
      '1.1 STOCK. It shall not issue any options or rights.\n\nSchedule 2\n\nA lender has a warrant to purchase 5 shares.',
    ],
    silent: [
      '1.1 STOCK. It shall not issue any options, other than those in Schedule 2.\n\nSchedule 2\n\nA lender has a warrant to purchase 5 shares.',
      '1.1 STOCK. It shall not issue any options or rights.\n\nSchedule 2\n\nThere are no others.',
    ],
  },
  'hypothetical-conversion-and-limit': {
    speaks: [
      'No conversion beyond more than 5% of the outstanding stock. The value is multiplied by the number of shares issuable upon exercise of the warrant.',
    ],
    silent: [
      'The value is multiplied by the number of shares issuable upon exercise of the warrant.',
      'No conversion beyond more than 5% of the outstanding stock. The value is multiplied by the number of shares issuable upon exercise of the warrant without limitation.',
    ],
  },
  'trigger-replaces-its-own-name': {
    speaks: [
      'If it ceases to be quoted on Nasdaq, all references to Nasdaq are deemed to be to another. It repays once delisted from Nasdaq.',
    ],
    silent: [
      'If it ceases to be quoted on Nasdaq, all references to Nasdaq are deemed to be to another. It repays once delisted from NYSE.',
      'It repays once delisted from Nasdaq.',
    ],
  },
  'notice-asked-and-waived': {
    speaks: [
      'Upon written notice the note is due, without presentment, demand, protest or notice.',
    ],
    silent: [
      'Upon written notice the note is due, without presentment, demand, protest or other notice.',
      'The note is due without presentment, demand, protest or notice.',
      'A. One.\n\nUpon written notice the note is due.\n\nB. Two. It is due without demand or notice.',
    ],
  },
  'restated-debt-drops-interest': {
    speaks: ['It amends and restates the first note. Interest shall accrue from the Issue Date.'],
    silent: [
      'It amends and restates the first note. Interest shall accrue from the Issue Date, beside that accrued on the existing note.',
      'Interest shall accrue from the Issue Date.',
    ],
  },
  'prepayment-without-right': {
    speaks: ['any prepayment at the election of the Company'],
    silent: [
      'any prepayment at the election of the Company, which may at any time prepay it',
      'any prepayment demanded by the Holder',
    ],
  },
  'instalments-after-conversion': {
    speaks: ['paid in equal installments; the Holder may convert any portion of it'],
    silent: [
      'paid in equal installments; the Holder may convert any portion of it, which reduces the last installments first',
      'paid in equal installments; the Holder may convert it',
      'the Holder may convert any portion of it',
    ],
  },
  'limb-without-fallback': {
    speaks: [
      'means (a) the bid as reported by one or (b) the bid as reported by another or if there is no such bid, the one before',
    ],
    silent: [
      'means (a) the bid as reported by one or (b) the bid as reported by another',
      'means (a) the bid as reported by one or if no bid is made, zero, or (b) what a dealer says',
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
