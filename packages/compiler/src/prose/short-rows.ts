import { type Enumeration, readEnumerations } from './enumerations.ts';
import { beginningIn, type ProsePassage } from './passage.ts';
import type { Prose } from './read-prose.ts';
import { foldWords, namesIn } from './word-stems.ts';

/** A Term that commonly stands in a row with two others, and the rows that leave it out. */
export interface ShortRows {
  /** The keys of the two. */
  readonly pair: readonly [string, string];
  readonly missing: string;
  readonly whole: readonly Enumeration[];
  readonly short: readonly Enumeration[];
}

/** So many whole rows make a family. */
const MIN_WHOLE = 4;
/** Contracts have fewer families. */
const MAX_FAMILIES = 2000;

/** The families of Terms whose rows are whole more often than not, by the Term that is left out. */
export function readShortRows(prose: Prose): readonly ShortRows[] {
  const rows = readEnumerations(prose);
  const byPair = rowsByPair(rows);
  const best = new Map<string, ShortRows>();
  for (const [name, of] of [...byPair].slice(0, MAX_FAMILIES)) {
    const [first = '', second = ''] = name.split(' + ');
    for (const missing of membersBeside(of, [first, second])) {
      const whole = of.filter(({ keys }) => keys.includes(missing));
      const lacking = of.filter(({ keys }) => !keys.includes(missing));
      if (whole.length < MIN_WHOLE || whole.length < lacking.length) continue;
      const short = lacking.filter((row) => !isNamedBeside(prose, row, missing));
      const before = best.get(missing);
      if (short.length === 0 || (before !== undefined && before.whole.length >= whole.length))
        continue;
      best.set(missing, { pair: [first, second], missing, whole, short });
    }
  }
  return [...best.values()];
}

function rowsByPair(rows: readonly Enumeration[]): ReadonlyMap<string, readonly Enumeration[]> {
  const byPair = new Map<string, Enumeration[]>();
  for (const row of rows) {
    const keys = [...new Set(row.keys)].toSorted();
    for (const [index, first] of keys.entries()) {
      for (const second of keys.slice(index + 1)) {
        const name = `${first} + ${second}`;
        const before = byPair.get(name);
        if (before === undefined) byPair.set(name, [row]);
        else before.push(row);
      }
    }
  }
  return byPair;
}

/** Of one kind with the two, as shares are and warrants are. */
function membersBeside(rows: readonly Enumeration[], pair: readonly string[]): readonly string[] {
  return [...new Set(rows.flatMap(({ keys }) => keys))].filter(
    (key) => !pair.includes(key) && pair.some((member) => lastWord(member) === lastWord(key)),
  );
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

/** Whether the same sentence names the Term, or the next begins with it. */
function isNamedBeside({ text, sentences }: Prose, row: Enumeration, missing: string): boolean {
  const near = beginningIn(sentences, { start: row.start - NEAR, end: row.end + NEAR });
  const own = near.findLast(({ start }) => start <= row.start);
  const next = near.find(({ start }) => start > row.start);
  const opening = next === undefined ? '' : text.slice(next.start, next.start + 60);
  if (
    foldWords(opening)
      .replace(/^ (?:the|any|all) /u, ' ')
      .startsWith(` ${missing}`)
  )
    return true;
  if (own === undefined) return false;
  return namesIn(withoutLonger(foldWords(wordsOf(text, own)), missing), missing);
}

const NEAR = 4000;

function wordsOf(text: string, { start, end }: ProsePassage): string {
  return text.slice(start, end);
}

/** `initial warrant share` is no `initial warrant`. */
function withoutLonger(folded: string, missing: string): string {
  return folded.replaceAll(
    new RegExp(`${missing} (?:shares?|agreements?|escrow|certificates?)\\b`, 'gu'),
    ' ',
  );
}
