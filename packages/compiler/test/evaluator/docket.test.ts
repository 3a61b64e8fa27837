import {
  type AwaitedEntry,
  type CovenantEntry,
  type DutyEntry,
  formatIsoDate,
  formatValue,
  Missing,
  type Value,
} from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Answers, Contract, day, type Given } from './contract.ts';
import { DUTIES_HEADING, dutiesOf } from './duties-contract.ts';

function docketOf(answers: Answers, on: string) {
  const found = answers.evaluation.on(day(on)).docket();
  if (found instanceof Missing) throw new Error(found.reasons.join('; '));
  return found;
}

function dutiesOn(contract: Contract, given: Given, on: string): readonly DutyEntry[] {
  return docketOf(contract.given(given), on).filter((entry) => entry.kind === 'duty');
}

function awaitedOn(contract: Contract, given: Given, on: string): readonly AwaitedEntry[] {
  return docketOf(contract.given(given), on).filter((entry) => entry.kind === 'awaited');
}

function covenantOn(contract: Contract, given: Given, on: string): CovenantEntry | undefined {
  return docketOf(contract.given(given), on).find((entry) => entry.kind === 'covenant');
}

function shown(value: Value | null): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? formatIsoDate(value) : formatValue(value, null);
}

const DELIVERY = dutiesOf(`
  event Order by Holder
    Ordered : shares
  obligation Delivery
    for each Order
    Company delivers Ordered to Holder
    due 2 Business Days after the Order
    with 2 days of grace, then $2,000 per day, as Delivery Default Payments
  event Breach Notice by Holder
  obligation Report
    Company notifies Holder of Delivery Default Payments
    due on March 2, 2026
    cured within 5 Business Days after the Breach Notice
`);

/** Monday, March 2, 2026: due on Wednesday, in grace through Friday. */
const order = { on: '2026-03-02', event: 'Order', Ordered: '500', id: 'first' };

function delivered(on: string, amount?: string) {
  return { on, performs: 'Delivery', ...(amount === undefined ? {} : { amount }) };
}

describe('a duty with a date, grace and a daily cost', () => {
  test.each([
    ['2026-03-02', 'not yet due', 0, '0'],
    ['2026-03-03', 'not yet due', 0, '0'],
    ['2026-03-04', 'due today', 0, '0'],
    ['2026-03-05', 'in grace', 0, '0'],
    ['2026-03-06', 'in grace', 0, '0'],
    ['2026-03-07', 'late', 1, '2,000'],
    ['2026-03-09', 'late', 3, '6,000'],
  ])('on %s is %s', (on, status, daysLate, cost) => {
    const [duty] = dutiesOn(DELIVERY, { events: [order] }, on);
    expect(duty).toMatchObject({ status, daysLate, by: ['Company'], to: 'Holder', reasons: [] });
    expect([duty?.due, duty?.graceEnds].map((date) => shown(date ?? null))).toEqual([
      '2026-03-04',
      '2026-03-06',
    ]);
    expect(duty?.costs.map((each) => [each.name, shown(each.cost)])).toEqual([
      ['Delivery Default Payments', cost],
    ]);
  });

  test('performed late says when, how late, and what it cost in the end', () => {
    const given = { events: [order, delivered('2026-03-09')] };
    const [duty] = dutiesOn(DELIVERY, given, '2026-06-01');
    expect(duty).toMatchObject({ status: 'performed', daysLate: 3, performed: day('2026-03-09') });
    expect(shown(duty?.costs[0]?.cost ?? null)).toBe('4,000');
    expect([duty?.owed, duty?.paid, duty?.unpaid].map((each) => shown(each ?? null))).toEqual([
      '500',
      '500',
      '0',
    ]);
  });

  test('performed in part shows what is left', () => {
    const given = { events: [order, delivered('2026-03-03', '200')] };
    const [duty] = dutiesOn(DELIVERY, given, '2026-03-04');
    expect(duty).toMatchObject({ status: 'due today', performed: null });
    expect([duty?.owed, duty?.paid, duty?.unpaid].map((each) => shown(each ?? null))).toEqual([
      '500',
      '200',
      '300',
    ]);
  });

  test('what happens later is not seen before', () => {
    const later = { events: [order, delivered('2026-03-09')] };
    for (const on of ['2026-03-02', '2026-03-05', '2026-03-08']) {
      expect(dutiesOn(DELIVERY, later, on)).toMatchObject([
        { status: dutiesOn(DELIVERY, { events: [order] }, on)[0]?.status, performed: null },
        {},
      ]);
    }
  });

  test('that has not come about waits for its event', () => {
    expect(awaitedOn(DELIVERY, {}, '2026-03-02')).toMatchObject([
      { name: 'Delivery', upon: 'Order', what: 'Ordered', due: { kind: 'not yet' } },
    ]);
    expect(awaitedOn(DELIVERY, { events: [order] }, '2026-03-02')).toEqual([]);
  });
});

