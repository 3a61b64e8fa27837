import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const contract = contractOf(`  fact Open : yes/no
  fact Since : date
  event Gift
    Amount : money
  event Sweep
  event Sweep Some
  Adjusted for each Gift starts at no
  Worth for each Gift starts at Amount
  Doubled for each Gift means Amount * 2
  Rank for each Gift means the count of Gift within 1,000 days before the date of the Gift
  Share for each Gift means Doubled / (the sum of Doubled for each Gift)
  upon Gift when Amount is more than $50
    set Adjusted to yes
  upon Sweep
    set Adjusted for each Gift within 5 days before the date of the Sweep where Adjusted is no to yes
    increase Worth for each Gift by Amount
  upon Sweep Some
    set Adjusted for each Gift within 100 days before Since where Open to yes
  Left means the sum of Amount for each Gift where Adjusted is no
  Worths means the sum of Worth for each Gift
  Doubles means the sum of Doubled for each Gift
  Ranks means the sum of Rank * Rank for each Gift
  Shares means the sum of Share * Share for each Gift
  Last Adjusted means Adjusted of the last Gift
  Last Worth means Worth for (the last Gift)
  Last Doubled means Doubled of the last Gift
  Worth Before for each Gift means Worth on 1 day before the date of the Gift
  Last Worth Before means Worth Before of the last Gift
  Worth Just Before means Worth for (the last Gift) immediately before the last Sweep
  Is Any Adjusted means there is a Gift where Adjusted`);

const gift = (on: string, amount: string): Record<string, string> => ({
  on,
  event: 'Gift',
  Amount: amount,
});
const GIFTS = [gift('2026-01-05', '10'), gift('2026-01-07', '60'), gift('2026-01-09', '30')];

describe('each event has a copy of its own', () => {
  const answers = contract.given({ events: [...GIFTS, { on: '2026-01-12', event: 'Sweep' }] });

  test.each([
    ['Left', '2026-01-05', '$10'],
    ['Left', '2026-01-09', '$40'],
    // The sweep reaches back to January 7, and to what is not adjusted for yet.
    ['Left', '2026-01-12', '$10'],
    ['Worths', '2026-01-09', '$100'],
    ['Worths', '2026-01-12', '$200'],
    ['Doubles', '2026-01-09', '$200'],
    ['Ranks', '2026-01-09', '14'],
    ['Shares', '2026-01-09', '0.46'],
    ['Last Adjusted', '2026-01-07', 'yes'],
    ['Last Adjusted', '2026-01-09', 'no'],
    ['Last Adjusted', '2026-01-12', 'yes'],
    ['Last Worth', '2026-01-11', '$30'],
    ['Last Worth', '2026-01-12', '$60'],
    ['Last Doubled', '2026-01-12', '$60'],
    ['Worth Just Before', '2026-01-12', '$30'],
    ['Is Any Adjusted', '2026-01-05', 'no'],
    ['Is Any Adjusted', '2026-01-07', 'yes'],
  ])('%s on %s', (term, on, expected) => {
    expect(answers.of(term, on)).toBe(expected);
  });

  test('and has none before the event', () => {
    expect(answers.of('Last Worth Before', '2026-01-12')).toBe(
      'not yet: Worth before the Gift of 2026-01-09',
    );
    expect(answers.of('Last Worth', '2026-01-04')).toBe('not yet: the last Gift');
  });

  test('one before the contract takes effect has its start, and later rules reach it', () => {
    const early = contract.given({
      events: [
        gift('2025-12-30', '70'),
        gift('2026-01-01', '5'),
        { on: '2026-01-02', event: 'Sweep' },
      ],
    });
    // Its own rule changed nothing, since there was no contract yet.
    expect(early.of('Left', '2026-01-01')).toBe('$75');
    expect(early.of('Left', '2026-01-02')).toBe('$0');
    expect(early.of('Worths', '2026-01-02')).toBe('$150');
  });

  test('a keyed term asked for without its event is unknown', () => {
    expect(answers.of('Adjusted', '2026-01-12')).toBe('unknown: Adjusted of a Gift');
    expect(answers.of('Doubled', '2026-01-12')).toBe('unknown: what Doubled is asked for');
  });
});

describe('where it is not known which copies a rule writes', () => {
  const events = [...GIFTS, { on: '2026-01-12', event: 'Sweep Some' }];

  test.each([
    [{ Open: true, Since: '2026-01-12' }, '$0'],
    [{ Open: false, Since: '2026-01-12' }, '$40'],
    [{ Since: '2026-01-12' }, 'unknown: Open'],
    [{ Open: true }, 'unknown: Since'],
    [{ Open: false }, '$40'],
    [{}, 'unknown: Since; Open'],
  ])('%j', (facts, expected) => {
    const found = contract.given({ events, facts }).of('Left', '2026-01-12');
    expect(found.replace('unknown: Open; Since', 'unknown: Since; Open')).toBe(expected);
  });

  test('those that would stay as they are stay known', () => {
    const answers = contract.given({ events: [gift('2026-01-07', '60'), ...events.slice(3)] });
    expect(answers.of('Last Adjusted', '2026-01-12')).toBe('yes');
  });
});

test('definitions with keys and parameters are worked out for each, not once', () => {
  const calls = contractOf(`  event Gift
    Amount : money
  Base starts at $1
  upon Gift
    increase Base by $1
  Plus for P (money) means P + Base
  For Each for each Gift means Plus for Amount + Plus for (Amount * 2)
  All means the sum of For Each for each Gift
  Then means All on January 6, 2026
  Both means Plus for $1 + Plus for $2 + Plus for $1
  On Two Days means Plus for $1 + ((Plus for $1) on January 5, 2026)
  Over Days means the sum of Plus for $1 from January 5, 2026 through January 7, 2026
  Highest means the highest For Days over the 3 days ending on January 7, 2026
  For Days means Plus for (Base * 10)`);
  const answers = calls.given({ events: GIFTS });
  const found = ['All', 'Then', 'Both', 'On Two Days', 'Over Days', 'Highest'].map((term) =>
    answers.of(term, '2026-01-07'),
  );
  expect(found).toEqual(['$222', '$34', '$13', '$7', '$10', '$33']);
});

test('an effect reaches the events up to its day, unless a window says otherwise', () => {
  const terms = contractOf(`  event Gift
    Amount : money
  event Sweep
    Sweep Date : date
  Swept for each Gift starts at no
  Announced for each Gift starts at no
  upon Sweep effective before opening on Sweep Date
    set Swept for each Gift to yes
    set Announced for each Gift from January 1, 2026 through the date of the Sweep to yes
  Left means the sum of Amount for each Gift where Swept is no
  Left Then means the sum of Amount for each Gift where Announced is no`);
  const sweep = { on: '2026-01-06', event: 'Sweep', 'Sweep Date': '2026-01-08' };
  const [first, second, third] = GIFTS;
  const answers = terms.given({ events: [first ?? {}, sweep, second ?? {}, third ?? {}] });
  expect(answers.of('Left', '2026-01-07')).toBe('$70');
  expect(answers.of('Left', '2026-01-09')).toBe('$30');
  expect(answers.of('Left Then', '2026-01-09')).toBe('$90');
});
