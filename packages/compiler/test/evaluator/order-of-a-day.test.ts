import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

describe('a day runs: before opening, effects of the day, its events as reported, its close', () => {
  const contract = contractOf(`  event Mark
    Text : text
    Day : date
  event Early Mark
    Text : text
    Day : date
  event Now
  Trail starts at "start"
  Trail At Opening starts at "nothing"
  upon Mark effective on Day
    set Trail to Text
  upon Early Mark effective before opening on Day
    set Trail to Text
  upon Now
    set Trail At Opening to Trail`);

  const early = { event: 'Early Mark', Text: 'before opening', Day: '2026-02-10' };
  const during = { event: 'Mark', Text: 'on the day', Day: '2026-02-10' };

  test.each([
    ['opening before day', [during, early], 'on the day'],
    ['whatever was reported first', [early, during], 'on the day'],
    ['two of the day as reported', [during, { ...during, Text: 'later' }], 'later'],
    ['two before opening as reported', [early, { ...early, Text: 'later' }], 'later'],
  ])('%s', (_, reported, expected) => {
    const events = reported.map((event) => ({ on: '2026-02-02', ...event }));
    const answers = contract.given({ events });
    expect(answers.of('Trail', '2026-02-09')).toBe('start');
    expect(answers.of('Trail', '2026-02-10')).toBe(expected);
  });

  test('an event of the day comes after both, and sees them', () => {
    const events = [
      { on: '2026-02-02', ...during },
      { on: '2026-02-10', event: 'Now' },
      { on: '2026-02-10', event: 'Mark', Text: 'the event', Day: '2026-02-10' },
    ];
    const answers = contract.given({ events });
    expect(answers.of('Trail At Opening', '2026-02-10')).toBe('on the day');
    expect(answers.of('Trail', '2026-02-10')).toBe('the event');
  });
});

describe('events of one day happen in the order in which they are reported', () => {
  const contract = contractOf(`  event Split
    Ratio : number
  event Issue
    Price : price of Common Stock
  Conversion Price starts at $1 per share
  upon Split
    set Conversion Price to Conversion Price / Ratio
  upon Issue
    reduce Conversion Price to Price`);

  const split = { on: '2026-02-10', event: 'Split', Ratio: '2' };
  const issue = { on: '2026-02-10', event: 'Issue', Price: '0.80' };

  test.each([
    [[split, issue], '$0.50'],
    [[issue, split], '$0.40'],
  ])('%j', (events, expected) => {
    const answers = contract.given({ events });
    expect(answers.of('Conversion Price', '2026-02-10')).toBe(
      `${expected} per share of Common Stock`,
    );
  });
});

describe('within one event everything reads the state before it', () => {
  const contract = contractOf(`  event Swap
  Left starts at $1
  Right starts at $2
  Doubled means Left * 2
  Times starts at 0
  upon Swap
    set Left to Right
    set Right to Left
  upon Swap when Doubled is at most $2
    increase Times by 1
  upon Swap when Right is at least $2
    increase Times by 10`);

  test.each([
    ['2026-02-10', '$2', '$1', '11'],
    ['2026-02-11', '$1', '$2', '11'],
    ['2026-02-12', '$2', '$1', '22'],
  ])('on %s', (on, left, right, times) => {
    const events = ['2026-02-10', '2026-02-11', '2026-02-12'].map((day) => ({
      on: day,
      event: 'Swap',
    }));
    const answers = contract.given({ events });
    expect([answers.of('Left', on), answers.of('Right', on)]).toEqual([left, right]);
    expect(answers.of('Times', on)).toBe(times);
  });
});

/** A balance and rules upon one event that write it; rules that conflict compile only with a `when`. */
function balanceWith(statements: readonly string[]): string {
  const rules = statements.map((line) => `  upon E when Amount is $30\n    ${line}`);
  return `  event E
    Amount : money
  Balance starts at $100
${rules.join('\n')}`;
}

