import { describe, expect, it } from 'vitest';
import { codesAmong, findingsOf } from './in-duties-clause.ts';

const COUNTING = 'counted Actual/360 from March 2, 2026 until June 1, 2026';
const CHOICE = (between: string): string =>
  `ambiguous Compounding${between}\n  reading "simple"\n  reading "compounded"\n`;
const READ = `Interest Owed means
  if Compounding is "compounded" then interest on Fee at 9% per annum ${COUNTING}, compounded annually
  otherwise interest on Fee at 9% per annum ${COUNTING}`;

function ratesOf(lines: string): readonly string[] {
  return codesAmong(lines, 'debt-under-two-rates');
}

describe('a debt of which two sections speak', () => {
  it('bears interest under two rules', () => {
    const [found] = findingsOf(`${CHOICE(' between §2 and §6')}${READ}`);
    expect(found?.message).toBe('`Fee` bears interest under two rules, of §2 and §6.');
    expect(found?.related).toHaveLength(1);
  });

  it.each([
    `${CHOICE('')}${READ}`,
    `${CHOICE(' between §2 and §6')}${READ.replace('on Fee', 'on Outstanding Principal')}`,
    `${CHOICE(' between §2 and §6')}Is Simple means Compounding is "simple"`,
  ])('does not: %s', (lines) => {
    expect(ratesOf(lines)).toEqual([]);
  });

  it.each([
    `ambiguous Late Rate between §2 and §6\n  reading "nine" is 9% per annum\n  reading "twelve" is 12% per annum
obligation Repayment
  Company pays Fee to Holder
  due on March 2, 2026
  late: the unpaid amount bears interest at Late Rate counted Actual/360, as Default Interest`,
    `ambiguous Rate between §2 and §6\n  reading "nine" is 9% per annum\n  reading "twelve" is 12% per annum
accrual Interest Accrued on Outstanding Principal at Rate counted Actual/360 from March 2, 2026`,
    `${CHOICE(' between §2 and §6')}Bearing means if Compounding is "simple" then Fee otherwise Outstanding Principal
accrual Interest Accrued on Bearing at 9% per annum counted Actual/360 from March 2, 2026`,
  ])('does: %s', (lines) => {
    expect(ratesOf(lines)).toEqual(['debt-under-two-rates']);
  });
});

const DATES = (between: string): string =>
  `ambiguous Pay Date${between}\n  reading "at once" is March 2, 2026\n  reading "later" is April 1, 2026\n`;
const PAYS = 'obligation Payment\n  Company pays Fee to Holder\n';

describe('a duty of which two sections speak', () => {
  it.each([
    [`${DATES(' between §2 and §6')}${PAYS}  due on Pay Date`, true],
    [`${DATES(' between §2 and §6')}Day means the day after Pay Date\n${PAYS}  due on Day`, true],
    [`${DATES('')}${PAYS}  due on Pay Date`, false],
    [
      `${DATES(' between §2 and §6')}Day means the day after Pay Date\n${PAYS}  due on demand`,
      false,
    ],
  ])('falls due on one day: %s, or not: %s', (lines, isTold) => {
    expect(codesAmong(lines, 'due-by-two-sections')).toHaveLength(isTold ? 1 : 0);
  });

  it('is of one amount', () => {
    const lines = `ambiguous Sum between §2 and §6
  reading "gross" is Fee
  reading "net" is Fee - $5
obligation Payment
  Company pays Sum to Holder
  due on March 2, 2026`;
    const found = findingsOf(lines).find(({ code }) => code === 'due-by-two-sections');
    expect(found?.message).toBe('§2 and §6 give `Payment` more than one amount.');
  });

  it('binds under one of them', () => {
    const lines = `${CHOICE(' between §2 and §6')}obligation Payment
  for each Order when Compounding is "simple"
  Company pays Fee to Holder
  due 2 Business Days after the Order`;
    const found = findingsOf(lines).find(({ code }) => code === 'due-by-two-sections');
    expect(found?.message).toBe(
      'Whether `Payment` falls due as it says turns on which of §2 and §6 governs.',
    );
  });
});
