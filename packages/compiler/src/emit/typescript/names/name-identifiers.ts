import { nameIdentifiersIn, type NamingStyle } from '../../code/names/name-identifiers.ts';
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

/** How TypeScript writes names. */
export const TYPESCRIPT_NAMES: NamingStyle = { identifier: camelCase, reserved: RESERVED_WORDS };

/** The identifiers of names that share a scope, by the rule above. */
export function nameIdentifiers(names: readonly string[]): readonly string[] {
  return nameIdentifiersIn(TYPESCRIPT_NAMES, names);
}
