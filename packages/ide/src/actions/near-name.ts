import { suggestNames } from '@termsheet/compiler';
import type { KnownNames } from './known-names.ts';

/** So many can be offered in a menu without any being near. */
const FEW = 6;

/** The names that can have been meant, best first. */
export function nearNames({ sought, names, isClosed = false }: KnownNames): readonly string[] {
  const others = [...new Set(names)].filter((name) => name !== sought);
  const near = suggestNames(sought, others);
  return isClosed && others.length <= FEW ? [...new Set([...near, ...others])] : near;
}
