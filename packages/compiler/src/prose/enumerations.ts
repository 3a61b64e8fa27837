import { capitalisedRuns } from './capitalised-runs.ts';
import { termKey } from './defined-terms.ts';
import type { ProsePassage } from './passage.ts';
import type { Prose } from './read-prose.ts';

/** Terms that stand in one row: `the Debentures, the Warrant and the Initial Warrant`. */
export interface Enumeration extends ProsePassage {
  /** By their keys, in their order. */
  readonly keys: readonly string[];
  /** As they are written. */
  readonly names: readonly string[];
}

const BETWEEN =
  /^\s{0,3}(?:,\s{1,3}(?:(?:and\/or|and|or)\s{1,3})?|(?:and\/or|and|or)\s{1,3})(?:(?:any\s{1,3}of\s{1,3})?(?:the|any|all|such|this)\s{1,3})?$/u;
/** A page break tears a row; so much after its end is looked at. */
const LOOK_AHEAD = 40;
const MAX_TERMS = 12;
const TORN = /^[\s,]*(?:(?:and\/or|and|or)\s+)?(?:the\s+)?(?:[A-Z][a-z]+\s*)?\n\n/u;

/** The rows of Terms in a text, two or more in each; those that a page break tears are left out. */
export function readEnumerations({
  text,
  terms,
}: Pick<Prose, 'text' | 'terms'>): readonly Enumeration[] {
  const known = new Set(terms.map(({ name }) => termKey(name)));
  const rows: (ProsePassage & { keys: string[]; names: string[]; end: number })[] = [];
  for (const { words, start, end } of capitalisedRuns(text)) {
    const key = termKey(words.join(' '));
    if (!known.has(key)) continue;
    const row = rows.at(-1);
    if (
      row !== undefined &&
      start - row.end < LOOK_AHEAD &&
      BETWEEN.test(text.slice(row.end, start))
    ) {
      row.keys.push(key);
      row.names.push(words.join(' '));
      row.end = end;
    } else rows.push({ keys: [key], names: [words.join(' ')], start, end });
  }
  return rows.filter(
    (row) => row.keys.length > 1 && row.keys.length <= MAX_TERMS && !isTorn(text, row),
  );
}

/** Whether a page break comes before a row has ended, or after it has begun. */
function isTorn(text: string, { start, end }: ProsePassage): boolean {
  const before = text.slice(Math.max(0, start - LOOK_AHEAD), start);
  return TORN.test(text.slice(end, end + LOOK_AHEAD)) || /[^.;:\s]\s*\n\n\s*$/u.test(before);
}