function reportOn(given: Given, on: string): DutyEntry | undefined {
  return dutiesOn(DELIVERY, given, on).find(({ name }) => name === 'Report');
}

describe('a duty that can be cured', () => {
  const notice = { on: '2026-03-05', event: 'Breach Notice' };

  test('is past due and not late while no notice has come', () => {
    const report = reportOn({}, '2026-04-30');
    expect(report).toMatchObject({ status: 'past due', daysLate: 0, owed: null, type: null });
    expect(report?.reasons).toEqual(['a Breach Notice, from which the time for a cure would run']);
  });

  test('is in cure through the last day of it, then late', () => {
    const given = { events: [notice] };
    expect(reportOn(given, '2026-03-12')).toMatchObject({
      status: 'in cure',
      cureEnds: day('2026-03-12'),
    });
    expect(reportOn(given, '2026-03-13')).toMatchObject({ status: 'late', daysLate: 1 });
  });
});

describe('duties on the dates of a schedule', () => {
  const MONTHLY = dutiesOf(`
    Suspended starts at no
    event Suspension
    upon Suspension
      set Suspended to yes
    schedule Fee Date on the last day of each month from January 31, 2026 through March 31, 2026
    obligation Fee
      Company pays $100 to Holder
      due on each Fee Date
      while Suspended is no`);

  test('are listed as they come about, and the next one with its date', () => {
    const paid = { events: [{ on: '2026-01-31', performs: 'Fee' }] };
    expect(dutiesOn(MONTHLY, paid, '2026-02-28')).toMatchObject([
      { status: 'performed', daysLate: 0, arisen: day('2026-01-31') },
      { status: 'due today', due: day('2026-02-28') },
    ]);
    expect(awaitedOn(MONTHLY, paid, '2026-02-28')).toMatchObject([
      { upon: 'Fee Date', due: day('2026-03-31'), what: '$100' },
    ]);
    expect(awaitedOn(MONTHLY, paid, '2026-03-31')).toEqual([]);
  });

  function through(on: string, last: string): readonly unknown[] {
    const found = MONTHLY.given({}).evaluation.on(day(on)).docket(day(last));
    if (found instanceof Missing) throw new Error(found.reasons.join('; '));
    return found.flatMap((entry) => (entry.kind === 'awaited' ? [shown(entry.due)] : []));
  }

  test('are listed through a day where that is asked for', () => {
    expect(through('2026-01-02', '2026-12-31')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
    expect(through('2026-01-02', '2026-03-30')).toEqual(['2026-01-31', '2026-02-28']);
    // The next is told even where it comes later.
    expect(through('2026-01-02', '2026-01-05')).toEqual(['2026-01-31']);
  });

  test('are due when their due date says, and not on the date that brings them about', () => {
    const LATER = dutiesOf(`
    schedule First of The Month on day 1 of each month from March 1, 2026 through May 1, 2026
    obligation Payment
      for each First of The Month
      Company pays $100 to Holder
      due on day 5 of the month of the date of the First of The Month`);
    const [awaited] = awaitedOn(LATER, {}, '2026-04-02');
    expect(awaited).toMatchObject({ arises: day('2026-05-01'), due: day('2026-05-05') });
    const later = dutiesOn(LATER, {}, '2026-05-01').at(-1);
    expect(later).toMatchObject({ arisen: day('2026-05-01'), due: day('2026-05-05') });
  });

  test('do not bind while their condition fails', () => {
    const suspended = { events: [{ on: '2026-02-02', event: 'Suspension' }] };
    expect(dutiesOn(MONTHLY, suspended, '2026-03-31').map(({ status }) => status)).toEqual([
      'late',
    ]);
  });
});

describe('the one duty of an obligation', () => {
  const NOTE = dutiesOf(`
    blank Fee Date : date
    event Closing
    Principal starts at $1,000
    obligation Repayment
      Company pays Principal to Holder
      due on March 31, 2026
    obligation Fee
      Company pays $500 to Holder
      due on Fee Date
    obligation Closing Fee
      Company pays $200 to Holder
      due 3 days after the date of the first Closing
    obligation Expenses
      Company pays $300 to Holder
      due promptly
    obligation To Close
      Company and Holder perform the Closing
      due on March 2, 2026
      while there is no Closing
    obligation Nothing
      Company pays $0 to Holder
      due on March 2, 2026`);

  test('owes what is settled when it falls due', () => {
    const [before] = dutiesOn(NOTE, {}, '2026-03-30');
    expect(before).toMatchObject({ status: 'not yet due', owed: { kind: 'not yet' } });
    const [after] = dutiesOn(NOTE, {}, '2026-03-31');
    expect(shown(after?.owed ?? null)).toBe('1,000');
  });

  test('stands as its date and its words allow', () => {
    const entries = dutiesOn(NOTE, {}, '2026-03-02');
    expect(entries.map(({ name, status, reasons }) => [name, status, ...reasons])).toEqual([
      ['Repayment', 'not yet due'],
      ['Fee', 'not known', 'Fee Date'],
      ['Closing Fee', 'waiting', 'the first Closing'],
      ['Expenses', 'no day stated'],
      ['To Close', 'due today'],
      ['Nothing', 'nothing owed'],
    ]);
    expect(entries[3]?.timeWords).toBe('promptly');
    expect(entries[4]).toMatchObject({ to: null, what: 'the Closing', by: ['Company', 'Holder'] });
  });

  test('does not stand before the first day', () => {
    expect(dutiesOn(NOTE, {}, '2003-04-27')).toEqual([]);
    expect(awaitedOn(NOTE, {}, '2003-04-27')).toHaveLength(6);
  });
});

describe('covenants', () => {
  const LEVERAGE = dutiesOf(`
    fact Debt : money
    Released starts at no
    event Release
    upon Release
      set Released to yes
    covenant Leverage: Debt is at most $400 while Released is no`);
  const rows = [
    ['2026-03-02', '300'],
    ['2026-03-04', '500'],
    ['2026-03-06', '350'],
    ['2026-03-09', '600'],
  ];
  const given = { facts: { Debt: rows } };

  test.each([
    ['2026-03-01', 'not known', null, 0],
    ['2026-03-03', 'holds', null, 0],
    ['2026-03-05', 'breached', '2026-03-04', 1],
    ['2026-03-06', 'holds', null, 1],
    ['2026-03-10', 'breached', '2026-03-09', 2],
  ])('on %s: %s', (on, status, since, count) => {
    const entry = covenantOn(LEVERAGE, given, on);
    expect(entry?.status).toBe(status);
    expect(entry?.since ?? null).toBe(since === null ? null : day(since));
    expect(entry?.breaches).toHaveLength(count);
    expect(entry?.what).toBe('Debt is at most $400 while Released is no');
  });

  test('do not bind once their condition fails, and remember their breaches', () => {
    const released = { ...given, events: [{ on: '2026-03-10', event: 'Release' }] };
    expect(covenantOn(LEVERAGE, released, '2026-03-10')).toMatchObject({
      status: 'does not bind',
      since: null,
      breaches: [day('2026-03-04'), day('2026-03-09')],
    });
  });
});

test('where the first day of history is not known, every line says so', () => {
  const undated = new Contract(
    `${DUTIES_HEADING.replace('from April 28, 2003', 'from Issue Date')}  blank Issue Date : date
  fact Debt : money
  obligation Fee
    Company pays $100 to Holder
    due on June 2, 2003
  covenant Leverage: Debt is at most $400
`,
  );
  expect(docketOf(undated.given({ facts: { Debt: '5' } }), '2003-06-02')).toMatchObject([
    { kind: 'awaited', name: 'Fee', due: { kind: 'unknown', reasons: ['Issue Date'] } },
    { kind: 'covenant', status: 'not known', reasons: ['Issue Date'] },
  ]);
});

describe('a right', () => {
  const NOTE = dutiesOf(`
  Principal starts at $100
  event Notice by Holder
    Converted : money
    Received At : time
  right Conversion
    Holder may convert up to Principal by Notice at any time before 5:00 pm New York time on June 30, 2026
  upon Notice
    reduce Principal by Converted`);

  test('is told with what is left of it, and the hour at which it closes', () => {
    const fields = { Converted: '40', 'Received At': '4:00 pm New York time' };
    const used: Given = { events: [{ event: 'Notice', on: '2026-03-02', ...fields }] };
    const [right] = docketOf(NOTE.given(used), '2026-03-02');
    if (right?.kind !== 'right') throw new Error('the docket has no right');
    const { most, type, closes, closesAt } = right;
    expect(most === null ? null : formatValue(most, type)).toBe('$60');
    expect([shown(closes), shown(closesAt)]).toEqual(['2026-06-30', '5:00 pm New York time']);
  });
});
