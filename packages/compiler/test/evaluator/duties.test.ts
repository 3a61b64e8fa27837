import { Exact, formatLongDate } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Answers, type Contract, day, type Given } from './contract.ts';
import { dutiesOf } from './duties-contract.ts';

function onDays(answers: Answers, name: string, days: readonly string[]): readonly string[] {
  return days.map((on) => answers.of(name, on));
}

function deliveryIn(calendar: string): Contract {
  return dutiesOf(`
  event Notice of Conversion by Holder
    Conversion Date : date
    Count : shares
  obligation Delivery of Shares
    for each Notice of Conversion
    Company delivers Count to Holder
    due 2 ${calendar}s after Conversion Date
    with 2 days of grace, then $2,000 per day, as Delivery Default Payments
  Late Ones means the count of lateness of Delivery of Shares
  Open means the unpaid amount of Delivery of Shares
  First Late means the date of the first lateness of Delivery of Shares
  Delivered starts at 0 shares
  upon performance of Delivery of Shares
    increase Delivered by the shares delivered
`);
}

const DELIVERY = deliveryIn('Business Day');

function notice(on: string, count = '100'): Readonly<Record<string, unknown>> {
  return { on, event: 'Notice of Conversion', 'Conversion Date': on, Count: count };
}

function longDate(iso: string): string {
  return formatLongDate(day(iso));
}

function performs(on: string, amount?: string): Readonly<Record<string, unknown>> {
  return { on, performs: 'Delivery of Shares', ...(amount === undefined ? {} : { amount }) };
}

describe('delivery default payments against the oracle', () => {
  test.each([
    ['D061', 'Business Day', '2006-11-22', '2006-11-30', '2006-12-04', '$8,000'],
    ['D062', 'Business Day', '2006-12-29', '2007-01-06', '2007-01-10', '$8,000'],
    ['D062', 'Trading Day', '2006-12-29', '2007-01-07', '2007-01-10', '$6,000'],
    ['D063', 'Business Day', '2006-04-13', '2006-04-20', '2006-04-19', '$0'],
    ['D063', 'Trading Day', '2006-04-13', '2006-04-21', '2006-04-19', '$0'],
  ])('%s, counted in %ss', (_, calendar, converted, firstDay, delivered, payment) => {
    const contract = deliveryIn(calendar);
    const undelivered = contract.given({ events: [notice(converted)] });
    expect(undelivered.of('Delivery Default Payments', firstDay)).toBe('$2,000');
    expect(undelivered.of('First Late', '2008-01-01')).toBe(longDate(firstDay));
    const answers = contract.given({ events: [notice(converted), performs(delivered)] });
    for (const on of [delivered, '2008-01-01']) {
      expect(answers.of('Delivery Default Payments', on)).toBe(payment);
    }
  });
});

test('what comes about past its date is late from the day after', () => {
  const told = { ...notice('2006-12-20'), 'Conversion Date': '2006-11-01' };
  const answers = DELIVERY.given({ events: [told] });
  const days = ['2006-12-20', '2006-12-21', '2006-12-22'];
  expect(onDays(answers, 'Late Ones', days)).toEqual(['0', '1', '1']);
  expect(onDays(answers, 'Delivery Default Payments', days)).toEqual(['$0', '$2,000', '$4,000']);
  const inTime = DELIVERY.given({ events: [told, performs('2006-12-20')] });
  expect(inTime.of('Late Ones', '2008-01-01')).toBe('0');
});

