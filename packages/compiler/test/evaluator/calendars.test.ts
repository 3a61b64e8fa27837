import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

/** The days of the NYSE on which the stock is not halted; January 5, 2026 is a Monday. */
const contract = contractOf(`  fact Halted : yes/no
  event Halt
  event Resumption
  Running starts at yes
  upon Halt
    set Running to no
  upon Resumption
    set Running to yes
  calendar Market Day is the days of NYSE on which not Halted
  calendar Open Day is the days of NYSE on which Running
  calendar Long Day is the days of NYSE on which (Running and not Halted)
  fact Sale : money, each Market Day
  Second means 2 Market Days after January 5, 2026
  Second Before means 2 Market Days before the date in question
  Second Open means 2 Open Days after January 5, 2026
  Second Long means 2 Long Days after January 5, 2026
  First On means the first Market Day on or after January 6, 2026
  Average means the average of Sale over the 3 Market Days before January 9, 2026
  Deadline starts at January 1, 2026
  event Notice
  upon Notice
    set Deadline to 2 Open Days before the date in question
  Hopeful means 2 Open Days after the date in question
  Asked Then means Hopeful on January 5, 2026`);

const halted: Given['facts'] = {
  Halted: [
    ['2025-01-01', false],
    ['2026-01-06', true],
    ['2026-01-07', false],
  ],
};

describe('days of a calendar on which a condition holds', () => {
  test.each([
    ['Second', '2026-03-02', 'January 8, 2026'],
    ['Second Before', '2026-01-09', 'January 7, 2026'],
    ['Second Before', '2026-01-07', 'January 2, 2026'],
    ['First On', '2026-03-02', 'January 7, 2026'],
    ['First On', '2026-01-05', 'unknown: Halted on 2026-01-06'],
    // What a fact says of later days is not known yet.
    ['Second', '2026-01-07', 'unknown: Halted on 2026-01-08'],
    ['Second', '2026-01-08', 'January 8, 2026'],
  ])('%s on %s', (term, on, expected) => {
    expect(contract.given({ facts: halted }).of(term, on)).toBe(expected);
  });

  test('a condition that nobody can tell leaves the day unknown, and names it', () => {
    expect(contract.given().of('Second', '2026-03-02')).toBe('unknown: Halted');
  });

  test('a series has its rows on those days, and a window reads those', () => {
    const Sale = [
      ['2026-01-05', '1'],
      ['2026-01-07', '2'],
      ['2026-01-08', '6'],
    ];
    expect(contract.given({ facts: { ...halted, Sale } }).of('Average', '2026-01-09')).toBe('$3');
  });
});

describe('a calendar that depends on what happened', () => {
  const events = [
    { on: '2026-01-06', event: 'Halt' },
    { on: '2026-01-08', event: 'Resumption' },
    { on: '2026-01-09', event: 'Notice' },
    { on: '2026-01-12', event: 'Halt' },
  ];
  const answers = contract.given({ events, facts: { Halted: false } });

  test.each([
    ['Second Open', '2026-02-02', 'January 9, 2026'],
    ['Second Open', '2026-01-08', 'unknown: Running on 2026-01-09'],
    ['Second Open', '2026-01-09', 'January 9, 2026'],
    ['Deadline', '2026-02-02', 'January 5, 2026'],
    ['Hopeful', '2026-01-05', 'unknown: Running on 2026-01-06'],
    ['Asked Then', '2026-02-02', 'January 9, 2026'],
    ['Second Long', '2026-02-02', 'January 9, 2026'],
  ])('%s on %s', (term, on, expected) => {
    expect(answers.of(term, on)).toBe(expected);
  });

  test('is the same whatever was asked before', () => {
    const again = contract.given({ events, facts: { Halted: false } });
    expect(again.of('Second Open', '2026-01-05')).toBe('unknown: Running on 2026-01-06');
    expect(again.of('Second Open', '2026-02-02')).toBe('January 9, 2026');
    expect(again.of('Second Open', '2026-01-05')).toBe('unknown: Running on 2026-01-06');
  });
});
