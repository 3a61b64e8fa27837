import { findOrderDependence, formatIsoDate, formatValue } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Contract, contractOf, day } from './contract.ts';

const contract = contractOf(`  event Split
    Ratio : number
  event Issue
    Price : price of Common Stock
  event Later
    Price : price of Common Stock
    Day : date
  Conversion Price starts at $1 per share
  Count starts at 0
  Low for each Issue starts at $9 per share
  upon Split
    set Conversion Price to Conversion Price / Ratio
    increase Count by 1
  upon Issue
    reduce Conversion Price to Price
    increase Count by 1
    set Low to Conversion Price
  upon Later effective on Day
    set Conversion Price to Price`);

function dependences(of: Contract, events: readonly Record<string, string>[], through: string) {
  const { found, untried } = findOrderDependence(of.program, of.inputs({ events }), day(through));
  const described = found.map(({ events: pair, state, key, on, asReported, swapped }) => {
    const spec = of.program.states[state];
    const type = spec?.type ?? null;
    const name = key === null ? spec?.name : `${spec?.name} of ${key}`;
    const values = [asReported, swapped].map((value) => formatValue(value, type).split(' ')[0]);
    return `${pair.join(' and ')}: ${name} on ${formatIsoDate(on)} ${values.join(' or ')}`;
  });
  return { described, untried };
}

const split = (on: string, ratio = '2'): Record<string, string> => ({
  on,
  event: 'Split',
  Ratio: ratio,
});
const issue = (on: string, price: string): Record<string, string> => ({
  on,
  event: 'Issue',
  Price: price,
});
const ON = '2026-02-10';

function later(price: string): Record<string, string> {
  return { on: ON, event: 'Later', Price: price, Day: '2026-02-20' };
}

describe('two events of one day', () => {
  test('that do not commute are told with both results', () => {
    expect(dependences(contract, [split(ON), issue(ON, '0.8')], ON)).toEqual({
      described: [
        `0 and 1: Conversion Price on ${ON} $0.50 or $0.40`,
        `0 and 1: Low of 1 on ${ON} $0.50 or $1`,
      ],
      untried: 0,
    });
  });

  test.each([
    ['two splits', [split(ON), split(ON, '3')], []],
    ['another day', [split(ON), issue('2026-02-11', '0.8')], []],
    ['a day that is not asked about', [split(ON), issue(ON, '0.8')], []],
  ])('that commute are not: %s', (name, events, expected) => {
    const through = name.startsWith('a day') ? '2026-02-09' : '2026-03-02';
    expect(dependences(contract, events, through).described).toEqual(expected);
  });

  test('may show their order only when they take effect', () => {
    const events = [later('0.5'), later('0.6')];
    expect(dependences(contract, events, '2026-02-19').described).toEqual([]);
    expect(dependences(contract, events, '2026-02-20').described).toEqual([
      '0 and 1: Conversion Price on 2026-02-20 $0.60 or $0.50',
    ]);
  });

  test('are tried pair by pair', () => {
    const events = [split(ON), issue(ON, '0.8'), issue(ON, '0.3')];
    expect(dependences(contract, events, ON).described.map((line) => line.slice(0, 7))).toEqual([
      '0 and 1',
      '0 and 1',
      '0 and 2',
      '0 and 2',
      '0 and 2',
      '1 and 2',
    ]);
  });
});

test('more pairs than can be tried are counted', () => {
  const events = Array.from({ length: 400 }, () => split(ON, '1'));
  expect(dependences(contract, events, ON)).toEqual({ described: [], untried: 79_675 });
});