describe('late interest against the oracle', () => {
  const NOTE = dutiesOf(`
  blank Overdue : money
  blank Due Date : date
  blank Day Count : day count
  obligation Prepayment
    Company pays Overdue to Holder
    due on Due Date
    late: the unpaid amount bears interest at 16% per annum counted Day Count, as Default Interest
  Shown means Default Interest, rounded half up to the cent
  `);

  test.each([
    ['D010', 'Actual/360', '100000', '2007-02-01', '2007-03-15', '$1,866.67'],
    ['D010', '30/360', '100000', '2007-02-01', '2007-03-15', '$1,955.56'],
    ['D011', 'Actual/360', '250000', '2007-10-01', '2008-03-01', '$16,888.89'],
    ['D011', '30/360', '250000', '2007-10-01', '2008-03-01', '$16,666.67'],
  ])('%s, counted %s', (_, count, overdue, due, paid, interest) => {
    const blanks = { Overdue: overdue, 'Due Date': due, 'Day Count': count };
    const events = [{ on: paid, performs: 'Prepayment' }];
    const unpaid = NOTE.given({ blanks });
    const answers = NOTE.given({ blanks, events });
    expect(unpaid.of('Default Interest', due)).toBe('$0');
    expect(unpaid.of('Shown', paid)).toBe(interest);
    expect(onDays(answers, 'Shown', [paid, '2009-01-01'])).toEqual([interest, interest]);
  });

  test('what is not known of the debt is not known of its interest', () => {
    const blanks = { 'Due Date': '2007-02-01', 'Day Count': '30/360' };
    expect(NOTE.given({ blanks }).of('Default Interest', '2007-03-01')).toContain('Overdue');
  });
});

describe('performance', () => {
  const two = [notice('2026-03-02'), notice('2026-03-03', '50')];

  test('goes to the oldest duty first, and each part is a performance', () => {
    const answers = DELIVERY.given({ events: [...two, performs('2026-03-04', '120')] });
    expect(answers.of('Open', '2026-03-04')).toBe('30 shares of Common Stock');
    expect(answers.of('Delivered', '2026-03-04')).toBe('120 shares of Common Stock');
    expect(onDays(answers, 'Late Ones', ['2026-03-06', '2026-03-07', '2026-03-08'])).toEqual([
      '0',
      '0',
      '1',
    ]);
  });

  test('without an amount does all that is owed', () => {
    const answers = DELIVERY.given({ events: [...two, performs('2026-03-04')] });
    expect(answers.of('Open', '2026-03-04')).toBe('0 shares of Common Stock');
    expect(answers.of('Delivered', '2026-03-04')).toBe('150 shares of Common Stock');
  });

  test('of more than is owed does what is owed, and says so', () => {
    const answers = DELIVERY.given({ events: [...two, performs('2026-03-04', '151')] });
    expect(answers.of('Delivered', '2026-03-04')).toBe('150 shares of Common Stock');
    const [excess] = answers.evaluation.excesses;
    expect(excess?.amount instanceof Exact && excess.amount.equals(Exact.of(1))).toBe(true);
  });

  test('where nothing is owed is void', () => {
    const answers = DELIVERY.given({ events: [performs('2026-03-04'), notice('2026-03-05')] });
    expect(answers.standing).toEqual([
      'void: nothing is owed under Delivery of Shares on 2026-03-04',
      'stands',
    ]);
    expect(answers.of('Open', '2026-03-05')).toBe('100 shares of Common Stock');
  });

  test('after the day asked about changes nothing on it', () => {
    const before = DELIVERY.given({ events: two });
    const after = DELIVERY.given({ events: [...two, performs('2026-06-01')] });
    for (const on of ['2026-03-02', '2026-03-08', '2026-03-20', '2026-05-31']) {
      for (const name of ['Open', 'Delivered', 'Late Ones', 'Delivery Default Payments']) {
        expect([name, on, after.of(name, on)]).toEqual([name, on, before.of(name, on)]);
      }
    }
  });
});

