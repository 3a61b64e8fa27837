import {
  dayOf,
  equalUnits,
  exactFigure,
  InputError,
  isEither,
  none,
  sitesOf,
  Unit,
  unitOfFactors,
  unknown,
  type Value,
} from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';

describe('sitesOf', () => {
  test('what follows from the site around a site is filled in', () => {
    const sites = sitesOf([
      { text: 'Price * 2', clause: '§1', type: { kind: 'text' } },
      { in: 0, to: 5 },
      { in: 0, from: 8, to: 9, label: '(i)' },
      { in: 0, from: 8, text: 'two', clause: '§2' },
    ]);
    expect(sites).toEqual([
      {
        text: 'Price * 2',
        clause: '§1',
        parent: null,
        start: 0,
        end: 9,
        label: null,
        type: { kind: 'text' },
      },
      { text: 'Price', clause: '§1', parent: 0, start: 0, end: 5, label: null, type: null },
      { text: '2', clause: '§1', parent: 0, start: 8, end: 9, label: '(i)', type: null },
      { text: 'two', clause: '§2', parent: 0, start: 8, end: 11, label: null, type: null },
    ]);
  });
});

test('a unit of factors is that of the same product', () => {
  const squared = unitOfFactors([
    { dimension: { kind: 'currency', code: 'USD' }, power: 2 },
    { dimension: { kind: 'annum' }, power: -1 },
  ]);
  expect(squared.factors.map(({ power }) => power)).toEqual([2, -1]);
  for (const unit of [Unit.none, Unit.rate, Unit.price('EUR', 'Preferred'), squared]) {
    expect(equalUnits(unitOfFactors(unit.factors), unit)).toBe(true);
  }
});

function never(): Value {
  throw new Error('It looked further.');
}

describe('isEither', () => {
  test('is decided by the first member that is the same, and looks no further', () => {
    expect(isEither('A', ['B', 'A', never])).toBe(true);
    expect(isEither('C', ['B', () => 'A'])).toBe(false);
  });

  test('is open while a member is', () => {
    const open = unknown('a reading');
    expect(isEither('A', [() => open])).toBe(open);
    expect(isEither('A', [() => open, 'A'])).toBe(true);
    const absent = none('Kind');
    expect(isEither(absent, ['A'])).toBe(absent);
  });
});

test('constants of a contract are read, or refused', () => {
  expect(exactFigure('2,500,000.5').toString()).toBe('2500000.5');
  expect(() => exactFigure('x')).toThrow(InputError);
  expect(dayOf('1970-01-02')).toBe(1);
  expect(() => dayOf('1970-13-02')).toThrow(InputError);
});
