import { spellingDistance } from './spelling-distance.ts';
import { KNOWN_INITIALS, KNOWN_NAMES, KNOWN_PHRASES, ROLE_WORDS } from './known-names.ts';
import { keysOf, singular, type Word, wordsOf } from './words-of.ts';

/** Words of a text that are nearly a known name, and the name. */
export interface NearName {
  readonly words: string;
  readonly known: string;
  readonly start: number;
  readonly end: number;
}

/** What is known of one name. */
interface Known {
  readonly name: string;
  readonly keys: readonly string[];
  readonly stems: readonly string[];
  readonly isPhrase: boolean;
}

const KNOWN: readonly Known[] = [
  ...KNOWN_NAMES.map((name) => ({ ...keyed(name), isPhrase: false })),
  ...KNOWN_PHRASES.map((name) => ({ ...keyed(name), isPhrase: true })),
];
const EXACT: ReadonlySet<string> = new Set(KNOWN.map(({ stems }) => stems.join(' ')));
const ROLES: ReadonlySet<string> = new Set(ROLE_WORDS.flat().map((word) => word.toLowerCase()));
/** A word in which a name is looked for, and how far it stands from the name's beginning. */
const ANCHORS: ReadonlyMap<string, readonly { known: Known; at: number }[]> = anchorsOf(KNOWN);

function keyed(name: string): Omit<Known, 'isPhrase'> {
  const keys = keysOf(name);
  return { name, keys, stems: keys.map(singular) };
}

/** Two words of each name: if one of them is miswritten, the other finds it. */
function anchorsOf(all: readonly Known[]): Map<string, { known: Known; at: number }[]> {
  const counts = new Map<string, number>();
  for (const key of all.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const anchors = new Map<string, { known: Known; at: number }[]>();
  for (const known of all) {
    const places = [...known.keys.entries()].toSorted(
      ([, left], [, right]) => (counts.get(left) ?? 0) - (counts.get(right) ?? 0),
    );
    for (const [at, key] of places.slice(0, 2)) {
      const found = anchors.get(key);
      if (found === undefined) anchors.set(key, [{ known, at }]);
      else found.push({ known, at });
    }
  }
  return anchors;
}

/**
 * The places of a cleaned text that are a known name but for one word: one that is spelled almost
 * alike, another year of a statute, or a Term of the text that took the word's place when the text
 * was made from another. `terms` are the Terms of one word, in lower case.
 */
export function* readNearNames(text: string, terms: ReadonlySet<string>): Iterable<NearName> {
  const words = wordsOf(text);
  const told = new Set<string>();
  for (const [index, { key }] of words.entries()) {
    for (const { known, at } of ANCHORS.get(key) ?? []) {
      const first = index - at;
      const other = oneOther(words, first, known);
      if (other === null || told.has(`${first} ${known.name}`)) continue;
      const place = words.slice(first, first + known.keys.length);
      const [start, end] = [place[0]?.start ?? 0, place.at(-1)?.end ?? 0];
      if (!known.isPhrase && !/^[A-Z]/u.test(text.slice(start, start + 1))) continue;
      if (!isJoined(text, place) || EXACT.has(place.map(({ stem }) => stem).join(' '))) continue;
      if (!isSlip(words[first + other]?.key ?? '', known.keys[other] ?? '', known, terms)) continue;
      told.add(`${first} ${known.name}`);
      const said = text.slice(start, end).replaceAll(/\s+/gu, ' ');
      yield { words: said, known: known.name, start, end };
    }
  }
}

/** Which one word of a name is another there; null where none is, or several are. */
function oneOther(words: readonly Word[], first: number, { stems }: Known): number | null {
  let other: number | null = null;
  for (const [at, stem] of stems.entries()) {
    const word = words[first + at];
    if (word === undefined) return null;
    if (word.stem === stem) continue;
    if (other !== null) return null;
    other = at;
  }
  return other;
}

/** No sentence ends between the words. */
function isJoined(text: string, place: readonly Word[]): boolean {
  return place.every(({ start }, at) => {
    const gap = at === 0 ? ' ' : text.slice(place[at - 1]?.end, start);
    return /^[\s,/&'’-]{0,3}$/u.test(gap) && !gap.includes('\n\n');
  });
}

function isSlip(
  word: string,
  wanted: string,
  { keys, isPhrase }: Known,
  terms: ReadonlySet<string>,
): boolean {
  if (/^\d{4}$/u.test(wanted)) return /^(?:18|19|20)\d\d$/u.test(word);
  if (!isPhrase && ROLES.has(wanted) && terms.has(word) && !terms.has(wanted)) return true;
  if (Math.min(wanted.length, word.length) < 5) return false;
  const distance = spellingDistance(word, wanted);
  const alike = sameStart(word, wanted);
  if (!isPhrase && keys.length > 3) return alike > 2 && distance <= wanted.length / 2;
  return alike > 1 && distance <= Math.max(wanted.length / 3, alike / 2 + 1);
}

/** With how many letters both begin. */
function sameStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}

const INITIALS = /\((?:the\s+)?[“"']([A-Z]{2,6})[”"']\)/gu;
const LOOK_BEHIND = 120;

/** The places where a short name in brackets follows a name that is not the one it stands for. */
export function* readWrongInitials(text: string): Iterable<NearName> {
  for (const match of text.matchAll(INITIALS)) {
    const names = KNOWN_INITIALS.get(match[1] ?? '');
    if (names === undefined) continue;
    const from = Math.max(0, match.index - LOOK_BEHIND);
    const before = wordsOf(text.slice(from, match.index));
    const found = names.map((name) => ({ name, at: placeBefore(before, keysOf(name)) }));
    const [known] = found;
    if (known === undefined || found.some(({ at }) => at === 'whole')) continue;
    if (known.at === null || known.at === 'whole') continue;
    const start = from + known.at;
    const words = text.slice(start, match.index).trim().replaceAll(/\s+/gu, ' ');
    yield {
      words: `${words} ${match[0]}`,
      known: known.name,
      start,
      end: match.index + match[0].length,
    };
  }
}

/** Where a name begins that is at least half of the one wanted; `whole` where it is that one. */
function placeBefore(before: readonly Word[], keys: readonly string[]): number | 'whole' | null {
  const said = before.map(({ stem }) => stem).join(' ');
  if (` ${said} `.includes(` ${keys.map(singular).join(' ')} `)) return 'whole';
  const tail = before.slice(-keys.length - 1);
  const first = tail.findIndex(({ key }) => key === keys[0]);
  if (first < 0) return null;
  const place = tail.slice(first);
  const alike = keys.filter((key) => place.some((word) => word.key === key));
  return 2 * alike.length >= keys.length ? (place[0]?.start ?? null) : null;
}