describe('what is owed', () => {
  const LOAN = dutiesOf(`
    Principal starts at $1,000
    event Repayment
      Repaid : money
    upon Repayment
      reduce Principal by Repaid
    event Call
    obligation Call Price
      for each Call when Principal is more than $0
      Company pays Principal to Holder
      due 10 Business Days after the Call
    upon Call
      set Principal to $0
    obligation Last
      Company pays Principal to Holder
      due on March 31, 2026
      while Principal is more than $0
    Called means the unpaid amount of Call Price
    At Last means the unpaid amount of Last
    Called Twice means the count of performance of Call Price
  `);
  const repaid = { on: '2026-03-03', event: 'Repayment', Repaid: '400' };
  const called = { on: '2026-03-10', event: 'Call' };

  test('is fixed in the state in which its event found the contract', () => {
    const answers = LOAN.given({ events: [repaid, called] });
    expect(answers.of('Called', '2026-03-31')).toBe('$600');
    expect(answers.of('Principal', '2026-03-10')).toBe('$0');
  });

  test('is fixed at the opening of the date it is due on', () => {
    const late = { ...repaid, on: '2026-03-31' };
    const answers = LOAN.given({ events: [repaid, late] });
    expect(onDays(answers, 'At Last', ['2026-03-30', '2026-03-31', '2026-04-30'])).toEqual([
      '$0',
      '$600',
      '$600',
    ]);
  });

  test('is nothing where the duty does not bind when it falls due', () => {
    const answers = LOAN.given({ events: [called] });
    expect(answers.of('At Last', '2026-04-30')).toBe('$0');
  });

  test('is settled by the first performance before that date', () => {
    const early = { on: '2026-03-20', performs: 'Last', amount: '250' };
    const answers = LOAN.given({ events: [repaid, early] });
    expect(onDays(answers, 'At Last', ['2026-03-19', '2026-03-20', '2026-03-31'])).toEqual([
      '$0',
      '$350',
      '$350',
    ]);
  });

  test('does not arise twice from what its condition excludes', () => {
    const again = { ...called, on: '2026-03-11' };
    const paid = { on: '2026-03-12', performs: 'Call Price' };
    const answers = LOAN.given({ events: [called, again, paid] });
    expect(answers.of('Called Twice', '2026-03-12')).toBe('1');
  });
});

describe('deadlines against the oracle', () => {
  const AGREEMENT = dutiesOf(`
    event Escrow Notice by Holder
    obligation Top Up
      for each Escrow Notice
      Company notifies Holder of $1
      due 10 Business Days after the Escrow Notice
    event Breach Notice by Holder
    obligation Report
      Company notifies Holder of $1
      due on October 15, 2003
      cured within 5 Business Days after the Breach Notice
    Late Top Up means there is a lateness of Top Up
    Late Report means there is a lateness of Report
    First Late means the date of the first lateness of Report
  `);

  test('H008: a top-up due on the tenth business day', () => {
    const answers = AGREEMENT.given({ events: [{ on: '2003-11-05', event: 'Escrow Notice' }] });
    expect(onDays(answers, 'Late Top Up', ['2003-11-20', '2003-11-21'])).toEqual(['no', 'yes']);
  });

  test('H009: a cure runs from the first notice after the due date', () => {
    const events = [
      { on: '2003-10-15', event: 'Breach Notice' },
      { on: '2003-10-31', event: 'Breach Notice' },
      { on: '2003-11-03', event: 'Breach Notice' },
    ];
    const answers = AGREEMENT.given({ events });
    expect(onDays(answers, 'Late Report', ['2003-10-30', '2003-11-07', '2003-11-08'])).toEqual([
      'no',
      'no',
      'yes',
    ]);
    expect(answers.of('First Late', '2003-12-31')).toBe('November 8, 2003');
  });

  test('a cure after its time does not undo what followed', () => {
    const events = [
      { on: '2003-10-31', event: 'Breach Notice' },
      { on: '2003-11-10', performs: 'Report' },
    ];
    expect(AGREEMENT.given({ events }).of('Late Report', '2003-12-31')).toBe('yes');
  });
});

