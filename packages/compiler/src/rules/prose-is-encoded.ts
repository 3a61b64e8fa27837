import { termsNotEncoded } from '../diagnostics/terms-not-encoded.ts';
import { termKey } from '../prose/defined-terms.ts';
import { sectionAt } from '../prose/read-prose.ts';
import { prosePlace } from './prose-place.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/** So many Terms are named; the others are counted. */
const MAX_NAMED = 30;

/** A Term that the prose defines and uses is declared in the file, or it is said which are not. */
export const proseIsEncoded: SettledRule = (context) => {
  const { checked, proseIndex, report } = context;
  if (proseIndex === null) return;
  const declared = declaredKeys(context);
  const left = new Map<string, string>();
  for (const { name, start, pointsTo } of proseIndex.terms) {
    const key = termKey(name);
    if (declared.has(key) || left.has(key) || pointsTo !== null) continue;
    if (!proseIndex.uses.has(key)) continue;
    const section = sectionAt(proseIndex, start);
    left.set(key, section === null ? name : `${name} (${section})`);
  }
  if (left.size === 0) return;
  const terms = [...left.values()];
  const parameters = { terms: terms.slice(0, MAX_NAMED), more: Math.max(0, left.size - MAX_NAMED) };
  report(termsNotEncoded.at(prosePlace(checked), parameters));
};

/** Everything that bears a name: Terms, fields, members. */
function declaredKeys({ checked }: SettledContext): ReadonlySet<string> {
  const { byName, eventsByField, memberNames } = checked.bound.symbols;
  const names = [...byName.keys(), ...eventsByField.keys(), ...memberNames];
  return new Set(names.map(termKey));
}
