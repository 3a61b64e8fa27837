import { Duration, formatIsoDate, formatValue, Missing } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Answers, Contract, day } from './contract.ts';

/**
 * Worked cases of two agreements that nobody here computed, each as a small contract in other words. Where
 * a case lists wrong answers, what it names as the mistake is ruled out beside the right one.
 */
const HEADING = `contract "Deadlines"
  currency USD
  in effect from April 1, 2003
  deadlines in days do not roll
  calendar Trading Day follows NYSE
  calendar Business Day follows New York Banks
party Company
party Purchaser
party Escrow Agent
share class Common Stock

clause §1 "Terms"
`;

function agreement(text: string): Contract {
  return new Contract(`${HEADING}${text}\n`);
}

/** The due date of the first duty of an obligation, as the docket has it. */
function dueOf(answers: Answers, obligation: string, on: string): string | null {
  const entries = answers.evaluation.on(day(on)).docket();
  if (entries instanceof Missing) throw new Error(entries.reasons.join('; '));
  const found = entries.find((entry) => entry.kind === 'duty' && entry.name === obligation);
  const due = found?.kind === 'duty' ? found.due : null;
  return typeof due === 'number' ? formatIsoDate(due) : null;
}

describe('H003, H004, H005: a closing may come after the agreement terminated by itself', () => {
  const CLOSING = agreement(`
    event Effectiveness
    event Closing
    obligation To Close
      Company and Purchaser perform the Closing
      due 5 Business Days after the date of the first Effectiveness
    event Automatic Termination occurs 5 days after each Effectiveness,
      unless there is a Closing
    Closing Deadline means 5 Business Days after the date of the first Effectiveness
    Last Timely Day means 5 days after the date of the first Effectiveness
    Gap means days from Last Timely Day to Closing Deadline
    In Conflict means Closing Deadline is after Last Timely Day
    Is Business Day means the first Business Day on or after the date of the first Effectiveness
      is the date of the first Effectiveness
    Terminated On means the date of the first Automatic Termination
  `);

  test.each([
    ['H003', '2003-06-27', '2003-07-07', 'July 2, 2003', '5 days', ['July 7, 2003', '2003-07-04']],
    ['H004', '2003-05-22', '2003-05-30', 'May 27, 2003', '3 days', ['May 30, 2003', '2003-05-29']],
  ])('%s: effective on %s', (_, effective, deadline, termination, gap, wrong) => {
    const answers = CLOSING.given({ events: [{ on: effective, event: 'Effectiveness' }] });
    const due = dueOf(answers, 'To Close', effective);
    expect(due).toBe(deadline);
    expect(answers.of('Last Timely Day', effective)).toBe(termination);
    expect(answers.of('Gap', effective)).toBe(gap);
    expect(answers.of('In Conflict', effective)).toBe('yes');
    expect(wrong).not.toContain(due);
    expect(wrong).not.toContain(answers.of('Terminated On', deadline));
    // A closing on the last day that it is due on is in time, and comes when there is nothing to close.
    const closed = CLOSING.given({
      events: [
        { on: effective, event: 'Effectiveness' },
        { on: deadline, event: 'Closing' },
      ],
    });
    expect(closed.of('Terminated On', deadline)).toBe(termination);
  });

  test('H005: on every business day on which it may become effective', () => {
    const first = day('2003-04-28');
    const found = Array.from({ length: 123 }, (_, place) => {
      const on = formatIsoDate(first + place);
      const answers = CLOSING.given({ events: [{ on, event: 'Effectiveness' }] });
      const gap = answers.value('Gap', on);
      return {
        gap: gap instanceof Duration ? gap.count : Number.NaN,
        isBusinessDay: answers.of('Is Business Day', on) === 'yes',
        inConflict: answers.of('In Conflict', on) === 'yes',
        weekday: new Date(`${on}T00:00:00Z`).getUTCDay(),
      };
    });
    const business = found.filter(({ isBusinessDay }) => isBusinessDay);
    const gaps = business.map(({ gap }) => gap);
    const without = found.filter(({ inConflict }) => !inConflict);
    expect(business).toHaveLength(87);
    expect([Math.min(...gaps), Math.max(...gaps)]).toEqual([2, 5]);
    expect(business.every(({ inConflict }) => inConflict)).toBe(true);
    expect(without).toHaveLength(15);
    expect(without.every(({ weekday }) => weekday === 0)).toBe(true);
  });
});