describe('dates that move', () => {
  const CLOSING = dutiesOf(`
    event Effectiveness, Closing
    event Extension by Holder
      New Closing Date : date
    Closing Date means the first available of
      (1) New Closing Date of the last Extension
      (2) 5 Business Days after the first Effectiveness
    obligation To Close
      Company and Holder perform the Closing
      due on Closing Date
    Failed means there is a lateness of To Close
    Done means the date of the first performance of To Close
  `);
  const effective = { on: '2026-03-02', event: 'Effectiveness' };

  test('nothing is late before there is a date', () => {
    expect(CLOSING.given().of('Failed', '2026-12-31')).toBe('no');
  });

  test('an extension in time moves the date', () => {
    const moved = { on: '2026-03-09', event: 'Extension', 'New Closing Date': '2026-03-20' };
    const failed = CLOSING.given({ events: [effective] });
    const extended = CLOSING.given({ events: [effective, moved] });
    expect(onDays(failed, 'Failed', ['2026-03-09', '2026-03-10'])).toEqual(['no', 'yes']);
    expect(onDays(extended, 'Failed', ['2026-03-20', '2026-03-21'])).toEqual(['no', 'yes']);
  });

  test('an extension too late does not undo that it failed', () => {
    const moved = { on: '2026-03-10', event: 'Extension', 'New Closing Date': '2026-03-20' };
    const answers = CLOSING.given({ events: [effective, moved] });
    expect(answers.of('Failed', '2026-03-15')).toBe('yes');
  });

  test('the event is the performance', () => {
    const closed = { on: '2026-03-06', event: 'Closing' };
    const answers = CLOSING.given({ events: [effective, closed] });
    expect(answers.of('Done', '2026-12-31')).toBe('March 6, 2026');
    expect(answers.of('Failed', '2026-12-31')).toBe('no');
  });

  test('a date that nobody knows leaves it unknown, and says why', () => {
    const moved = { on: '2026-03-09', event: 'Extension' };
    const answers = CLOSING.given({ events: [effective, moved] });
    expect(answers.of('Failed', '2026-03-31')).toContain('New Closing Date of the Extension');
  });
});

describe('in a derivation', () => {
  test('what was paid rests on what was owed, and a cost on its days', () => {
    const given: Given = { events: [notice('2026-03-02'), performs('2026-03-09')] };
    const answers = DELIVERY.given(given, 'derivations');
    const shown = (name: string, on: string) =>
      answers.explain(name, on).steps.map(({ kind, name: of, shown: value, note }) => ({
        kind,
        of,
        value,
        note,
      }));
    expect(shown('Delivery Default Payments', '2026-03-31')).toContainEqual({
      kind: 'late',
      of: 'lateness of Delivery of Shares',
      value: '$4,000',
      note: '2 days from March 7, 2026',
    });
    expect(shown('Delivered', '2026-03-31')).toContainEqual({
      kind: 'owed',
      of: 'Delivery of Shares',
      value: '100 shares of Common Stock',
      note: null,
    });
  });
});

describe('what accrued and falls due', () => {
  const NOTE = dutiesOf(`
  Principal starts at $360,000
  accrual Accrued on Principal at 10% per annum counted 30/360 from April 28, 2003
  schedule Pay Date on day 28 of each month from May 1, 2003
  obligation Coupon
    Company pays the sum of
      (a) Accrued
      (b) Charges
      (c) 1% of Principal
    to Holder
    due on each Pay Date
    late: $10 per day, as Charges
  Coupons means the unpaid amount of Coupon
  `);

  test('is taken over part by part, what lateness costs included', () => {
    const answers = NOTE.given();
    const days = ['2003-05-27', '2003-05-28', '2003-06-27', '2003-06-28'];
    expect(onDays(answers, 'Accrued', days)).toEqual(['$2,900', '$0', '$2,900', '$0']);
    // The first coupon is late from May 29: 30 days until June 28, each of which costs.
    expect(onDays(answers, 'Charges', days)).toEqual(['$0', '$0', '$300', '$10']);
    expect(onDays(answers, 'Coupons', days)).toEqual(['$0', '$6,600', '$6,600', '$13,500']);
  });
});
