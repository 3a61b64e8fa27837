import { PARTS_OF_ONE, SCALE_NUMBERS, SMALL_NUMBERS, TENS_NUMBERS } from './number-words.ts';

/** A number written out has no more words than this. */
const MAX_WORDS = 48;

/**
 * Reads a number written out in English as contracts write it: `Seven and a Half Million`,
 * `forty-five`, `Seven Hundred and Fifty Thousand`, `two-thirds`, `One Hundred and 50/100`, `four
 * point nine nine`. The figure comes back in digits, with a point where it ends (`7.5`), else as
 * `n/d`. Null where the words are not exactly one number, or can be read as two (`one million and a
 * half`).
 */
export function readNumberWords(text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const reader: Reader = { words, at: 0 };
  const groups = readGroups(reader);
  const number = groups === null ? null : withHundredths(reader, withDecimals(reader, groups));
  return number === null || reader.at < words.length ? null : figureOf(number);
}

/** The words of a number, and how far they are read. */
interface Reader {
  readonly words: readonly string[];
  at: number;
}

interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.split(/[-‐‑–,\s]+/u).filter((word) => word !== '');
}

/** Groups of falling scale: `two million`, `five hundred thousand`, `and twelve`. */
function readGroups(reader: Reader): Fraction | null {
  let total: Fraction | null = null;
  let above: bigint | null = null;
  for (;;) {
    const start = reader.at;
    if (total !== null) skip(reader, 'and');
    const group = readGroup(reader);
    if (group === null) {
      reader.at = start;
      return total;
    }
    // After `one million`, a half alone may be half of one or half a million.
    if (above !== null && (group.scale >= above || !group.hasWhole)) return null;
    total = sum(total ?? { above: 0n, below: 1n }, {
      above: group.value.above * group.scale,
      below: group.value.below,
    });
    if (group.scale === 1n) return total;
    above = group.scale;
  }
}

interface Group {
  readonly value: Fraction;
  readonly hasWhole: boolean;
  readonly scale: bigint;
}

/** `seven and a half million`, `half a million`, `twelve`. */
function readGroup(reader: Reader): Group | null {
  const alone = readParts(reader);
  if (alone !== null) {
    attempt(reader, () => skip(reader, 'a') && SCALE_NUMBERS.has(wordAt(reader)));
    return { value: alone, hasWhole: false, scale: readScale(reader) };
  }
  const whole = readHundreds(reader);
  if (whole === null) return null;
  let value: Fraction = { above: whole, below: 1n };
  attempt(reader, () => {
    const parts = skip(reader, 'and') ? readParts(reader) : null;
    if (parts !== null) value = sum(value, parts);
    return parts !== null;
  });
  return { value, hasWhole: true, scale: readScale(reader) };
}

/** `three hundred and twelve`, `twelve hundred`, `a hundred`. */
function readHundreds(reader: Reader): bigint | null {
  const isOne = attempt(reader, () => {
    const isArticle = skip(reader, 'a') || skip(reader, 'an');
    return isArticle && (wordAt(reader) === 'hundred' || SCALE_NUMBERS.has(wordAt(reader)));
  });
  const first = isOne ? 1n : readBelowHundred(reader);
  if (first === null || !skip(reader, 'hundred')) return first;
  let rest = 0n;
  attempt(reader, () => {
    skip(reader, 'and');
    // `one hundred and a half`, `… and two thirds`: the parts are read after the whole.
    if (readsAsParts(reader)) return false;
    const found = readBelowHundred(reader);
    rest = found ?? 0n;
    return found !== null;
  });
  return first * 100n + rest;
}

function readBelowHundred(reader: Reader): bigint | null {
  const tens = TENS_NUMBERS.get(wordAt(reader));
  const small = SMALL_NUMBERS.get(wordAt(reader));
  if (tens === undefined && small === undefined) return null;
  reader.at += 1;
  if (tens === undefined) return small ?? null;
  const ones = SMALL_NUMBERS.get(wordAt(reader));
  if (ones === undefined || ones === 0n || ones > 9n) return tens;
  reader.at += 1;
  return tens + ones;
}

