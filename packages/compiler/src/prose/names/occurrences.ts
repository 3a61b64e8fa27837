import { keysOf, singular, type Word, wordsOf } from './words-of.ts';

/** How a name is written where it stands: `CLOSING DATE`, `Closing Date`, `closing date`. */
export type Lettering = 'capitals' | 'initials' | 'lower';

/** A place where a name stands. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly lettering: Lettering;
}

/** Words of a name that are small in it: `Limitation on Conversion`. */
const SMALL: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or the to with'.split(' '),
);
/** No name has more words. */
const MAX_WORDS = 9;

const NO_KEYS: ReadonlySet<string> = new Set();

/** A name, by the stems of its words. */
export function nameKey(name: string): string {
  return keysOf(name).map(singular).join(' ');
}

/**
 * Where names stand in a cleaned text, by their keys, however they are written. Where one name is part
 * of another that stands there, only the longer is meant; initials such as `DTC` are meant too.
 */
export function readOccurrences(
  text: string,
  names: Iterable<string>,
): ReadonlyMap<string, readonly Occurrence[]> {
  const byFirst = new Map<string, Set<string>>();
  for (const name of names) {
    const key = nameKey(name);
    const [first = ''] = key.split(' ');
    if (key !== '') byFirst.set(first, (byFirst.get(first) ?? new Set()).add(key));
  }
  const words = wordsOf(text);
  const found = new Map<string, Occurrence[]>();
  for (let at = 0; at < words.length;) {
    const taken = longestAt(text, words, at, byFirst.get(words[at]?.stem ?? '') ?? NO_KEYS);
    if (taken === null) {
      at += 1;
      continue;
    }
    add(found, taken.key, taken.occurrence);
    // A short name in capitals stays one in a longer name.
    for (const word of words.slice(at, at + (taken.length > 1 ? taken.length : 0))) {
      if (!isInitials(text, word) || taken.occurrence.lettering === 'capitals') continue;
      add(found, word.stem, { start: word.start, end: word.end, lettering: 'capitals' });
    }
    at += taken.length;
  }
  return found;
}

function add(found: Map<string, Occurrence[]>, key: string, occurrence: Occurrence): void {
  const before = found.get(key);
  if (before === undefined) found.set(key, [occurrence]);
  else before.push(occurrence);
}

function isInitials(text: string, { start, end }: Word): boolean {
  return end - start > 1 && /^[A-Z]+$/u.test(text.slice(start, end));
}

interface Taken {
  readonly key: string;
  readonly length: number;
  readonly occurrence: Occurrence;
}

/** The longest name that begins with a word; the words of a name are joined, and written alike. */
function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  keys: ReadonlySet<string>,
): Taken | null {
  const place = keys.size === 0 ? [] : words.slice(at, at + MAX_WORDS);
  // Looked up by length, so that it costs the same however many names begin alike.
  for (; place.length > 0; place.pop()) {
    const key = place.map(({ stem }) => stem).join(' ');
    if (!keys.has(key)) continue;
    const [start, end] = [place[0]?.start ?? 0, place.at(-1)?.end ?? 0];
    const lettering = letteringOf(place.map((word) => text.slice(word.start, word.end)));
    if (!isJoined(text, place) || lettering === null) continue;
    return { key, length: place.length, occurrence: { start, end, lettering } };
  }
  return null;
}

/** `No. 1` is joined; words of two paragraphs are not. */
function isJoined(text: string, place: readonly Word[]): boolean {
  return place.slice(1).every(({ start }, index) => {
    const before = place[index];
    const gap = text.slice(before?.end, start);
    if (gap.includes('\n\n')) return false;
    return /^[\s'’/&-]{1,3}$/u.test(gap) || (before?.key === 'no' && /^\.\s$/u.test(gap));
  });
}

/** Null for words that are not written alike: the first of a sentence, and one that follows it. */
function letteringOf(words: readonly string[]): Lettering | null {
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()) && /^[a-z]/iu.test(word));
  if (telling.every((word) => word.length > 1 && word === word.toUpperCase())) return 'capitals';
  if (telling.every((word) => /^[A-Z]/u.test(word))) return 'initials';
  return telling.every((word) => /^[a-z]/u.test(word))
    ? 'lower'
    : isMixed(telling)
      ? 'lower'
      : null;
}

/** `Business days` begins a sentence; `Attorney-in-Fact` has no such doubt. */
function isMixed([first, ...others]: readonly string[]): boolean {
  return first !== undefined && others.length > 0 && others.every((word) => /^[a-z]/u.test(word));
}
