import { InputError } from '../typed/input-error.ts';

/** The entry of a name, with its place. */
export function find<Entry>(
  place: string,
  entries: readonly (readonly [string, Entry])[],
  name: string,
): readonly [number, Entry] {
  const [at, [, entry]] = findWhole(place, entries, name);
  return [at, entry];
}

/** All that stands beside a name, the name itself included, with its place. */
export function findWhole<Entry extends readonly [string, ...unknown[]]>(
  place: string,
  entries: readonly Entry[],
  name: string,
): readonly [number, Entry] {
  const at = entries.findIndex(([each]) => each === name);
  const entry = entries[at];
  if (entry === undefined) throw new InputError(place, `the contract has no “${name}” here.`);
  return [at, entry];
}

/** The members of an object. */
export function members(place: string, given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
  throw new InputError(place, 'an object is wanted here.');
}

/** The members of an object that has none but these. */
export function membersOf(
  place: string,
  names: readonly string[],
  given: unknown,
): Readonly<Record<string, unknown>> {
  const all = members(place, given);
  const other = Object.keys(all).find((name) => !names.includes(name));
  if (other === undefined) return all;
  const read = names.length === 0 ? 'nothing is read here' : `${names.join(', ')} are read here`;
  throw new InputError(place, `${read}, and not “${other}”.`);
}

/** The items of a list. */
export function listOf(place: string, given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new InputError(place, 'a list is wanted here.');
}
