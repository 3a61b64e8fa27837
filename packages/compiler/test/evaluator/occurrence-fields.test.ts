import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const contract = contractOf(`  event Sale
    Paid : money
  event Rescission
    Rescinded : Sale
  event Assignment
    Of : Rescission
  Undone for each Sale starts at no
  Balance for each Sale starts at Paid
  upon Rescission
    set Undone for the Rescinded to yes
    reduce Balance for the Rescinded by Paid of the Rescinded
  Left means the sum of Balance for each Sale
  Last Paid means Paid of (Rescinded of the last Rescission)
  Last Day means the date of (Rescinded of the last Rescission)
  Through Two means Paid of (Rescinded of (Of of the last Assignment))
  Is Undone means Undone for (Rescinded of the last Rescission)
  Same means the count of Rescission where Rescinded is (Rescinded of the first Rescission)
  Others means the count of Rescission where Rescinded is not (Rescinded of the first Rescission)`);

const SALES = [
  { on: '2026-01-05', event: 'Sale', id: 'a', Paid: '10' },
  { on: '2026-01-05', event: 'Sale', id: 'b', Paid: '20' },
];
const undo = (on: string, of?: string, id = on): Record<string, string> => ({
  on,
  event: 'Rescission',
  id,
  ...(of === undefined ? {} : { Rescinded: of }),
});

describe('an event that speaks of another', () => {
  const answers = contract.given({
    events: [
      ...SALES,
      undo('2026-01-06', 'b'),
      undo('2026-01-07', 'a'),
      undo('2026-01-08', 'b', 'again'),
      { on: '2026-01-09', event: 'Assignment', Of: '2026-01-07' },
    ],
  });

  test.each([
    ['Left', '2026-01-05', '$30'],
    ['Left', '2026-01-06', '$10'],
    ['Left', '2026-01-07', '$0'],
    ['Last Paid', '2026-01-06', '$20'],
    ['Last Paid', '2026-01-07', '$10'],
    ['Last Day', '2026-01-07', 'January 5, 2026'],
    ['Is Undone', '2026-01-06', 'yes'],
    ['Through Two', '2026-01-09', '$10'],
    // Two events of one day are not one event.
    ['Same', '2026-01-08', '2'],
    ['Others', '2026-01-08', '1'],
  ])('%s on %s is %s', (term, on, expected) => {
    expect(answers.of(term, on)).toBe(expected);
  });

  test('what is undone twice falls below nothing, and says so', () => {
    expect(answers.of('Left', '2026-01-08')).toContain('impossible: Balance would be -$20');
  });
});

describe('where it is not known which is meant', () => {
  test('every copy may be', () => {
    const answers = contract.given({ events: [...SALES, undo('2026-01-06')] });
    expect(answers.of('Left', '2026-01-05')).toBe('$30');
    expect(answers.of('Left', '2026-01-06')).toContain(
      'unknown: Rescinded of the Rescission of 2026-01-06',
    );
  });

  test('none is, where it is recorded that it speaks of none', () => {
    const answers = contract.given({ events: [...SALES, undo('2026-01-06', 'none')] });
    expect(answers.of('Left', '2026-01-06')).toBe('$30');
  });
});
