import { describe, expect, test } from 'vitest';
import { NOTE, note, with360 } from './accruing-note.ts';
import { contractOf } from './contract.ts';

describe('an accrual', () => {
  test('grows by each day, on the principal and at the rate of its close', () => {
    const answers = note.given(
      with360([
        { on: '2026-01-11', event: 'Repayment', Repaid: '180000' },
        { on: '2026-01-21', event: 'Reset', 'New Rate': '0.2' },
      ]),
    );
    const due = (on: string): string => answers.of('Accrued Interest', on);
    expect(['2026-01-01', '2026-01-02', '2026-01-11', '2026-01-12'].map(due)).toEqual([
      '$0',
      '$100',
      '$1,000',
      '$1,050',
    ]);
    expect(['2026-01-21', '2026-01-22'].map(due)).toEqual(['$1,500', '$1,600']);
  });

  test('is set, reduced and increased by rules like a state, and goes on from there', () => {
    const answers = note.given(
      with360([
        { on: '2026-01-11', event: 'Part Payment', Amount: '400' },
        { on: '2026-01-13', event: 'Addition', Amount: '50' },
        { on: '2026-01-15', event: 'Waiver', Amount: '500' },
        { on: '2026-01-21', event: 'Interest Payment' },
      ]),
    );
    const due = (on: string): string => answers.of('Accrued Interest', on);
    expect(['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'].map(due)).toEqual([
      '$900',
      '$600',
      '$700',
      '$850',
    ]);
    expect(['2026-01-15', '2026-01-20', '2026-01-21', '2026-01-22'].map(due)).toEqual([
      '$500',
      '$1,000',
      '$0',
      '$100',
    ]);
    expect(answers.changes('Accrued Interest')).toEqual([
      '2026-01-11 $600 (§1)',
      '2026-01-13 $850 (§1)',
      '2026-01-15 $500 (§1)',
      '2026-01-21 $0 (§1)',
    ]);
  });

  test('two payments of one day add up, and the second finds what the first left', () => {
    const payment = { on: '2026-01-11', event: 'Part Payment', Amount: '400' };
    const answers = note.given(with360([payment, payment]));
    expect(answers.of('Accrued Interest', '2026-01-11')).toBe('$200');
    expect(answers.of('Accrued Interest', '2026-01-12')).toBe('$300');
  });

  test('cannot fall below zero', () => {
    const answers = note.given(
      with360([{ on: '2026-01-11', event: 'Part Payment', Amount: '1000.01' }]),
    );
    expect(answers.of('Accrued Interest', '2026-01-11')).toBe(
      'impossible: Accrued Interest would be -$0.01, which is below zero',
    );
    expect(answers.status('Accrued Interest', '2026-02-11')).toBe('impossible');
  });

  test('that was impossible goes on from the amount that a rule sets', () => {
    const answers = note.given(
      with360([
        { on: '2026-01-11', event: 'Part Payment', Amount: '1000.01' },
        { on: '2026-01-21', event: 'Interest Payment' },
      ]),
    );
    expect(answers.of('Accrued Interest', '2026-01-22')).toBe('$100');
  });

  test('waits for its count, and for the contract to take effect', () => {
    const answers = note.given({});
    expect(answers.of('Accrued Interest', '2026-01-02')).toBe('unknown: Day Count');
    expect(note.given(with360([])).of('Accrued Interest', '2025-12-31')).toBe(
      'not yet: Accrued Interest before 2026-01-01, when the contract takes effect',
    );
  });

  test('runs from a day that comes later, and until one that has not come', () => {
    const contract = contractOf(`  event Default
  event Cure
  accrual Default Interest on $360,000 at 10% per annum counted Actual/360
    from the date of the first Default until the date of the first Cure
  accrual Later Interest on $360,000 at 10% per annum counted Actual/360 from March 1, 2026`);
    const answers = contract.given({
      events: [
        { on: '2026-02-01', event: 'Default' },
        { on: '2026-02-11', event: 'Cure' },
      ],
    });
    expect(answers.of('Default Interest', '2026-01-15')).toBe('not yet: the first Default');
    expect(answers.of('Default Interest', '2026-02-03')).toBe('$200');
    expect(answers.of('Default Interest', '2026-02-11')).toBe('$1,000');
    expect(answers.of('Default Interest', '2026-03-11')).toBe('$1,000');
    expect(answers.of('Later Interest', '2026-02-11')).toBe('$0');
    expect(answers.of('Later Interest', '2026-03-02')).toBe('$100');
  });

  test('is kept for each event where it is keyed, with its own principal and payments', () => {
    const contract = contractOf(`  event Borrowing
    Amount : money
    Margin : rate
  event Settlement
    Which : number
  accrual Owed for each Borrowing on Amount at Margin counted Actual/360 from the date of the Borrowing
  upon Settlement
    set Owed for each Borrowing where Amount is more than $1,000 to $0
  All Owed means the sum of Owed for each Borrowing
  Last Owed means Owed of the last Borrowing`);
    const answers = contract.given({
      events: [
        { on: '2026-02-01', event: 'Borrowing', Amount: '36000', Margin: '0.1' },
        { on: '2026-02-06', event: 'Borrowing', Amount: '360', Margin: '1' },
        { on: '2026-02-11', event: 'Settlement', Which: '1' },
      ],
    });
    expect(answers.of('All Owed', '2026-02-10')).toBe('$94');
    expect(answers.of('Last Owed', '2026-02-10')).toBe('$4');
    expect(answers.of('All Owed', '2026-02-12')).toBe('$16');
  });

  test('takes in what is kept for each of several from the day of its row on', () => {
    const contract = contractOf(`  table Lender
    | Name : text |
  fact Lent for each Lender : money
  accrual Owed on the sum of Lent for each Lender at 10% per annum counted Actual/360 from January 1, 2026`);
    const answers = contract.given({
      tables: { Lender: [{ Name: 'A' }, { Name: 'B' }] },
      facts: {
        Lent: {
          A: [['2026-01-01', '36000']],
          B: [
            ['2026-01-01', '0'],
            ['2026-01-11', '36000'],
          ],
        },
      },
    });
    expect(answers.of('Owed', '2026-01-11')).toBe('$100');
    expect(answers.of('Owed', '2026-01-21')).toBe('$300');
  });

  test('makes an event happen on the day on which it has grown so far, and bears on what that changes', () => {
    const contract = contractOf(`  Balance starts at $360,000
  accrual Owed on Balance at 10% per annum counted Actual/360 from January 1, 2026
  event Arrears occurs when Owed is at least $1,000
  upon Arrears
    increase Balance by $36,000
  event Settlement
  upon Settlement
    set Owed to $0`);
    const answers = contract.given({ events: [{ on: '2026-01-21', event: 'Settlement' }] });
    expect(answers.of('Balance', '2026-01-10')).toBe('$360,000');
    expect(answers.of('Balance', '2026-01-11')).toBe('$396,000');
    expect(answers.of('Owed', '2026-01-12')).toBe('$1,110');
    // $110 a day from January 21 on: ten days later it is $1,100.
    expect(answers.of('Balance', '2026-01-31')).toBe('$432,000');
    expect(answers.of('Owed', '2026-02-01')).toBe('$1,220');
  });

  test('of many events is summed anew on every day', () => {
    const contract = contractOf(`  event Borrowing
    Amount : money
  accrual Owed for each Borrowing on Amount at 36% per annum counted Actual/360 from January 1, 2026
  All Owed means the sum of Owed for each Borrowing`);
    const events = Array.from({ length: 200 }, () => ({
      on: '2026-01-01',
      event: 'Borrowing',
      Amount: '1000',
    }));
    const answers = contract.given({ events });
    const owed = ['2026-01-02', '2026-01-03', '2026-01-02', '2026-02-01'];
    expect(owed.map((on) => answers.of('All Owed', on))).toEqual([
      '$200',
      '$400',
      '$200',
      '$6,200',
    ]);
  });

  test('bears on another accrual day by day', () => {
    const contract =
      contractOf(`  accrual Plain on $3,600 at 10% per annum counted Actual/360 from January 1, 2026
  accrual On Top on Plain at 360% per annum counted Actual/360 from January 1, 2026`);
    const answers = contract.given({});
    // 1% of what Plain is at the close of each day: 0, 1, 2 and 3 dollars.
    expect(answers.of('On Top', '2026-01-05')).toBe('$0.06');
  });

  test('as if its rate had been another is what it would be', () => {
    const contract = contractOf(`${NOTE}
  At Twelve means Accrued Interest as if Coupon is 12% per annum
  Unpaid Otherwise means Due as if Accrued Interest is $5`);
    const answers = contract.given(
      with360([{ on: '2026-01-11', event: 'Part Payment', Amount: '400' }]),
    );
    expect(answers.of('Accrued Interest', '2026-01-21')).toBe('$1,600');
    expect(answers.of('At Twelve', '2026-01-21')).toBe('$2,000');
    expect(answers.of('Unpaid Otherwise', '2026-01-21')).toBe('$5');
    expect(answers.of('Accrued Interest', '2026-01-22')).toBe('$1,700');
  });

  test('on an earlier day is what it was then', () => {
    const contract = contractOf(`${NOTE}
  Then means Accrued Interest on January 6, 2026
  Before Payment means Accrued Interest immediately before the last Part Payment`);
    const answers = contract.given(
      with360([{ on: '2026-01-11', event: 'Part Payment', Amount: '400' }]),
    );
    expect(answers.of('Then', '2026-01-21')).toBe('$500');
    expect(answers.of('Before Payment', '2026-01-21')).toBe('$1,000');
  });
});