function readsAsParts(reader: Reader): boolean {
  const start = reader.at;
  const isParts = readParts(reader) !== null;
  reader.at = start;
  return isParts;
}

/** `a half`, `one-third`, `three quarters`; `twenty-fifth` is no number of parts. */
function readParts(reader: Reader): Fraction | null {
  let value: Fraction | null = null;
  attempt(reader, () => {
    const isOne = skip(reader, 'a') || skip(reader, 'an') || wordAt(reader) === 'half';
    const above = isOne ? 1n : readBelowHundred(reader);
    const word = wordAt(reader);
    const below = PARTS_OF_ONE.get(word) ?? manyParts(word);
    if (above === null || below === undefined) return false;
    if (above > 1n && PARTS_OF_ONE.has(word)) return false;
    reader.at += 1;
    value = { above, below };
    return true;
  });
  return value;
}

function manyParts(word: string): bigint | undefined {
  if (word === 'halves') return 2n;
  return word.endsWith('s') ? PARTS_OF_ONE.get(word.slice(0, -1)) : undefined;
}

function readScale(reader: Reader): bigint {
  const scale = SCALE_NUMBERS.get(wordAt(reader));
  if (scale === undefined) return 1n;
  reader.at += 1;
  return scale;
}

/** `four point nine nine`. */
function withDecimals(reader: Reader, whole: Fraction): Fraction {
  let value = whole;
  attempt(reader, () => {
    if (whole.below !== 1n || !skip(reader, 'point')) return false;
    let digits = '';
    for (;;) {
      const digit = SMALL_NUMBERS.get(wordAt(reader));
      if (digit === undefined || digit > 9n) break;
      digits += digit.toString();
      reader.at += 1;
    }
    if (digits === '') return false;
    value = sum(whole, { above: BigInt(digits), below: 10n ** BigInt(digits.length) });
    return true;
  });
  return value;
}

/** `and 50/100`, `and no/100`, as on a cheque. */
function withHundredths(reader: Reader, value: Fraction): Fraction {
  let found = value;
  attempt(reader, () => {
    const cents = skip(reader, 'and') ? /^(\d{1,2}|no)\/100$/u.exec(wordAt(reader)) : null;
    if (cents === null) return false;
    reader.at += 1;
    found = sum(value, { above: cents[1] === 'no' ? 0n : BigInt(cents[1] ?? 0), below: 100n });
    return true;
  });
  return found;
}

/** Reads on, or leaves the reader where it was. */
function attempt(reader: Reader, read: () => boolean): boolean {
  const start = reader.at;
  const isRead = read();
  if (!isRead) reader.at = start;
  return isRead;
}

function skip(reader: Reader, word: string): boolean {
  if (wordAt(reader) !== word) return false;
  reader.at += 1;
  return true;
}

function wordAt(reader: Reader): string {
  return reader.words[reader.at] ?? '';
}

function sum(left: Fraction, right: Fraction): Fraction {
  return {
    above: left.above * right.below + right.above * left.below,
    below: left.below * right.below,
  };
}

function figureOf({ above, below }: Fraction): string {
  const divisor = greatestCommonDivisor(above, below);
  const [top, bottom] = [above / divisor, below / divisor];
  if (bottom === 1n) return top.toString();
  for (let places = 1; places <= MAX_WORDS; places += 1) {
    const power = 10n ** BigInt(places);
    if (power % bottom !== 0n) continue;
    const digits = (top * (power / bottom)).toString().padStart(places + 1, '0');
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return `${top.toString()}/${bottom.toString()}`;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [first, second] = [left, right];
  while (second !== 0n) [first, second] = [second, first % second];
  return first;
}
