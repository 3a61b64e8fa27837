import { describe, expect, it } from 'vitest';
import { compileClause } from '../in-clause.ts';
import { codesAmong, codesOf, DECLARED } from './in-duties-clause.ts';

const ACCRUAL =
  'accrual Accrued Interest on Outstanding Principal at 9% per annum counted Actual/360 from January 5, 2026\n';
function pays(amount: string): readonly string[] {
  return codesOf(
    `${ACCRUAL}obligation Payment\n  for each Order\n  Company pays ${amount} to Holder\n  due on demand`,
  );
}

function delivers(amount: string): readonly string[] {
  return codesOf(
    `obligation Delivery\n  for each Order\n  Company delivers ${amount} to Holder\n  due on demand`,
  );
}

describe('what a duty pays or delivers', () => {
  it.each([
    'Fee',
    'Price Paid',
    '2 * Fee',
    '$0.25',
    'Outstanding Principal',
    'Accrued Interest, rounded down to the cent',
    '(Price Paid / 3), rounded half up to 2 decimals',
    'the lesser of Fee and Outstanding Principal',
  ])('%s comes in cents', (amount) => {
    expect(pays(amount)).not.toContain('fraction-of-cent');
  });

  it.each([
    'Accrued Interest',
    'Price Paid / 3',
    '120% of Outstanding Principal',
    'Fee * Ratio',
    '(Price Paid / 3), rounded half up to 4 decimals',
    'the sum of Outstanding Principal and Accrued Interest',
    'interest on Fee at 9% per annum counted Actual/360 from January 5, 2026 until March 2, 2026',
  ])('%s may be a fraction of a cent', (amount) => {
    expect(pays(amount)).toContain('fraction-of-cent');
  });

  it('is a fraction where what a rule has written into a balance is one', () => {
    const duty =
      'obligation Payment\n  Company pays Owed to Holder\n  due on March 2, 2026\nOwed starts at $9\n';
    expect(codesOf(`${duty}upon Order\n  increase Owed by Price Paid`)).toEqual([]);
    expect(codesOf(`${duty}upon Order\n  increase Owed by Price Paid / 3`)).toEqual([
      'fraction-of-cent',
    ]);
    expect(codesOf(`${duty}upon Order\n  set Owed to Owed`)).toEqual([]);
  });

  it.each(['Ordered', '(Ordered * Ratio), rounded down to whole shares'])(
    '%s is whole',
    (amount) => {
      expect(delivers(amount)).toEqual([]);
    },
  );

  it.each(['Ordered * Ratio', '50% of Ordered'])('%s may be a fraction of a share', (amount) => {
    expect(delivers(amount)).toEqual(['fraction-of-share']);
  });
});

function binds(amount: string, due: string, declared = ''): readonly string[] {
  return codesOf(`${declared}obligation Payment\n  Company pays ${amount} to Holder\n  ${due}`);
}

const IN_MARCH = 'due on March 2, 2026';

describe('a duty that binds nobody', () => {
  it.each([
    ['due on No Day', 'No Day : date means none\n'],
    ['due on Chosen Day', 'Chosen Day : date starts at none\n'],
    ['due on each Pay Date', 'schedule Pay Date on March 3, 2025\n'],
    [
      'due on each Pay Date',
      'schedule Pay Date every month from March 2, 2026 until March 2, 2026\n',
    ],
  ])('is never due: %s, %s', (due, declared) => {
    expect(binds('Fee', due, declared)).toContain('never-due');
  });

  it.each([
    ['due on January 5, 2026', ''],
    // It is late from the second day on.
    ['due on March 3, 2025', ''],
    [
      'due on Chosen Day',
      'Chosen Day : date starts at none\nupon Order\n  set Chosen Day to March 2, 2026\n',
    ],
    ['due on each Pay Date', 'schedule Pay Date on March 3, 2025 and March 2, 2026\n'],
  ])('can be due: %s, %s', (due, declared) => {
    expect(binds('Fee', due, declared)).not.toContain('never-due');
  });

  it.each([
    ['$0', ''],
    ['Fees', 'Fees starts at $0\n'],
    ['(Fees + 50% of Fees), rounded down to the cent', 'Fees starts at $0\n'],
    ['Fees * Ratio', 'Fees starts at $0\nupon Order\n  reduce Fees by $0\n'],
    ['Costs', 'Fees starts at $0\nCosts means the sum of Fees, Fees and Fees\n'],
    [
      'Interest Owed',
      'Fees starts at $0\naccrual Interest Owed on Fees at 9% per annum counted Actual/360 from January 5, 2026\n',
    ],
  ])('is always of nothing: %s, %s', (amount, declared) => {
    expect(binds(amount, IN_MARCH, declared)).toContain('never-owed');
  });

  it.each([
    ['Fee', ''],
    ['Fees', 'Fees starts at $0\nupon Order\n  increase Fees by Price Paid\n'],
    ['(Fees + Fee)', 'Fees starts at $0\n'],
    ['the greater of Fees and Fee', 'Fees starts at $0\n'],
    [
      'Interest Owed',
      'Fees starts at $0\naccrual Interest Owed on Fees at 9% per annum counted Actual/360 from January 5, 2026\nupon Order\n  increase Interest Owed by $1\n',
    ],
  ])('can be of something: %s, %s', (amount, declared) => {
    expect(binds(amount, IN_MARCH, declared)).not.toContain('never-owed');
  });
});

