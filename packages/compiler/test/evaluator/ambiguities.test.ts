import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const contract = contractOf(`  fact Base : money
  event Gift
    Amount : money
  ambiguous Day Count
    reading "actual days"
    reading "30-day months"
  ambiguous Closing Date
    reading "first closing" is January 5, 2026
    reading "last closing" is 5 days after the date in question
  ambiguous Cash Amount
    reading "with the base" is Base + $1
    reading "without" is $1
  ambiguous Cash So Given for each Gift
    reading "this gift" is Amount
    reading "all gifts" is the sum of Amount for each Gift
  Year means if Day Count is "actual days" then 365 otherwise 360
  Either means Day Count is either "actual days" or "30-day months"
  Deadline means 1 day after Closing Date
  Deadline Then means Deadline on January 10, 2026
  Twice means Cash Amount * 2
  Given Last means Cash So Given of the last Gift
  Given In All means the sum of Cash So Given for each Gift
  Sure means Base is at least $0 or Cash Amount is $1
  unresolved Price After Merger : money "the text names no price"
  Merger Value means Price After Merger + $1
  Worth means the first available of Price After Merger and $1
  Limb means whichever of these applies
    (a) not computable "the formula is missing", if Base is $5
    (b) $7, otherwise`);

const events = [
  { on: '2026-02-02', event: 'Gift', Amount: '2' },
  { on: '2026-02-03', event: 'Gift', Amount: '4' },
];

describe('a reading that nobody chose', () => {
  test.each([
    ['Year', 'unknown: the reading of Day Count'],
    ['Either', 'unknown: the reading of Day Count'],
    ['Deadline', 'unknown: the reading of Closing Date'],
    ['Twice', 'unknown: the reading of Cash Amount'],
    ['Given Last', 'unknown: the reading of Cash So Given'],
    ['Day Count', 'unknown: the reading of Day Count'],
  ])('leaves %s unknown', (term, expected) => {
    expect(contract.given({ events, facts: { Base: '3' } }).of(term, '2026-03-06')).toBe(expected);
  });

  test('takes down only what depends on it', () => {
    const answers = contract.given({ events, facts: { Base: '3' } });
    expect(answers.of('Sure', '2026-03-06')).toBe('yes');
  });
});

describe('a reading that was chosen', () => {
  test.each([
    ['Year', { 'Day Count': 'actual days' }, '365'],
    ['Year', { 'Day Count': '30-day months' }, '360'],
    ['Either', { 'Day Count': '30-day months' }, 'yes'],
    ['Day Count', { 'Day Count': '30-day months' }, '30-day months'],
    ['Deadline', { 'Closing Date': 'first closing' }, 'January 6, 2026'],
    // The choice is constant over time; what it means is read on the day.
    ['Deadline', { 'Closing Date': 'last closing' }, 'March 12, 2026'],
    ['Deadline Then', { 'Closing Date': 'last closing' }, 'January 16, 2026'],
    ['Twice', { 'Cash Amount': 'with the base' }, '$8'],
    ['Twice', { 'Cash Amount': 'without' }, '$2'],
    ['Given Last', { 'Cash So Given': 'this gift' }, '$4'],
    ['Given Last', { 'Cash So Given': 'all gifts' }, '$6'],
    ['Given In All', { 'Cash So Given': 'this gift' }, '$6'],
    ['Given In All', { 'Cash So Given': 'all gifts' }, '$12'],
  ])('%s with %j', (term, readings, expected) => {
    const answers = contract.given({ events, readings, facts: { Base: '3' } });
    expect(answers.of(term, '2026-03-06')).toBe(expected);
  });

  test('needs what it reads', () => {
    const answers = contract.given({ readings: { 'Cash Amount': 'with the base' } });
    expect(answers.of('Twice', '2026-03-06')).toBe('unknown: Base');
  });
});

describe('what nobody defined or can compute is unknown, and says why', () => {
  const WHY = 'unknown: Price After Merger (the text names no price)';

  test.each([
    ['Merger Value', '3', WHY],
    ['Worth', '3', WHY],
    ['Limb', '3', '$7'],
    ['Limb', '5', 'unknown: the formula is missing'],
  ])('%s, the base being %s', (term, base, expected) => {
    expect(contract.given({ facts: { Base: base } }).of(term, '2026-03-06')).toBe(expected);
  });
});