describe('the same, where a statute of the governing law may move deadlines', () => {
  const text = `${HEADING}
    ambiguous Statute Applies
      reading "general construction law" is yes
      reading "as written" is no
    event Effectiveness
    event Closing
    obligation To Close
      Company and Purchaser perform the Closing
      due 5 Business Days after the date of the first Effectiveness
    obligation To Close Before Termination
      Company and Purchaser perform the Closing
      due 5 days after the date of the first Effectiveness
`;
  const MAY_ROLL = new Contract(
    text.replace('do not roll', 'roll to the next Business Day when Statute Applies'),
  );
  const BUSINESS_DAY = new Contract(`${HEADING}  Next means the first Business Day on or after
    the date in question
`).given();

  /** How often each gap of days comes about, over the business days on which it may become effective. */
  function gapsRead(reading: string): Readonly<Record<number, number>> {
    const first = day('2003-04-28');
    const counts: Record<number, number> = {};
    for (let on = first; on < first + 123; on += 1) {
      const date = formatIsoDate(on);
      if (BUSINESS_DAY.value('Next', date) !== on) continue;
      const events = [{ on: date, event: 'Effectiveness' }];
      const answers = MAY_ROLL.given({ readings: { 'Statute Applies': reading }, events });
      const closing = dueOf(answers, 'To Close', date) ?? '';
      const termination = dueOf(answers, 'To Close Before Termination', date) ?? '';
      const gap = day(closing) - day(termination);
      counts[gap] = (counts[gap] ?? 0) + 1;
    }
    return counts;
  }

  test('read to apply, it leaves the gaps that the catalogue of mechanisms counted', () => {
    expect(gapsRead('general construction law')).toEqual({ 0: 16, 1: 18, 2: 47, 3: 4, 5: 2 });
  });

  test('read not to apply, no gap is below two days', () => {
    expect(Math.min(...Object.keys(gapsRead('as written')).map(Number))).toBe(2);
  });
});

test('H007: notice of termination, then the return of the escrow, each in business days', () => {
  const ESCROW = agreement(`
    blank Purchase Price : money
    event Termination
    event Termination Notice by Company or Purchaser
      Receipt Date : date
      received on Receipt Date
    obligation Notice of Termination
      for each Termination
      Company notifies Escrow Agent of the date of the Termination
      due 2 Business Days after the Termination
    obligation Escrow Return
      for each Termination Notice
      Escrow Agent pays Purchase Price to Purchaser
      due 2 Business Days after receipt of the Termination Notice
  `);
  const answers = ESCROW.given({
    blanks: { 'Purchase Price': '750000' },
    events: [
      { on: '2003-09-02', event: 'Termination' },
      { on: '2003-09-04', event: 'Termination Notice', 'Receipt Date': '2003-09-04' },
    ],
  });
  expect(dueOf(answers, 'Notice of Termination', '2003-09-02')).toBe('2003-09-04');
  // Two calendar days would end on Saturday, September 6.
  expect(dueOf(answers, 'Escrow Return', '2003-09-04')).toBe('2003-09-08');
});

test('H010: a cap falls on the 75th day after notice, across a leap February', () => {
  const CAP = agreement(`
    event Waiver Notice by Purchaser
    event Cap Lifted occurs 75 days after each Waiver Notice
    Lifted On means the date of the first Cap Lifted
    Capped means there is no Cap Lifted
  `);
  const answers = CAP.given({ events: [{ on: '2003-12-17', event: 'Waiver Notice' }] });
  expect(answers.of('Lifted On', '2004-03-31')).toBe('March 1, 2004');
  expect(answers.of('Capped', '2004-02-29')).toBe('yes');
  // With a February of 28 days it would still hold on March 1.
  expect(answers.of('Capped', '2004-03-01')).toBe('no');
});

