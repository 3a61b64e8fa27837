import { formatIsoDate, formatValue, type Inputs } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Contract, contractOf, day, type Given } from './contract.ts';

function outcomes(contract: Contract, given: Given = {}, on = '2026-03-06'): readonly string[] {
  const inputs: Inputs = contract.inputs(given);
  const snapshot = contract.over(inputs).evaluation.on(day(on));
  return contract.program.checks.map((_, index) => {
    const { holds, failsOn } = snapshot.check(index);
    const found = formatValue(holds, null);
    return failsOn === null ? found : `${found}, first on ${formatIsoDate(failsOn)}`;
  });
}

test('a check holds, fails, or waits for what it must know', () => {
  const contract = contractOf(`  fact Open : money
  Total means $5
  check "holds": Total is $5
  check "fails": Total is $6
  check "waits": Total is Open
  check "cannot be told": Total / 0 is at least $1
  check "decided all the same": Total is $6 and Open is $6`);
  expect(outcomes(contract)).toEqual([
    'yes',
    'no',
    'unknown: Open',
    'impossible: it divides by zero',
    'no',
  ]);
});

/** Levels of January 5, 2026 and the days after. */
function rows(...values: readonly string[]): Given {
  return { facts: { Level: values.map((value, place) => [`2026-01-0${5 + place}`, value]) } };
}

describe('a check for each day', () => {
  const contract = contractOf(`  fact Level : number
  check "low" for each D from January 5, 2026 through January 8, 2026: Level on D is less than 3
  check "of no day" for each D from January 5, 2026 until January 5, 2026: Level on D is 99
  check "of the day" for each D from January 5, 2026 through January 8, 2026:
    D is before January 7, 2026
  check "to a day" for each D from January 5, 2026 through Level Day: D is after D
  Level Day means if Level is 1 then January 4, 2026 otherwise January 5, 2026`);
  const FAILS = 'no, first on 2026-01-07';

  test('names its first day that fails', () => {
    expect(outcomes(contract, rows('1', '2', '3', '1'))).toEqual([FAILS, 'yes', FAILS, 'yes']);
    expect(outcomes(contract, rows('1', '2', '2', '2'))).toEqual([
      'yes',
      'yes',
      FAILS,
      'no, first on 2026-01-05',
    ]);
  });

  test('waits for a day or for its window, unless a day fails in any case', () => {
    expect(outcomes(contract)).toEqual(['unknown: Level', 'yes', FAILS, 'unknown: Level']);
    const late = { facts: { Level: [['2026-01-07', '5']] } };
    expect(outcomes(contract, late)[0]).toBe(FAILS);
  });

  test('days after the one asked about are not known yet', () => {
    const [low] = outcomes(contract, rows('1', '1', '1', '1'), '2026-01-07');
    expect(low).toBe('unknown: Level on 2026-01-08');
  });
});
