import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const ON = '2026-02-10';

describe('no adjustment … increases it', () => {
  const contract = contractOf(`clause §1 "Prices"
  event Split
    Ratio : number
  event Reset
    Price : price of Common Stock
  Conversion Price starts at $1 per share
clause §2.1 "Splits"
  upon Split
    set Conversion Price to Conversion Price / Ratio
clause §2.2 "Resets"
  upon Reset
    set Conversion Price to Price
clause §2.2(a) "Not up"
  no adjustment of Conversion Price under §2.2 increases it`);
  const reset = (price: string): Record<string, string> => ({
    on: ON,
    event: 'Reset',
    Price: price,
  });

  test.each([
    ['0.9', '$0.90', []],
    ['1', '$1', [`${ON} Conversion Price (§2.2): it would change nothing`]],
    ['1.1', '$1', [`${ON} Conversion Price (§2.2(a)): it would increase`]],
  ])('a reset to %s', (price, expected, skipped) => {
    const answers = contract.given({ events: [reset(price)] });
    expect(answers.of('Conversion Price', ON)).toBe(`${expected} per share of Common Stock`);
    expect(answers.skipped).toEqual(skipped);
  });

  test('another section is free to', () => {
    const events = [{ on: ON, event: 'Split', Ratio: '1/2' }, reset('1.5')];
    const answers = contract.given({ events });
    expect(answers.changes('Conversion Price')).toEqual([
      `${ON} $2 per share of Common Stock (§2.1)`,
      `${ON} $1.50 per share of Common Stock (§2.2)`,
    ]);
  });
});

describe('each write is looked at by itself', () => {
  const contract = contractOf(`clause §1 "Balance"
  event E
    Up, Down : money
  fact Start : money
  Balance starts at Start
clause §2 "Free"
  upon E
    reduce Balance by Down
clause §3 "Bound"
  upon E
    increase Balance by Up
  no adjustment of Balance under §3 increases it`);

  test.each([
    ['the free one stays where the bound one is skipped', '5', '3', '$97', 1],
    ['an increase below zero is none', '-5', '3', '$92', 0],
    ['nothing is no increase', '0', '3', '$97', 0],
    ['an increase by the free one is no matter', '-5', '-3', '$98', 0],
  ])('%s', (_, Up, Down, expected, skipped) => {
    const answers = contract.given({
      facts: { Start: '100' },
      events: [{ on: ON, event: 'E', Up, Down }],
    });
    expect(answers.of('Balance', ON)).toBe(expected);
    expect(answers.skipped).toHaveLength(skipped);
  });

  test('a bound one that is skipped is in no conflict with a free one', () => {
    const setting = contractOf(`clause §1 "Balance"
  event E
    Free, Bound : money
  Balance starts at $100
clause §2 "Free"
  upon E when Free is more than $0
    set Balance to Free
clause §3 "Bound"
  upon E when Bound is more than $0
    set Balance to Bound
  no adjustment of Balance under §3 increases it`);
    const of = (Free: string, Bound: string): string =>
      setting.given({ events: [{ on: ON, event: 'E', Free, Bound }] }).of('Balance', ON);
    expect([of('50', '200'), of('200', '200'), of('0', '50')]).toEqual(['$50', '$200', '$50']);
    expect(of('50', '60')).toMatch(/^impossible: two rules upon one event write it/u);
  });

  test('whether it increases what is not known is not known', () => {
    const setting = contractOf(`clause §1 "Balance"
  event E
  fact Start : money
  Balance starts at Start
  upon E
    set Balance to $5
  no adjustment of Balance under §1 increases it`);
    const of = (facts: Record<string, string>): string =>
      setting.given({ facts, events: [{ on: ON, event: 'E' }] }).of('Balance', ON);
    expect([of({}), of({ Start: '4' }), of({ Start: '6' })]).toEqual([
      'unknown: Start',
      '$4',
      '$5',
    ]);
  });
});

describe('no adjustment … when', () => {
  const contract = contractOf(`clause §1 "Prices"
  fact Exempt : yes/no
  event Issue
    Price : price of Common Stock
    Kind : one of Plan, Holders, Other
  Conversion Price starts at $1 per share
  Other Price starts at $1 per share
clause §2.1 "Ratchet"
  upon Issue
    reduce Conversion Price to Price
    reduce Other Price to Price
clause §2.2 "Half"
  upon Issue when Kind is Holders
    reduce Conversion Price to $0.90 per share
clause §3 "Exceptions"
  no adjustment of Conversion Price under §2.1 when Kind is either Plan or Holders
  no adjustment of Conversion Price under §2 when Exempt`);
  const issue = (kind?: string): Record<string, string> => ({
    on: ON,
    event: 'Issue',
    Price: '0.80',
    ...(kind === undefined ? {} : { Kind: kind }),
  });

  test.each([
    ['it does not apply', 'Other', false, '0.80', []],
    ['it applies to one section', 'Holders', false, '0.90', ['Kind is either Plan or Holders']],
    ['it skips the only write', 'Plan', false, '1', ['Kind is either Plan or Holders']],
    ['it covers the sections below it', 'Other', true, '1', ['Exempt']],
    [
      'each write is skipped once',
      'Holders',
      true,
      '1',
      ['Kind is either Plan or Holders', 'Exempt'],
    ],
  ])('%s', (_, kind, exempt, price, reasons) => {
    const answers = contract.given({ facts: { Exempt: exempt }, events: [issue(kind)] });
    expect(answers.of('Conversion Price', ON)).toBe(`$${price} per share of Common Stock`);
    expect(answers.of('Other Price', ON)).toBe('$0.80 per share of Common Stock');
    expect(answers.skipped).toEqual(
      reasons.map((reason) => `${ON} Conversion Price (§3): ${reason}`),
    );
  });

  test.each([
    ['an open exception leaves the write open', issue('Other'), {}, 'unknown: Exempt'],
    ['one that holds decides it', issue('Plan'), {}, '$1'],
    ['so does a write that would change nothing', { ...issue('Other'), Price: '2' }, {}, '$1'],
    ['an open field', issue(), { Exempt: false }, `unknown: Kind of the Issue of ${ON}`],
  ])('%s', (_, event, facts, expected) => {
    const answers = contract.given({ facts, events: [event] });
    const found = answers.of('Conversion Price', ON).replace(' per share of Common Stock', '');
    expect(found).toBe(expected);
  });

  test('it tests the event as it found the contract', () => {
    const dated = contractOf(`clause §1 "Prices"
  fact Exempt : yes/no
  event Issue
    Day : date
  Price starts at $1 per share
clause §2 "Rule"
  upon Issue effective on Day
    reduce Price to $0.50 per share
clause §3 "Exception"
  no adjustment of Price under §2 when Exempt`);
    const of = (first: boolean, second: boolean): string =>
      dated
        .given({
          facts: {
            Exempt: [
              ['2026-01-01', first],
              ['2026-02-11', second],
            ],
          },
          events: [{ on: ON, event: 'Issue', Day: '2026-02-12' }],
        })
        .of('Price', '2026-02-12');
    expect([of(true, false), of(false, true)].map((price) => price.slice(0, 5))).toEqual([
      '$1 pe',
      '$0.50',
    ]);
  });
});
