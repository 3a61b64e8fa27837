import { termsNotEncoded } from '../../diagnostics/terms-not-encoded.ts';
import { termKey } from '../../prose/defined-terms.ts';
import { sectionAt } from '../../prose/read-prose.ts';
import { prosePlace } from '../prose-place.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** So many Terms are named; the others are counted. */
const MAX_NAMED = 30;

/**
 * A Term that the prose defines and uses is declared in the file, or it is said which are not. It is
 * had, too, where it stands whole in a longer name or in the title of a clause: a definition of an
 * Affiliate becomes `Is Affiliate of Company`.
 */
export const proseIsEncoded: SettledRule = (context) => {
  const { checked, proseIndex, report } = context;
  if (proseIndex === null) return;
  const had = phrasesHad(context);
  const left = new Map<string, string>();
  for (const { name, start, pointsTo } of proseIndex.terms) {
    const key = termKey(name);
    if (left.has(key) || pointsTo !== null || had.has(stemsOf(name).join(' '))) continue;
    if (!proseIndex.uses.has(key)) continue;
    const section = sectionAt(proseIndex, start);
    left.set(key, section === null ? name : `${name} (${section})`);
  }
  if (left.size === 0) return;
  const terms = [...left.values()];
  const parameters = { terms: terms.slice(0, MAX_NAMED), more: Math.max(0, left.size - MAX_NAMED) };
  report(termsNotEncoded.at(prosePlace(checked), parameters));
};

/** A longer run of words is no defined Term's. */
const MAX_WORDS = 8;

/** Every run of words in everything that bears a name: Terms, fields, members, clauses. */
function phrasesHad({ checked }: SettledContext): ReadonlySet<string> {
  const { file, symbols } = checked.bound;
  const { byName, eventsByField, memberNames } = symbols;
  const titles = file.sections.flatMap((section) =>
    section.kind === 'Clause' ? (section.title?.text ?? []) : [],
  );
  const phrases = new Set<string>();
  for (const name of [...byName.keys(), ...eventsByField.keys(), ...memberNames, ...titles]) {
    const stems = stemsOf(name);
    for (const first of stems.keys()) {
      for (let length = 1; length <= MAX_WORDS && first + length <= stems.length; length += 1) {
        phrases.add(stems.slice(first, first + length).join(' '));
      }
    }
  }
  return phrases;
}

/** The words of a name, without case and without what makes several of one. */
function stemsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^a-z0-9]+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => word.replace(/ies$/u, 'y').replace(/(?<=ss|x|ch)es$|(?<=[a-z]{2}[^s])s$/u, ''));
}
