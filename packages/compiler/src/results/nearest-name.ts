import { suggestNames } from '../bound/suggest-names.ts';

/** The one of some names that a misspelt name most likely means; null where none is near. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  return suggestNames(name, names)[0] ?? null;
}
