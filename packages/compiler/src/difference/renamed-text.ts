/** The new names of Terms, by their old ones. */
export type Renaming = ReadonlyMap<string, string>;

/** Names are words and signs; they are looked up as they are spelled, whatever signs they hold. */
const SPECIAL = /[.*+?^${}()|[\]\\/-]/gu;

/** More names than this are not put into one search. */
const MOST_NAMES = 2000;

const patterns = new WeakMap<Renaming, RegExp>();

/** A text with the new names of Terms in the place of the old ones. */
export function renamedText(text: string, renaming: Renaming): string {
  if (renaming.size === 0 || renaming.size > MOST_NAMES) return text;
  return text.replace(patternOf(renaming), (name) => renaming.get(name) ?? name);
}

/** The longer names first, so that none is found in another. */
function patternOf(renaming: Renaming): RegExp {
  const known = patterns.get(renaming);
  if (known !== undefined) return known;
  const names = [...renaming.keys()].toSorted((one, other) => other.length - one.length);
  const either = names.map((name) => name.replace(SPECIAL, String.raw`\$&`)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'gu');
  patterns.set(renaming, pattern);
  return pattern;
}
