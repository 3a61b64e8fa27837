import type { Ir } from '../../../ir/ir.ts';
import type { NamingStyle } from '../../code/names/name-identifiers.ts';
import { namePartsIn, type PartNames } from '../../code/names/name-parts.ts';
import { RESERVED_WORDS } from './reserved-words.ts';
import { snakeCase } from './snake-case.ts';

/** The rule of {@link PYTHON_NAMES}, as an emitted module states it. */
export const NAMING_RULE = [
  'A Term is named in snake_case: its Latin letters and digits are kept, marks on letters and',
  'apostrophes are dropped, and every other character separates words. A name without any such',
  'letter or digit is "term", and "_" goes before a digit that would stand first. A word that Python',
  'reserves or has for its own, or that the results use themselves, has "_" after it. Where several',
  'Terms come to the same name, the first of them in the order of their characters keeps it, and',
  'those after it have the next free number: 2, 3 and so on.',
].join(' ');

/** How Python writes names. */
export const PYTHON_NAMES: NamingStyle = { identifier: snakeCase, reserved: RESERVED_WORDS };

/** Names everything that has a name, in snake_case. */
export function pythonParts(ir: Ir): PartNames {
  return namePartsIn(PYTHON_NAMES, ir);
}

/** The name of a contract's package, which is that of its function. */
export function packageName(baseName: string): string {
  const name = baseName === '' ? 'contract' : snakeCase(baseName);
  return RESERVED_WORDS.has(name) || TAKEN.has(name) ? `${name}_` : name;
}

/** Folders that an emitted package has beside its own. */
const TAKEN: ReadonlySet<string> = new Set(['tests']);
