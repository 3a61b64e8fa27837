import type { Tables } from '../ir/tables.ts';
import { isAlike } from './is-alike.ts';

/** What scenarios name everywhere, or under other names than its own. */
const TOGETHER = ['currency', 'parties', 'calendars', 'events', 'obligations'] as const;

/** What scenarios name by its own name alone. */
const BY_NAME = ['blanks', 'facts', 'ambiguities', 'states', 'definitions'] as const;

/**
 * The names of the Terms that one contract declares and another does not, or otherwise; null where more
 * than single Terms differs. A scenario that speaks of none of them is read alike by both.
 */
export function changedNames(before: Tables, now: Tables): ReadonlySet<string> | null {
  if (TOGETHER.some((part) => !isAlike(before[part], now[part]))) return null;
  const changed = new Set<string>();
  for (const part of BY_NAME) {
    const [there, here] = [byName(before[part]), byName(now[part])];
    for (const name of new Set([...there.keys(), ...here.keys()])) {
      if (!isAlike(there.get(name), here.get(name))) changed.add(name);
    }
  }
  return changed;
}

/** Where a name is declared twice the first holds. */
function byName<Term extends { readonly name: string }>(
  terms: readonly Term[],
): ReadonlyMap<string, Term> {
  return new Map(terms.toReversed().map((term) => [term.name, term]));
}
