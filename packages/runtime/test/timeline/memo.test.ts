import { Exact, Missing } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { Memo } from '../../src/timeline/memo.ts';

const remembered = (value: boolean) => ({ value, trace: null, height: 1 });

test('a term is remembered by its index', () => {
  const memo = new Memo();
  memo.set(3, null, remembered(true));
  expect(memo.get(3, null)?.value).toBe(true);
  expect(memo.get(2, null)).toBeUndefined();
});

test('equal figures are one input, however they came about', () => {
  const memo = new Memo();
  memo.set(0, Exact.ratio(1n, 2n), remembered(true));
  expect(memo.get(0, Exact.decimal(5n, 1))?.value).toBe(true);
  expect(memo.get(0, Exact.decimal(51n, 2))).toBeUndefined();
  expect(memo.get(0, Exact.ZERO)).toBeUndefined();
  expect(memo.get(1, Exact.decimal(5n, 1))).toBeUndefined();
  expect(memo.get(0, null)).toBeUndefined();
});

test('figures that no machine number tells apart are told apart', () => {
  const memo = new Memo();
  const huge = Exact.of(2n ** 90n);
  memo.set(0, huge, remembered(true));
  expect(memo.get(0, huge.plus(Exact.of(2n ** 52n)))).toBeUndefined();
  expect(memo.get(0, huge.plus(Exact.ZERO))?.value).toBe(true);
});

test('days, texts and absences are inputs too', () => {
  const memo = new Memo();
  const missing = new Missing('unknown', ['a']);
  for (const input of [20_000, 'Nasdaq', false, missing]) memo.set(0, input, remembered(true));
  expect([20_000, 'Nasdaq', false, missing].map((input) => memo.get(0, input)?.value)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(memo.get(0, 20_001)).toBeUndefined();
  expect(memo.get(0, true)).toBeUndefined();
});

test('no more is remembered than a search may ask for', () => {
  const memo = new Memo();
  for (let place = 0; place < 100_000; place += 1) memo.set(0, Exact.of(place), remembered(true));
  const known = Array.from({ length: 100_000 }, (_, place) => memo.get(0, Exact.of(place)));
  expect(known.filter((each) => each !== undefined).length).toBeLessThanOrEqual(1_000);
  expect(memo.get(0, Exact.of(99_999))?.value).toBe(true);
});