const ACCRUES =
  'accrual Accrued Interest on Fee at 9% per annum counted Actual/360 from January 5, 2026\n';
const PAYS = 'obligation Payment\n  Company pays Fee to Holder\n  due on March 2, 2026\n';
const LATE =
  '  late: the unpaid amount bears interest at 16% per annum counted Actual/360, as Default Interest\n';
function unpaid(lines: string): readonly string[] {
  return codesAmong(lines, 'accrual-never-paid');
}

describe('what accrues', () => {
  it.each([ACCRUES + PAYS, `${PAYS}  late: $5 per day, as Damages`, PAYS + LATE])(
    'is paid by nobody: %s',
    (lines) => {
      expect(unpaid(lines)).toHaveLength(1);
    },
  );

  it.each([
    ACCRUES,
    `${ACCRUES}${PAYS}upon Order\n  set Accrued Interest to $0`,
    `${ACCRUES}${PAYS}Owed means Fee + Accrued Interest`,
    `${PAYS}${LATE}obligation Late Payment\n  Company pays Default Interest to Holder\n  due on April 1, 2026`,
  ])('is paid, or no payments are written down: %s', (lines) => {
    expect(unpaid(lines)).toEqual([]);
  });
});

function held(lines: string): readonly string[] {
  return codesAmong(`Escrow starts at $1\n${lines}`, 'asset-without-way-out');
}

describe('what only ever grows', () => {
  it.each([
    'upon Order\n  increase Escrow by Price Paid',
    'upon Order\n  increase Escrow by Escrow',
  ])('stays for good: %s', (lines) => {
    expect(held(lines)).toHaveLength(1);
  });

  it.each([
    'upon Order\n  increase Escrow by Price Paid\nobligation Release\n  Company pays Escrow to Holder\n  due on demand',
    'upon Order\n  increase Escrow by Price Paid\ncovenant Floor: Escrow is at least $5',
    'upon Order\n  increase Escrow by Price Paid\nPart for each Order means allocate Escrow pro rata by Price Paid among Order',
    'upon Order\n  increase Escrow by Price Paid\nupon Notice\n  reduce Escrow by $1',
  ])('is read or leaves: %s', (lines) => {
    expect(held(lines)).toEqual([]);
  });
});

const DEFAULT = 'blank Default Date : date\nblank Default Rate : rate\nfact Defaulted : yes/no\n';
function accrues(name: string, rate: string, days: string): string {
  return `accrual ${name} on Outstanding Principal at ${rate} counted Actual/360 ${days}
`;
}

const FIRST = accrues('Accrued Interest', '9% per annum', 'from January 5, 2026');
const SECOND = accrues('Default Interest', '16% per annum', 'from Default Date');
function doubled(lines: string): readonly string[] {
  return codesAmong(`${DEFAULT}${lines}`, 'debt-under-two-rates');
}

function lateDuty(amount: string, due: string): string {
  return `obligation Payment\n  Company pays ${amount} to Holder\n  ${due}\n  late: the unpaid amount bears interest at 16% per annum counted Actual/360\n`;
}

