import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

describe('receipt of a notice', () => {
  const contract = contractOf(`  event Breach Notice, Default Notice
    Sent By Courier : yes/no
    received on if Sent By Courier then 1 Business Day after the date of it
      otherwise the first Business Day on or after the date of it
  event Waiver
    Receipt Date : date
    received on Receipt Date
  event Cure
  event Default occurs 5 Business Days after receipt of each Breach Notice,
    unless there is a Cure within 5 Business Days after receipt of it
  Received means receipt of the last Breach Notice
  Ends means 10 days after receipt of the last Breach Notice
  Waived On means receipt of the first Waiver
  Defaults starts at 0
  Received First starts at December 31, 2030
  upon Default
    increase Defaults by 1
    set Received First to receipt of the Breach Notice
  upon Breach Notice or Default Notice when receipt of the last Cure Receipt is after March 1, 2026
    reduce Defaults by 0
  event Cure Receipt
    received on the day after the date of it`);
  // March 7, 2026 is a Saturday.
  const notice = { on: '2026-03-07', event: 'Breach Notice', 'Sent By Courier': false };

  test.each([
    ['Received', '2026-03-06', 'not yet: the last Breach Notice'],
    ['Received', '2026-03-07', 'March 9, 2026'],
    ['Ends', '2026-03-07', 'March 19, 2026'],
    ['Defaults', '2026-03-13', '0'],
    ['Defaults', '2026-03-16', '1'],
    ['Received First', '2026-03-16', 'March 9, 2026'],
    ['Waived On', '2026-03-16', 'not yet: the first Waiver'],
  ])('%s on %s is %s', (term, on, expected) => {
    expect(contract.given({ events: [notice] }).of(term, on)).toBe(expected);
  });

  test('by a field, which may not be known', () => {
    const known = { on: '2026-03-02', event: 'Waiver', 'Receipt Date': '2026-03-05' };
    expect(contract.given({ events: [known] }).of('Waived On', '2026-03-02')).toBe('March 5, 2026');
    const open = { on: '2026-03-02', event: 'Waiver' };
    expect(contract.given({ events: [open] }).of('Waived On', '2026-03-02')).toBe(
      'unknown: Receipt Date of the Waiver of 2026-03-02',
    );
  });

  test('runs the clock of a cure from it', () => {
    const cured = { on: '2026-03-16', event: 'Cure' };
    const late = { on: '2026-03-17', event: 'Cure' };
    expect(contract.given({ events: [notice, cured] }).of('Defaults', '2026-04-01')).toBe('0');
    expect(contract.given({ events: [notice, late] }).of('Defaults', '2026-04-01')).toBe('1');
  });
});
