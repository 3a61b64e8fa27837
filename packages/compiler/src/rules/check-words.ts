import type { Diagnostic } from '@termsheet/dsl';
import type { Compilation } from '../compile/compilation.ts';
import type { Prose } from '../prose/read-prose.ts';
import { indexFile } from './index/file-index.ts';
import { proseBlanksAreFilled } from './prose/prose-blanks-are-filled.ts';
import { proseIsEncoded } from './prose/prose-is-encoded.ts';
import { PROSE_RULES } from './prose/prose-rules.ts';
import { prosePlace } from './prose-place.ts';
import { quotesAreInProse } from './quotes-are-in-prose.ts';
import type { SettledRule, WordsRule } from './rule-context.ts';
import { sectionsAreInProse } from './sections-are-in-prose.ts';
import { dueDaysAreOpen } from './wording/due-days-are-open.ts';
import { WORDING_RULES } from './wording/wording-rules.ts';

/** Laws on a file without errors and its words together. */
const RULES_ON_BOTH: readonly SettledRule[] = [
  sectionsAreInProse,
  proseIsEncoded,
  proseBlanksAreFilled,
  dueDaysAreOpen,
];

/** Laws on the words alone. */
const WORDS_RULES: readonly WordsRule[] = [...PROSE_RULES, ...WORDING_RULES];

/**
 * Holds the quotes of a file against its words, whatever errors it has; and where it has none, the rest of
 * it too, and the words against themselves: what each law finds, one after the other, so that whoever asks
 * can do other things between them.
 */
export function* checkWords(
  { checked, isSettled }: Pick<Compilation, 'checked' | 'isSettled'>,
  proseIndex: Prose,
): Generator<readonly Diagnostic[], void> {
  yield reported((report) => quotesAreInProse({ checked, proseIndex, report }));
  if (!isSettled) return;
  const index = indexFile(checked);
  for (const rule of RULES_ON_BOTH) {
    yield reported((report) => rule({ checked, proseIndex, report, index }));
  }
  const place = prosePlace(checked);
  for (const rule of WORDS_RULES) {
    yield findInWords(rule, proseIndex).map((found) => ({ ...found, span: place }));
  }
}

/** What the laws found in the words alone, which stays true for as long as anybody keeps them. */
const foundInWords = new WeakMap<Prose, Map<WordsRule, readonly Diagnostic[]>>();

function findInWords(rule: WordsRule, proseIndex: Prose): readonly Diagnostic[] {
  const known = foundInWords.get(proseIndex) ?? new Map<WordsRule, readonly Diagnostic[]>();
  foundInWords.set(proseIndex, known);
  const place = { start: 0, end: 0 };
  const found = known.get(rule) ?? reported((report) => rule({ proseIndex, place, report }));
  known.set(rule, found);
  return found;
}

function reported(ask: (report: (diagnostic: Diagnostic) => void) => void): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  ask((diagnostic) => found.push(diagnostic));
  return found;
}
