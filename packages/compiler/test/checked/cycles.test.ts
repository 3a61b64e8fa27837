import { describe, expect, it } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';

describe('terms that read each other', () => {
  it.each([
    ['Cap means Cap', ['cycle']],
    ['Cap means Floor\nFloor means Cap + $1', ['cycle']],
    ['Cap means $1 on Floor\nFloor means 5 days after January 2, 2026', []],
    ['Cap means Cap on January 2, 2026', ['cycle']],
    ['Cap starts at Floor\nFloor means Cap', ['cycle']],
    ['A means B\nB means C\nC means A\nD means E\nE means D', ['cycle', 'cycle']],
    ['A means B\nB means C and D\nC means A\nD means A', ['cycle']],
    // What a rule writes may read what it writes: that is its past.
    ['event Sale\nCap starts at $1\nDouble means 2 * Cap\nupon Sale\n  set Cap to Double', []],
    ['ambiguous Cap\n  reading "one" is Floor\n  reading "two" is $2\nFloor means Cap', ['cycle']],
    // A calendar whose days depend on what is counted in its days.
    [
      'calendar Own Day is the days of NYSE on which Due is after January 1, 2026\nDue means 5 Own Days after January 2, 2026',
      ['cycle'],
    ],
  ])('%s: %j', (lines, expected) => {
    expect(errorCodes(compileClause(lines))).toEqual(expected);
  });

  it('are shown as a way round, with each place', () => {
    const [found] = compileClause('A means B\nB means C\nC means A').diagnostics;
    expect(found?.message).toContain('`A`, which reads `B`, which reads `C`, which reads `A`');
    expect(found?.related.map((place) => place.message)).toEqual([
      '`A` reads `B` here',
      '`B` reads `C` here',
      '`C` reads `A` here',
    ]);
  });
});

it('checks a chain of definitions longer than the call stack is deep', () => {
  const lines = ['Term N0 means $1'];
  for (let index = 1; index <= 12_000; index += 1) {
    lines.push(`Term N${index} means Term N${index - 1} + $1`);
  }
  const { ir, diagnostics } = compileClause(lines.reverse().join('\n'));
  expect(diagnostics).toEqual([]);
  expect(ir?.definitions).toHaveLength(12_001);
});