describe('a compounding accrual', () => {
  const contract = contractOf(`  accrual Owed on $10,000 at 10% per annum counted 30/360
    from January 1, 2026, compounded annually
  event Payment
    Amount : money
  upon Payment
    reduce Owed by Amount`);

  test('lets what is unpaid bear interest from each date on', () => {
    const answers = contract.given({});
    expect(answers.of('Owed', '2027-01-01')).toBe('$1,000');
    expect(answers.of('Owed', '2027-07-01')).toBe('$1,550');
    expect(answers.of('Owed', '2028-01-01')).toBe('$2,100');
    expect(answers.of('Owed', '2029-01-01')).toBe('$3,310');
  });

  test('is paid off the oldest part first', () => {
    const answers = contract.given({
      events: [{ on: '2027-07-01', event: 'Payment', Amount: '1050' }],
    });
    // $1,000 bore interest and $550 did not: $500 is left of the second, and nothing bears.
    expect(answers.of('Owed', '2027-07-01')).toBe('$500');
    expect(answers.of('Owed', '2028-01-01')).toBe('$1,000');
    expect(answers.of('Owed', '2029-01-01')).toBe('$2,100');
    const less = contract.given({
      events: [{ on: '2027-07-01', event: 'Payment', Amount: '600' }],
    });
    // $400 goes on bearing interest beside the principal.
    expect(less.of('Owed', '2028-01-01')).toBe('$1,470');
  });

  test('goes by the dates of a schedule, whose end may be put off', () => {
    const scheduled = contractOf(`  event Extension
    New End : date
  End starts at March 1, 2026
  upon Extension set End to New End
  schedule Coupon Date every month from January 1, 2026 through End
  accrual Owed on $10,000 at 12% per annum counted 30/360
    from January 1, 2026, compounded on each Coupon Date`);
    expect(scheduled.given({}).of('Owed', '2026-05-01')).toBe('$405.02');
    const extended = scheduled.given({
      events: [{ on: '2026-04-15', event: 'Extension', 'New End': '2027-01-01' }],
    });
    expect(extended.of('Owed', '2026-03-01')).toBe('$201');
    expect(extended.of('Owed', '2026-05-01')).toBe('$406.0401');
  });

  test('paid on a compounding date is compounded on what is left', () => {
    const answers = contract.given({
      events: [{ on: '2027-01-01', event: 'Payment', Amount: '1000' }],
    });
    expect(answers.of('Owed', '2028-01-01')).toBe('$1,000');
  });
});

describe('30/360, which does not add up', () => {
  test('counts each longest stretch once, whatever is asked and paid in between', () => {
    const part = { on: '2026-03-31', event: 'Part Payment', Amount: '0.01' };
    const untouched = note.given(with360([], '30/360'));
    const touched = note.given(with360([part], '30/360'));
    for (let day = 1; day <= 31; day += 1) {
      untouched.of('Accrued Interest', `2026-01-${String(day).padStart(2, '0')}`);
    }
    expect(untouched.of('Accrued Interest', '2026-04-30')).toBe('$11,900');
    expect(touched.of('Accrued Interest', '2026-04-30')).toBe('$11,899.99');
  });

  test('begins anew where everything is settled: the next period is counted by itself', () => {
    const paid = { on: '2026-03-31', event: 'Interest Payment' };
    const answers = note.given(with360([paid], '30/360'));
    // March 31 until April 30 is 30 days, though the two periods as one are 119 and 90.
    expect(answers.of('Accrued Interest', '2026-03-31')).toBe('$0');
    expect(answers.of('Accrued Interest', '2026-04-30')).toBe('$3,000');
  });
});
