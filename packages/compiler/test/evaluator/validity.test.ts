import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const contract = contractOf(`  fact Open : yes/no
  event Notice
    Amount : money
    Kind : one of Proper, Doubtful, Other
  Balance starts at $100
  Marked for each Notice starts at no
  upon Notice
    valid only if Amount is at most Balance
      otherwise "more than the balance"
    valid only if Amount is at least $10, otherwise "too small"
    reduce Balance by Amount
    set Marked to yes
  upon Notice when Kind is Doubtful
    valid only if Open otherwise "not confirmed"
  Converted means the sum of Amount for each Notice
  Notices means the count of Notice
  Any means there is a Notice
  Last Amount means Amount of the last Notice
  First Amount means Amount of the first Notice
  Marks means the count of Notice where Marked
  Large means the count of Notice where Amount is more than $25
  Small means the count of Notice where Amount is less than $25
  After A Large One means
    there is a Notice where Amount is more than $50 followed by a Notice within 10 days after it`);

const ON = '2026-02-10';
const notice = (amount: string, kind = 'Proper'): Record<string, string> => ({
  on: ON,
  event: 'Notice',
  Amount: amount,
  Kind: kind,
});

function valuesOf(given: Parameters<typeof contract.given>[0]): Record<string, string> {
  const answers = contract.given(given);
  const terms = ['Balance', 'Converted', 'Notices', 'Any', 'Last Amount', 'First Amount', 'Marks'];
  return Object.fromEntries(terms.map((term) => [term, answers.of(term, ON)]));
}

test('a void event changes nothing and counts nowhere', () => {
  const events = [notice('5'), notice('60'), notice('50'), notice('200')];
  expect(contract.given({ events }).standing).toEqual([
    'void: too small',
    'stands',
    'void: more than the balance',
    'void: more than the balance',
  ]);
  expect(valuesOf({ events })).toEqual({
    Balance: '$40',
    Converted: '$60',
    Notices: '1',
    Any: 'yes',
    'Last Amount': '$60',
    'First Amount': '$60',
    Marks: '1',
  });
  expect(contract.given({ events }).of('After A Large One', ON)).toBe(
    'not yet: whether a Notice follows by 2026-02-20',
  );
});

test('only void events are no events', () => {
  expect(valuesOf({ events: [notice('5')] })).toEqual({
    Balance: '$100',
    Converted: '$0',
    Notices: '0',
    Any: 'no',
    'Last Amount': 'not yet: the last Notice',
    'First Amount': 'not yet: the first Notice',
    Marks: '0',
  });
});

test('every reason is given', () => {
  const events = [notice('101', 'Doubtful')];
  const answers = contract.given({ events, facts: { Open: false } });
  expect(answers.standing).toEqual(['void: more than the balance; not confirmed']);
});

describe('an event of which it is not known whether it stands', () => {
  const events = [notice('20'), notice('30', 'Doubtful')];

  test('leaves what it would change, and whatever counts it, unknown', () => {
    expect(contract.given({ events }).standing).toEqual(['stands', 'unknown: Open']);
    expect(valuesOf({ events })).toEqual({
      Balance: 'unknown: Open',
      Converted: 'unknown: Open',
      Notices: 'unknown: Open',
      Any: 'yes',
      'Last Amount': 'unknown: Open',
      'First Amount': '$20',
      Marks: 'unknown: Open',
    });
  });

  test('does not matter where it would not count in any case', () => {
    const answers = contract.given({ events });
    expect([answers.of('Large', ON), answers.of('Small', ON)]).toEqual(['unknown: Open', '1']);
  });

  test.each([
    [true, '$50', '2', '$30'],
    [false, '$80', '1', '$20'],
  ])('until that is supplied: %s', (open, balance, notices, last) => {
    expect(valuesOf({ events, facts: { Open: open } })).toMatchObject({
      Balance: balance,
      Notices: notices,
      'Last Amount': last,
    });
  });

  test('what fails in any case does not wait', () => {
    const answers = contract.given({ events: [notice('300', 'Doubtful')] });
    expect(answers.standing).toEqual(['void: more than the balance']);
    expect(answers.of('Balance', ON)).toBe('$100');
  });

  test('a condition of a rule that does not apply voids nothing', () => {
    const answers = contract.given({ events: [notice('30', 'Other')], facts: { Open: false } });
    expect(answers.standing).toEqual(['stands']);
  });
});

test('a condition sees the event itself as reported, and taken to stand', () => {
  const once = contractOf(`  event Notice
  upon Notice
    valid only if the count of Notice is at most 2 otherwise "a third notice"
  Notices means the count of Notice`);
  const events = [1, 2, 3, 4].map(() => ({ on: ON, event: 'Notice' }));
  const answers = once.given({ events });
  expect(answers.standing).toEqual([
    'stands',
    'stands',
    'void: a third notice',
    'void: a third notice',
  ]);
  expect(answers.of('Notices', ON)).toBe('2');
});
