import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Contract, type Given } from './contract.ts';

/** Worked cases that nobody here computed; figures are decimal texts. */
interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, string>>;
  readonly traps: readonly { readonly wrong: string }[];
}

const PATH = new URL('../../../../../shared/oracle/cases.json', import.meta.url);
const file = existsSync(PATH)
  ? (JSON.parse(readFileSync(PATH, 'utf8')) as { cases: readonly Case[] })
  : null;

function caseOf(id: string): Case {
  const found = file?.cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no case ${id}.`);
  return found;
}

/** A case is only there where the file lies beside the repository, as it must in CI. */
function testCase(id: string, prove: (worked: Case) => void): void {
  test(id, (context) => {
    if (file === null) {
      const message = '../shared/oracle/cases.json does not lie beside the repository';
      if (process.env['CI'] !== undefined) throw new Error(message);
      context.skip(message);
    }
    prove(caseOf(id));
  });
}

const LOAN = new Contract(`contract "Loan"
  currency USD
  in effect from First Day
  calendar Business Day follows New York Banks
  calendar Trading Day follows NYSE
share class Common Stock
clause §1 "Interest"
  blank First Day : date
  blank Principal : money
  blank Annual Rate : rate
  blank Day Count : day count
  blank Price : price
  blank Half Accrued : money
  Outstanding Principal starts at Principal
  accrual Accrued Interest on Outstanding Principal at Annual Rate
    counted Day Count from First Day
  accrual Compounded Interest on Principal at Annual Rate
    counted Day Count from First Day, compounded annually
  accrual Interest From Day Seven on Principal at Annual Rate
    counted Day Count from the 7th day after First Day
  Days Counted means days from First Day to the date in question
  Interest Shown means Accrued Interest, rounded half up to the cent
  Compounded Shown means Compounded Interest, rounded half up to the cent
  Late Interest Shown means Interest From Day Seven, rounded half up to the cent
  Starts On means the 7th day after First Day
clause §2 "Conversion"
  event Conversion
    Converted : money
  Interest Converted means Accrued Interest * Half Accrued / Outstanding Principal
  Conversion Shares means ((Half Accrued + Interest Converted) / Price), rounded up to whole shares
  upon Conversion
    reduce Accrued Interest by Accrued Interest * Converted / Outstanding Principal
    reduce Outstanding Principal by Converted
clause §3 "Late payments"
  blank Legal Maximum : rate
  fact Item : one of Principal Due, Interest Due, Delivery Default Payment
  Late Rate means whichever of these applies
    (a) 16% per annum, if Item is either Principal Due or Interest Due
    (b) the lesser of 24% per annum and Legal Maximum, otherwise
  Due means 5 Trading Days after First Day
  Interest On Late Cash means interest on Principal at Late Rate counted Day Count from Due until the date in question
  Late Cash Shown means Interest On Late Cash, rounded half up to the cent
`);

interface Debt {
  readonly principal: string;
  readonly rate: string;
  readonly from: string;
  readonly count: string;
  readonly more?: Given;
}

/** What the loan gives on a day, in figures as the cases write them. */
function given(
  term: string,
  on: string,
  { principal, rate, from, count, more = {} }: Debt,
): string {
  const blanks = {
    'First Day': from,
    Principal: principal,
    'Annual Rate': rate,
    'Day Count': count,
    ...more.blanks,
  };
  return LOAN.given({ ...more, blanks })
    .of(term, on)
    .replaceAll(/[$,]/g, '');
}

function interest(on: string, debt: Debt): string {
  return Number(given('Interest Shown', on, debt)).toFixed(2);
}

/** No wrong answer that somebody would easily give is among the answers. */
function expectNoTrap({ traps }: Case, ...answers: readonly string[]): void {
  for (const { wrong } of traps) expect(answers).not.toContain(wrong);
}

for (const id of ['D001', 'D002', 'D005']) {
  testCase(id, (worked) => {
    const { principal = '', rate = '', from = '', to = '' } = worked.inputs;
    const debt = { principal, rate, from };
    const actual = interest(to, { ...debt, count: 'Actual/360' });
    const thirty = interest(to, { ...debt, count: '30/360' });
    expect(actual).toBe(worked.expected['act_360']);
    expect(thirty).toBe(worked.expected['thirty_360']);
    const days = given('Days Counted', to, { ...debt, count: '30/360' });
    expect(days).toBe(`${worked.expected['days_actual']} days`);
    expectNoTrap(worked, actual, thirty);
    // The traps are what other readings give: another day count, or one day more.
    const wrongly = [
      interest(to, { ...debt, count: 'Actual/365' }),
      interest(dayAfter(to), { ...debt, count: 'Actual/360' }),
    ];
    expect(worked.traps.map(({ wrong }) => wrong)).toEqual(wrongly);
  });
}

testCase('D012', ({ inputs, expected }) => {
  const { principal = '', issue_date: to = '' } = inputs;
  const from = inputs['last_interest_payment_original_note'] ?? '';
  const debt = { principal, rate: '0.09', from };
  expect(interest(to, { ...debt, count: 'Actual/360' })).toBe(expected['act_360']);
  expect(interest(to, { ...debt, count: '30/360' })).toBe(expected['thirty_360']);
});

testCase('D010', ({ inputs, expected }) => {
  const { overdue: principal = '', due: from = '', paid = '' } = inputs;
  const debt = { principal, rate: '0.16', from };
  expect(interest(paid, { ...debt, count: 'Actual/360' })).toBe(expected['in_lieu_act_360']);
  expect(interest(paid, { ...debt, count: '30/360' })).toBe(expected['in_lieu_30_360']);
  const both = interest(paid, { ...debt, rate: '0.25', count: 'Actual/360' });
  expect(both).toBe(expected['cumulative_25pct_act_360']);
});

testCase('D011', (worked) => {
  const { overdue: principal = '', due: from = '', paid = '' } = worked.inputs;
  const debt = { principal, rate: '0.16', from };
  const actual = interest(paid, { ...debt, count: 'Actual/360' });
  const thirty = interest(paid, { ...debt, count: '30/360' });
  expect(actual).toBe(worked.expected['act_360']);
  expect(thirty).toBe(worked.expected['thirty_360']);
  expectNoTrap(worked, actual, thirty);
});

testCase('D016', (worked) => {
  const { principal_converted: converted = '', interest_from: from = '' } = worked.inputs;
  const { conversion_date: on = '', conversion_price: price = '' } = worked.inputs;
  const blanks = { Price: price, 'Half Accrued': converted };
  const debt = { principal: '1000000', rate: '0.09', from, count: 'Actual/360', more: { blanks } };
  const accrued = Number(given('Interest Converted', on, debt)).toFixed(2);
  expect(accrued).toBe(worked.expected['accrued_interest']);
  const shares = given('Conversion Shares', on, debt).replace(/ .*/, '');
  expect(shares).toBe(worked.expected['shares']);
  expectNoTrap(worked, shares);
});

testCase('D119', (worked) => {
  const inputs = worked.inputs as unknown as {
    readonly principal: string;
    readonly converted_principal: string;
    readonly quarter: readonly [string, string];
    readonly conversion_date: string;
    readonly conversion_price: string;
  };
  const expected = worked.expected as unknown as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const [from, end] = inputs.quarter;
  const conversion = {
    on: inputs.conversion_date,
    event: 'Conversion',
    Converted: inputs.converted_principal,
  };
  for (const [key, count] of [
    ['act_360', 'Actual/360'],
    ['thirty_360', '30/360'],
  ] as const) {
    const blanks = { Price: inputs.conversion_price, 'Half Accrued': inputs.converted_principal };
    const debt = { principal: inputs.principal, rate: '0.09', from, count };
    const before = { ...debt, more: { blanks } };
    const accrued = Number(given('Interest Converted', inputs.conversion_date, before)).toFixed(2);
    expect(accrued).toBe(expected[key]?.['accrued_on_converted_part']);
    const shares = given('Conversion Shares', inputs.conversion_date, before);
    expect(shares.replace(/ .*/, '')).toBe(expected[key]?.['shares']);
    const after = { ...debt, more: { events: [conversion] } };
    const cash = interest(end, after);
    expect(cash).toBe(expected[key]?.['cash_interest_2006_04_01']);
    const left = Number(given('Outstanding Principal', end, after)).toFixed(2);
    expect(left).toBe(expected[key]?.['principal_after']);
    expectNoTrap(worked, cash);
  }
});

testCase('D115', ({ expected }) => {
  const debt = { principal: '1', rate: '0.09', from: '2006-01-01', count: 'Actual/360' };
  const items = {
    principal: 'Principal Due',
    interest: 'Interest Due',
    'Delivery Default Payment': 'Delivery Default Payment',
  };
  for (const [key, item] of Object.entries(items)) {
    const more = { blanks: { 'Legal Maximum': '0.25' }, facts: { Item: item } };
    const rate = given('Late Rate', '2006-02-01', { ...debt, more });
    expect(rate).toBe(`${Number(expected[key]) * 100}% per annum`);
  }
});

testCase('D092', (worked) => {
  const { amount = '', holder_notice: from = '', paid = '', legal_max: most = '' } = worked.inputs;
  const blanks = { 'Legal Maximum': most };
  const more = { blanks, facts: { Item: 'Delivery Default Payment' } };
  const debt = { principal: amount, rate: '0', from, more };
  expect(given('Late Cash Shown', paid, { ...debt, count: 'Actual/360' })).toBe('160');
  expect(worked.expected['interest_act_360']).toBe('160.00');
  const other = given('Late Cash Shown', paid, { ...debt, count: 'Actual/365' });
  expect(other).toBe(worked.expected['interest_act_365']);
});

testCase('H037', (worked) => {
  const { expected, inputs } = worked;
  const { notice_day: from = '', payment_day: paid = '' } = inputs;
  const debt = { principal: expected['subtotal'] ?? '', rate: '0.15', from };
  const late = (count: string): string =>
    Number(given('Late Interest Shown', paid, { ...debt, count })).toFixed(2);
  const answers = [late('Actual/365'), late('Actual/360')];
  expect(answers).toEqual([expected['v_act_365'], expected['v_act_360']]);
  expect(given('Starts On', paid, { ...debt, count: '30/360' })).toBe('July 7 2004');
  expect(expected['interest_start']).toBe('2004-07-07');
  expectNoTrap(worked, ...answers);
  // From the notice itself nine days would be counted; with the day of payment, three.
  const fromNotice = interest(paid, { ...debt, count: 'Actual/365' });
  expect(worked.traps.map(({ wrong }) => wrong)).toContain(fromNotice);
});

testCase('H054', ({ inputs, expected }) => {
  const { amount: principal = '', start: from = '', end = '' } = inputs;
  const debt = { principal, rate: '0.15', from, count: '30/360' };
  expect(interest(end, debt)).toBe(expected['simple_5_2']);
  const compounded = Number(given('Compounded Shown', end, debt)).toFixed(2);
  expect(compounded).toBe(expected['compound_annual_art_VI']);
});

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
}
