import { camelCase } from './camel-case.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

/** The rule of {@link nameIdentifiers}, as the header of an emitted module states it. */
export const NAMING_RULE = [
  'A Term is named in camelCase: its Latin letters and digits are kept, marks on letters and',
  'apostrophes are dropped, and every other character separates words. A name without any such',
  'letter or digit is "term", and "_" goes before a digit that would stand first. A word that',
  'JavaScript reserves, that every object has or that the results use themselves has "_" after it.',
  'Where several Terms come to the same name, the first of them in the order of their characters',
  'keeps it, and those after it have the next free number: 2, 3 and so on.',
];

/**
 * The identifiers of names that share a scope, in the order of the names, all different. Which name
 * gets which depends on the set of names alone, never on the order of the clauses.
 */
export function nameIdentifiers(names: readonly string[]): readonly string[] {
  const groups = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const base = baseOf(name);
    groups.set(base, [...(groups.get(base) ?? []), place]);
  }
  const taken = new Set(groups.keys());
  const identifiers: string[] = names.map(() => '');
  for (const base of [...groups.keys()].sort(byCharacters)) {
    const places = [...(groups.get(base) ?? [])];
    places.sort((left, right) => byCharacters(names[left] ?? '', names[right] ?? ''));
    let number = 1;
    for (const place of places) {
      let identifier = base;
      for (; number > 1 && taken.has(identifier); number += 1) identifier = `${base}${number}`;
      if (number === 1) number = 2;
      taken.add(identifier);
      identifiers[place] = identifier;
    }
  }
  return identifiers;
}

function baseOf(name: string): string {
  const identifier = camelCase(name);
  return RESERVED_WORDS.has(identifier) ? `${identifier}_` : identifier;
}

function byCharacters(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
