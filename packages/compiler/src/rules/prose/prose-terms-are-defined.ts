import { proseTermsNotDefined } from '../../diagnostics/prose/prose-terms-not-defined.ts';
import type { CapitalisedRun } from '../../prose/capitalised-runs.ts';
import { termKey } from '../../prose/defined-terms.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

const MAX_NAMED = 20;
const MAX_WORDS = 5;

/** What stands before a Term where it is spoken of as one. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'a all an any applicable each its no receive such the their'.split(' '),
);

/**
 * Words that the prose uses as a Term are defined in it. Only such are taken for Terms as are used so
 * more than once, end like a Term that is defined, and are not said to be defined elsewhere: names of
 * persons, places and statutes have capitals too.
 */
export const proseTermsAreDefined: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const endings = new Set(proseIndex.terms.map(({ name }) => lastWord(name.split(' '))));
  const counts = new Map<string, { name: string; uses: number; isSpokenOf: boolean }>();
  for (const run of proseIndex.others) {
    if (!looksLikeTerm(proseIndex, run) || !endings.has(lastWord(run.words))) continue;
    const name = run.words.join(' ');
    const count = counts.get(termKey(name)) ?? { name, uses: 0, isSpokenOf: false };
    count.uses += 1;
    count.isSpokenOf ||= DETERMINERS.has(run.before);
    counts.set(termKey(name), count);
  }
  const found = [...counts.values()].filter(({ uses, isSpokenOf }) => uses > 1 && isSpokenOf);
  if (found.length === 0) return;
  const terms = found.slice(0, MAX_NAMED).map(({ name, uses }) => `${name} (${uses} uses)`);
  const parameters = { terms, more: Math.max(0, found.length - MAX_NAMED) };
  report(proseTermsNotDefined.at(prosePlace(checked), parameters));
};

function lastWord(words: readonly string[]): string {
  return termKey(words.at(-1) ?? '');
}

/** Two words or more, not all in capitals as in headings, and not told to be defined elsewhere. */
function looksLikeTerm({ text }: Prose, { words, end }: CapitalisedRun): boolean {
  if (words.length < 2 || words.length > MAX_WORDS) return false;
  if (words.some((word) => /^[A-Z]{2,}$|\d|'/u.test(word))) return false;
  return !/^[\s,(]*(?:as|and)\s[^.;]{0,30}defined\b/u.test(text.slice(end, end + 60));
}