test('H035: how much of an exercise is kept, and until when the rest may be revoked', () => {
  const REVOCATION = agreement(`
    blank Requested, Outstanding, Owned : shares of Common Stock
    event Company Notice by Company
      Receipt Date : date
      received on Receipt Date
    Full Exercise means (Owned + Requested) / (Outstanding + Requested)
    Kept means the largest N from 0 shares to Requested in steps of 1 share
      such that (Owned + N) / (Outstanding + N) is at most 5%, otherwise 0 shares
    To Revoke means Requested - Kept
    Revocation Deadline means 1 Business Day after receipt of the first Company Notice
    Shown means Full Exercise, rounded half up to 8 decimals
  `);
  const answers = REVOCATION.given({
    blanks: { Requested: '2500000', Outstanding: '37916390', Owned: '0' },
    events: [{ on: '2003-11-26', event: 'Company Notice', 'Receipt Date': '2003-11-26' }],
  });
  const on = '2003-11-26';
  expect(answers.of('Shown', on)).toBe('0.06185609');
  expect(answers.of('Kept', on)).toBe('1,995,599 shares of Common Stock');
  expect(answers.of('To Revoke', on)).toBe('504,401 shares of Common Stock');
  // November 27 is Thanksgiving.
  expect(answers.of('Revocation Deadline', on)).toBe('November 28, 2003');
});

describe('H052, H053: liquidated damages', () => {
  const DAMAGES = agreement(`
    blank Purchase Price : money
    event Default
    event Claim by Purchaser
      Actual Damages : money
    Received starts at $0
    obligation Liquidated Damages
      for each Default
      Company pays 2 * Purchase Price to Purchaser
      due on demand
    upon performance of Liquidated Damages
      increase Received by the amount paid
    obligation Further Damages
      for each Claim
      Company pays the greater of $0 and Actual Damages - Received to Purchaser
      due on demand
    obligation Refund
      for each Default
      Escrow Agent pays Purchase Price to Purchaser
      due 2 Business Days after the Default
    Liquidated means the unpaid amount of Liquidated Damages
    Further means the unpaid amount of Further Damages
    Refunded means the unpaid amount of Refund
    Recovered means Received + Further
    Cash To Purchaser means Liquidated + Refunded
  `);
  const blanks = { 'Purchase Price': '750000' };
  const defaulted = { on: '2003-09-02', event: 'Default' };

  test('H052: actual damages are less what was received, and never below zero', () => {
    const answers = DAMAGES.given({
      blanks,
      events: [
        defaulted,
        { on: '2003-09-10', performs: 'Liquidated Damages' },
        { on: '2003-09-15', event: 'Claim', 'Actual Damages': '1200000' },
      ],
    });
    expect(answers.of('Liquidated', '2003-09-02')).toBe('$1,500,000');
    expect(answers.of('Further', '2003-09-15')).toBe('$0');
    // Both in full would be $2,700,000.
    expect(answers.of('Recovered', '2003-09-15')).toBe('$1,500,000');
  });

  test('H053: they come on top of the price that is refunded', () => {
    const answers = DAMAGES.given({ blanks, events: [defaulted] });
    expect(answers.of('Refunded', '2003-09-02')).toBe('$750,000');
    expect(answers.of('Liquidated', '2003-09-02')).toBe('$1,500,000');
    expect(answers.of('Cash To Purchaser', '2003-09-02')).toBe('$2,250,000');
  });
});

