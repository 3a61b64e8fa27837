import { capitalisedRuns } from './capitalised-runs.ts';
import type { Pointer } from './defined-terms.ts';
import type { Prose } from './read-prose.ts';
import { readReferences } from './references.ts';

/** `Trading Day (as defined in Article II.B.1)`: where a term is said to be defined. */
export interface TermCitation {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly pointsTo: Pointer | { readonly kind: 'below' } | { readonly kind: 'above' };
  /** How the text says it. */
  readonly words: string;
}

const AS_DEFINED =
  /\(\s*(?:as\s+)?(?:such\s+term\s+is\s+|that\s+term\s+is\s+)?defined\s+(?:(below|above)|in\s+(?=Section|SECTION|Article|ARTICLE))/gu;
const LOOK_BEHIND = 120;
const LOOK_AHEAD = 120;

/** The places where the text says of a term where it is defined. */
export function* termCitations({ text, terms }: Prose): Iterable<TermCitation> {
  for (const match of text.matchAll(AS_DEFINED)) {
    const from = Math.max(0, match.index - LOOK_BEHIND);
    const run = [...capitalisedRuns(text.slice(from, match.index))].at(-1);
    if (run === undefined || !/^\s*$/u.test(text.slice(from + run.end, match.index))) continue;
    const name = run.words.join(' ');
    const start = from + run.start;
    const direction = match[1];
    const end = match.index + match[0].length;
    if (direction === 'below' || direction === 'above') {
      yield { name, start, end, pointsTo: { kind: direction }, words: direction };
      continue;
    }
    for (const reference of readReferences(text.slice(end, end + LOOK_AHEAD))) {
      if (reference.start > 0) break;
      const pointsTo = { kind: 'part', reference } as const;
      const words = `in ${reference.words}`;
      yield { name, start, end: end + reference.end, pointsTo, words };
      break;
    }
  }
  for (const { name, start, end, pointsTo } of terms) {
    if (pointsTo === null || pointsTo.kind === 'elsewhere') continue;
    const words = pointsTo.kind === 'part' ? `in ${pointsTo.reference.words}` : 'at the beginning';
    yield { name, start, end, pointsTo, words };
  }
}