describe('writes of one event to one state', () => {
  const happened: Given = { events: [{ on: '2026-02-10', event: 'E', Amount: '30' }] };
  const CONFLICT =
    'impossible: two rules upon one event write it, and the result depends on their order';

  test.each([
    ['set', ['set Balance to $7'], '$7'],
    ['reduce to', ['reduce Balance to $7'], '$7'],
    ['reduce to what is higher', ['reduce Balance to $700'], '$100'],
    ['reduce by', ['reduce Balance by Amount'], '$70'],
    ['increase by', ['increase Balance by Amount'], '$130'],
    ['increase by less than nothing', ['increase Balance by -Amount'], '$70'],
    ['the lowest of two', ['reduce Balance to $7', 'reduce Balance to $5'], '$5'],
    ['the sum of all', ['reduce Balance by $7', 'increase Balance by $5'], '$98'],
    [
      'each of the state before',
      ['increase Balance by Balance', 'increase Balance by Balance'],
      '$300',
    ],
    ['two that set it alike', ['set Balance to $7', 'set Balance to Amount - $23'], '$7'],
    ['two that set it differently', ['set Balance to $7', 'set Balance to $5'], CONFLICT],
    ['set and by', ['set Balance to $30', 'reduce Balance by $30'], CONFLICT],
    ['set and reduce to', ['set Balance to $30', 'reduce Balance to $30'], CONFLICT],
    ['reduce to and by', ['reduce Balance to $30', 'increase Balance by $0'], CONFLICT],
  ])('%s', (_, statements, expected) => {
    for (const lines of [statements, [...statements].reverse()]) {
      const contract = contractOf(balanceWith(lines));
      expect(contract.given(happened).of('Balance', '2026-02-10')).toBe(expected);
    }
  });

  test.each([
    ['set', 'set Balance to Open', 'unknown: Open'],
    ['reduce to', 'reduce Balance to Open', 'unknown: Open'],
    ['increase by', 'increase Balance by Open', 'unknown: Open'],
    ['set again', 'set Balance to $7', '$7'],
  ])('a value nobody knows: %s', (_, line, expected) => {
    const contract = contractOf(`  fact Open : money
  event E
  event Bad
  Balance starts at $100
  upon Bad
    reduce Balance by $101
  upon E
    ${line}
  Uses Open means Open`);
    const events = [
      { on: '2026-02-09', event: 'Bad' },
      { on: '2026-02-10', event: 'E' },
    ];
    const answers = contract.given({ events });
    expect(answers.of('Balance', '2026-02-09')).toBe(
      'impossible: Balance would be -$1, which is below zero',
    );
    // What is impossible stays so, but a `set` does not look at what was before.
    const lasting = line.startsWith('set') ? expected : answers.of('Balance', '2026-02-09');
    expect(answers.of('Balance', '2026-02-10')).toBe(lasting);
    expect(contract.given({ events: events.slice(1) }).of('Balance', '2026-02-10')).toBe(expected);
  });
});

describe('a price must stay above zero, a balance must not fall below it', () => {
  test.each([
    ['price of Common Stock', '-$1 per share', 'and a price must be above zero'],
    ['money', '-$1', 'which is below zero'],
    ['shares of Common Stock', '-(1 share)', 'which is below zero'],
  ])('%s at %s is impossible, whether it starts there or comes there', (type, value, why) => {
    const contract = contractOf(`  event E
  Starts There : ${type} starts at ${value}
  Comes There : ${type} starts at ${value.replace(/-|\$0/gu, (sign) => (sign === '-' ? '' : '$1'))}
  upon E
    set Comes There to ${value}`);
    const answers = contract.given({ events: [{ on: '2026-02-10', event: 'E' }] });
    expect(answers.of('Starts There', '2026-01-01')).toMatch(
      new RegExp(`^impossible: Starts There would be .*, ${why}$`, 'u'),
    );
    expect(answers.status('Comes There', '2026-02-09')).toBe('a value');
    expect(answers.of('Comes There', '2026-02-10')).toMatch(new RegExp(`${why}$`, 'u'));
  });

  test('a price that comes to nothing is impossible', () => {
    const contract = contractOf(`  event E
  blank Opening : price of Common Stock
  Given Nothing starts at Opening
  Comes There starts at $1 per share
  upon E
    set Comes There to $0 per share`);
    const answers = contract.given({
      blanks: { Opening: '0' },
      events: [{ on: '2026-02-10', event: 'E' }],
    });
    const why = 'would be $0 per share of Common Stock, and a price must be above zero';
    expect(answers.of('Given Nothing', '2026-02-09')).toBe(`impossible: Given Nothing ${why}`);
    expect(answers.of('Comes There', '2026-02-10')).toBe(`impossible: Comes There ${why}`);
  });

  test('what is so much for each share may begin at nothing and come to it again', () => {
    const contract = contractOf(`  event Declaration
  event Payment
    Paid : price of Common Stock
  Declared starts at $0 per share of Common Stock
  accrual Accrued on $2 per share of Common Stock at 10% per annum
    counted 30/360 from January 1, 2026
  upon Declaration
    increase Declared by $0.24 per share
  upon Payment
    reduce Declared by Paid
    set Accrued to $0 per share`);
    const answers = contract.given({
      events: [
        { on: '2026-02-01', event: 'Declaration' },
        { on: '2026-04-01', event: 'Payment', Paid: '0.24' },
        { on: '2026-04-02', event: 'Payment', Paid: '0.01' },
      ],
    });
    expect(answers.of('Declared', '2026-01-31')).toBe('$0 per share of Common Stock');
    expect(answers.of('Accrued', '2026-01-01')).toBe('$0 per share of Common Stock');
    expect(answers.of('Accrued', '2026-03-31')).toBe('$0.05 per share of Common Stock');
    expect(answers.of('Declared', '2026-04-01')).toBe('$0 per share of Common Stock');
    expect(answers.of('Accrued', '2026-04-01')).toBe('$0 per share of Common Stock');
    expect(answers.of('Declared', '2026-04-02')).toBe(
      'impossible: Declared would be -$0.01 per share of Common Stock, which is below zero',
    );
  });

  test.each([
    ['money', '$0'],
    ['shares of Common Stock', '0 shares'],
    ['number', '-5'],
    ['rate', '0% per annum'],
  ])('%s may be %s', (type, value) => {
    const contract = contractOf(`  It : ${type} starts at ${value}`);
    expect(contract.given().status('It', '2026-01-01')).toBe('a value');
  });
});