describe('one debt under two interest rules', () => {
  it.each([
    FIRST + SECOND,
    FIRST + accrues('Default Interest', 'Default Rate', 'from Default Date'),
    FIRST + accrues('Default Interest', '16% per annum', 'from Default Date until March 2, 2027'),
  ])('is told: %s', (lines) => {
    expect(doubled(lines)).toHaveLength(1);
  });

  it.each([
    FIRST + accrues('Default Interest', '9% per annum', 'from Default Date'),
    accrues('Accrued Interest', '9% per annum', 'from January 5, 2026 until Default Date') + SECOND,
    accrues('Accrued Interest', '9% per annum', 'from January 5, 2026 until March 2, 2026') +
      accrues('Default Interest', '16% per annum', 'from March 2, 2026'),
    `${FIRST}${SECOND}Owed means if Defaulted then Default Interest otherwise Accrued Interest`,
    `${FIRST}${SECOND}Owed means Accrued Interest + Default Interest`,
    `${FIRST}${SECOND}Owed means whichever of these applies\n  (i) Default Interest, if Defaulted\n  (ii) Accrued Interest, otherwise`,
    `Rate means if Defaulted then 16% otherwise 0%\n${FIRST}${accrues('Default Interest', 'Rate', 'from Default Date')}`,
    `Rate starts at 0%\nupon Order\n  set Rate to 16%\n${FIRST}${accrues('Default Interest', 'Rate', 'from Default Date')}`,
    `Other Debt starts at $5\n${FIRST}accrual Other Interest on Other Debt at 16% per annum counted Actual/360 from January 5, 2026`,
  ])('is not: %s', (lines) => {
    expect(doubled(lines)).toEqual([]);
  });

  it.each([
    FIRST + lateDuty('Outstanding Principal', 'due on March 2, 2026'),
    FIRST + lateDuty('the lesser of Fee and Outstanding Principal', 'due on March 2, 2026'),
    `${lateDuty('Fee', 'due on March 2, 2026')}  late from April 1, 2026: the unpaid amount bears interest at 18% per annum counted Actual/360`,
    `${FIRST}${lateDuty('Outstanding Principal', 'due on March 2, 2026')}upon performance of Payment\n  reduce Outstanding Principal by the amount paid`,
  ])('is told of what is due: %s', (lines) => {
    expect(doubled(lines)).toHaveLength(1);
  });

  it.each([
    FIRST + lateDuty('Fee', 'due on March 2, 2026'),
    FIRST + lateDuty('Accrued Interest', 'due on March 2, 2026'),
    accrues('Accrued Interest', '9% per annum', 'from January 5, 2026 until March 2, 2026') +
      lateDuty('Outstanding Principal', 'due on March 2, 2026'),
    `${FIRST}${lateDuty('Outstanding Principal', 'due on March 2, 2026')}upon lateness of Payment\n  set Outstanding Principal to $0`,
  ])('is not told of what is due: %s', (lines) => {
    expect(doubled(lines)).toEqual([]);
  });
});

describe('what duties, covenants and allocations read', () => {
  const READERS = [
    'blank Cap, Floor, Price, Least, Daily, Told, Whole : money',
    'event Call',
    'covenant Leverage: Price is at most Cap while Floor is more than $1',
    'obligation Payment',
    '  for each Order when Price Paid is more than Least',
    '  Company pays Fee to Holder',
    '  due on demand',
    '  cured within 5 Business Days after the Notice',
    '  late from March 2, 2026: Daily per day',
    'obligation To Close',
    '  Company and Holder perform the Closing',
    '  due on March 2, 2026',
    'obligation Report',
    '  for each Call',
    '  Company notifies Holder of Told',
    '  due promptly',
    'Part for each Order means allocate Whole pro rata by Price Paid among Order',
  ].join('\n');

  it('is not left over', () => {
    const { diagnostics } = compileClause(`${DECLARED}\n${READERS}`);
    const unused = diagnostics.filter(({ code }) => code.startsWith('unused-'));
    expect(unused.map(({ message }) => /`[^`]*`/u.exec(message)?.[0])).toEqual([
      '`Ratio`',
      '`Market`',
      '`Ordered`',
    ]);
  });
});