describe('D051: notice of payment in shares is due before its condition can be known', () => {
  const NOTE = agreement(`
    blank Payment Date : date
    blank Conversion Price : price of Common Stock
    fact Closing Price : price of Common Stock, each Trading Day
    event Share Payment Notice by Company
    Threshold means 115% * Conversion Price
    Window First means 10 Trading Days before Payment Date
    Window Last means 1 Trading Day before Payment Date
    Latest Notice means 10 Trading Days before Payment Date
    Condition means Closing Price is at least Threshold
      on each of the 10 Trading Days before Payment Date
    Met When Notified starts at no
    upon Share Payment Notice
      set Met When Notified to Condition
  `);
  const closes = Array.from({ length: 30 }, (_, place) => formatIsoDate(day('2007-03-12') + place))
    .filter((on) => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()))
    .filter((on) => on !== '2007-04-06')
    .map((on) => [on, '0.30']);
  const blanks = { 'Payment Date': '2007-04-01', 'Conversion Price': '0.22' };
  const notice = { on: '2007-03-19', event: 'Share Payment Notice' };
  const answers = NOTE.given({ blanks, facts: { 'Closing Price': closes }, events: [notice] });

  test.each([
    ['Threshold', '$0.253 per share of Common Stock'],
    ['Window First', 'March 19, 2007'],
    ['Window Last', 'March 30, 2007'],
    ['Latest Notice', 'March 19, 2007'],
  ])('%s is %s', (name, expected) => {
    expect(answers.of(name, '2007-03-19')).toBe(expected);
  });

  test('of its ten closes none is known when the last notice in time is given', () => {
    const known = closes.filter(([on]) => (on ?? '') >= '2007-03-19' && (on ?? '') < '2007-03-19');
    expect(known).toEqual([]);
    expect(answers.of('Met When Notified', '2007-03-19')).toContain('Closing Price');
    expect(answers.of('Condition', '2007-03-29')).toContain('Closing Price on 2007-03-30');
    expect(answers.of('Condition', '2007-03-30')).toBe('yes');
  });
});

describe('D115: which rate late payments bear', () => {
  const NOTE = agreement(`
    blank Legal Maximum : rate
    Other Rate means the lesser of 24% per annum and Legal Maximum
    ambiguous Redemption Rate
      reading "principal and interest" is 16% per annum
      reading "any cash payment" is Other Rate
    obligation Principal
      Company pays $100 to Purchaser
      due on March 1, 2006
      late: the unpaid amount bears interest at 16% per annum counted 30/360, as Default Interest
    obligation Interest
      Company pays $100 to Purchaser
      due on March 1, 2006
      late: the unpaid amount bears interest at 16% per annum counted 30/360, as Default Interest
    obligation Delivery Default Payment
      Company pays $100 to Purchaser
      due on March 1, 2006
      late: the unpaid amount bears interest at Other Rate counted 30/360, as Late Charges
    obligation Mandatory Redemption Amount
      Company pays $100 to Purchaser
      due on March 1, 2006
      late: the unpaid amount bears interest at Redemption Rate counted 30/360,
        as Redemption Charges
  `);

  /** What $100 costs when it is a year late, by obligation. */
  function costsOfYear(readings: Readonly<Record<string, string>>): readonly string[] {
    const answers = NOTE.given({ blanks: { 'Legal Maximum': '0.30' }, readings });
    const entries = answers.evaluation.on(day('2007-03-01')).docket();
    if (entries instanceof Missing) throw new Error(entries.reasons.join('; '));
    return entries
      .filter((entry) => entry.kind === 'duty')
      .map(({ name, costs }) => {
        const [line] = costs;
        return `${name}: ${line === undefined ? 'nothing' : formatValue(line.cost, null)}`;
      });
  }

  test('principal and interest 16%, other cash 24%, and of a redemption the contract does not say', () => {
    expect(costsOfYear({})).toEqual([
      'Principal: 16',
      'Interest: 16',
      'Delivery Default Payment: 24',
      'Mandatory Redemption Amount: unknown: the reading of Redemption Rate',
    ]);
  });

  test.each([
    ['principal and interest', '16'],
    ['any cash payment', '24'],
  ])('read as %s it is %s%%', (reading, rate) => {
    expect(costsOfYear({ 'Redemption Rate': reading }).at(-1)).toBe(
      `Mandatory Redemption Amount: ${rate}`,
    );
  });
});
