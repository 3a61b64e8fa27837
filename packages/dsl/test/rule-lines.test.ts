import { describe, expect, test } from 'vitest';
import { codesOf, parseText } from './parse-text.ts';

const VALID = '    valid only if Paid is more than $1 otherwise "too little"\n';
const EFFECTIVE = '    effective before opening on Payment Date\n';
const SET = '    set Price to $5\n';

function rule(...lines: readonly string[]): readonly string[] {
  return codesOf(`clause §1 "Rule"\n  upon Order when Paid is more than $2\n${lines.join('')}`);
}

describe('the lines of a rule', () => {
  test.each([
    [EFFECTIVE, VALID, SET],
    [VALID, EFFECTIVE, SET],
    [VALID, SET, EFFECTIVE],
  ])('stand in any order: %s%s%s', (...lines) => {
    expect(rule(...lines)).toEqual([]);
  });

  test('say once when it takes effect', () => {
    expect(rule(EFFECTIVE, SET, EFFECTIVE)).toEqual(['said-twice']);
  });

  test('say what happens', () => {
    expect(rule(EFFECTIVE)).toEqual(['missing-part']);
  });
});

describe('several names behind `is`', () => {
  test.each([
    ['Kind is Cash, Stock or Note'],
    ['Kind is Cash, Stock, or Note'],
    ['Kind is Cash, Stock, Note or Other'],
    ['Kind is not Cash, Stock or Note'],
  ])('%s wants `either`', (condition) => {
    expect(codesOf(`clause §1 "Kinds"\n  A means ${condition}\n`)).toEqual(['is-wants-either']);
  });

  test.each([['Kind is either Cash, Stock or Note'], ['any of Kind is Cash, B and C']])(
    '%s does not',
    (condition) => {
      expect(codesOf(`clause §1 "Kinds"\n  A means ${condition}\n`)).toEqual([]);
    },
  );
});

describe('several dates behind `is`', () => {
  test.each([
    ['D is March 1, 2026, April 1, 2026 or May 1, 2026'],
    ['D is March 1, 2026 or May 1, 2026'],
    ['D is not March 1, 2026 or May 1, 2026'],
    ['D is E, May 1, 2026, or June 1, 2026'],
  ])('%s wants `either`', (condition) => {
    expect(codesOf(`clause §1 "Dates"\n  A means ${condition}\n`)).toEqual(['is-wants-either']);
  });

  test.each([
    ['D is either March 1, 2026, April 1, 2026 or May 1, 2026'],
    ['D is March 1, 2026 or E is May 1, 2026'],
    ['any of D is E, B and C'],
  ])('%s does not', (condition) => {
    expect(codesOf(`clause §1 "Dates"\n  A means ${condition}\n`)).toEqual([]);
  });
});

describe('what is no date', () => {
  test.each([
    ['October 12, 1492', 'Dates are read from January 1, 1583 on; October 12, 1492 is before it.'],
    ['February 30, 2007', 'There is no date February 30, 2007.'],
    ['2007-1-1', 'The date 2007-1-1 is not written in full.'],
  ])('%s', (date, message) => {
    const { diagnostics } = parseText(`clause §1 "Dates"\n  A means ${date}\n`);
    expect(diagnostics.map((found) => found.message)).toEqual([message]);
  });
});
