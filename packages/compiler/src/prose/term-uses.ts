import { type CapitalisedRun, capitalisedRuns } from './capitalised-runs.ts';
import { type DefinedTerm, termKey } from './defined-terms.ts';

/** No term has more words. */
const MAX_WORDS = 8;

/** Where the text speaks of its terms, and of what looks like a term and is none. */
export interface TermUses {
  /** By the key of the term: where it is used, its definitions left out. */
  readonly uses: ReadonlyMap<string, readonly number[]>;
  /** The runs that are no term and are not made of terms. */
  readonly others: readonly CapitalisedRun[];
}

/** Reads the uses of all terms at once; the longest term that fits is meant. */
export function readTermUses(text: string, terms: readonly DefinedTerm[]): TermUses {
  const keys = new Set(terms.map(({ name }) => termKey(name)));
  const defining = new Set(terms.flatMap(({ start }) => [start, start + 1]));
  const uses = new Map<string, number[]>();
  const others: CapitalisedRun[] = [];
  for (const run of capitalisedRuns(text)) {
    if (defining.has(run.start)) continue;
    const found = termsIn(run.words, keys);
    for (const key of found.keys) {
      const before = uses.get(key);
      if (before === undefined) uses.set(key, [run.start]);
      else before.push(run.start);
    }
    if (!found.isWhole) others.push(run);
  }
  return { uses, others };
}

/** The terms that stand in a run, and whether nothing else does. */
function termsIn(
  words: readonly string[],
  keys: ReadonlySet<string>,
): { readonly keys: readonly string[]; readonly isWhole: boolean } {
  const found: string[] = [];
  const stems = words.map(termKey);
  let isWhole = true;
  for (let at = 0; at < words.length;) {
    const taken = longestAt(stems, at, keys);
    if (taken === null) isWhole &&= words[at] === 'of';
    else found.push(taken.key);
    at += taken?.length ?? 1;
  }
  return { keys: found, isWhole };
}

function longestAt(
  stems: readonly string[],
  at: number,
  keys: ReadonlySet<string>,
): { readonly key: string; readonly length: number } | null {
  for (let length = Math.min(MAX_WORDS, stems.length - at); length > 0; length -= 1) {
    const key = stems.slice(at, at + length).join(' ');
    if (keys.has(key)) return { key, length };
  }
  return null;
}
