import { readNumberWords } from '@termsheet/dsl';
import { describe, expect, it } from 'vitest';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The other way round: a number below a million in words. */
function inWords(number: number): string {
  if (number >= 1000) {
    const rest = number % 1000;
    const head = `${inWords(Math.floor(number / 1000))} thousand`;
    return rest === 0 ? head : `${head} ${inWords(rest)}`;
  }
  if (number >= 100) {
    const rest = number % 100;
    const head = `${UNITS[Math.floor(number / 100) - 1]} hundred`;
    return rest === 0 ? head : `${head} and ${inWords(rest)}`;
  }
  if (number < 10) return UNITS[number - 1] ?? '';
  if (number < 20) return TEENS[number - 10] ?? '';
  const ones = number % 10;
  const tens = TENS[Math.floor(number / 10) - 2] ?? '';
  return ones === 0 ? tens : `${tens}-${UNITS[ones - 1]}`;
}

describe('a number written out', () => {
  it.each([
    ['Seven and a Half', '7.5'],
    ['Seven and a Half Million', '7500000'],
    ['Two and a Half Million', '2500000'],
    ['Seven Hundred and Fifty Thousand', '750000'],
    ['Seven Hundred  Fifty Thousand', '750000'],
    ['thirty', '30'],
    ['forty-five', '45'],
    ['Forty Five', '45'],
    ['one hundred', '100'],
    ['a hundred', '100'],
    ['twelve hundred', '1200'],
    ['one million, two hundred thousand and five', '1200005'],
    ['half a million', '500000'],
    ['half', '0.5'],
    ['one-half', '0.5'],
    ['one third', '1/3'],
    ['two-thirds', '2/3'],
    ['three quarters', '0.75'],
    ['two and one-third', '7/3'],
    ['one hundred and a half', '100.5'],
    ['One Hundred and 50/100', '100.5'],
    ['One Thousand and no/100', '1000'],
    ['four point nine nine', '4.99'],
    ['zero', '0'],
  ])('%s is %s', (words, figure) => {
    expect(readNumberWords(words)).toBe(figure);
  });

  it.each([
    '',
    'and',
    'shares',
    'two three',
    'thirty days',
    'one million and a half',
    'two thousand million',
    'thousand',
    'twenty-fifth',
    'five million three million',
    'the two',
    'twenty twelve',
    'point five',
    'one '.repeat(1000),
  ])('%j is not one', (words) => {
    expect(readNumberWords(words)).toBeNull();
  });

  it('is read back for every number', () => {
    for (let number = 1; number < 1_000_000; number += number < 2000 ? 1 : 997) {
      expect(readNumberWords(inWords(number))).toBe(String(number));
    }
  });
});
