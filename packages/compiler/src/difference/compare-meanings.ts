import type { Ir } from '../ir/ir.ts';
import { type Meaning, meaningsOf } from './meaning.ts';
import type { Renaming } from './renamed-text.ts';

/** A Term that reads as it did and means something else, because something that it rests on changed. */
export interface ChangedThrough {
  readonly term: string;
  /** The parts on the way from it to what changed, the latter last: `Maximum Shares`, `Conversion Price`. */
  readonly through: readonly string[];
}

/** Which Terms mean something else than they did, as the new version calls them. */
export interface MeaningDifference {
  /** The Terms whose own formula, rules or inputs changed, or that only one version has. */
  readonly changed: ReadonlySet<string>;
  /** The Terms whose meaning changed with something they rest on, nearest first. */
  readonly through: readonly ChangedThrough[];
  /** Both together: all other Terms come out alike in every scenario. */
  readonly affected: ReadonlySet<string>;
}

/** Compares what the Terms of two versions mean, whatever their words. */
export function compareMeanings(before: Ir, after: Ir, renaming: Renaming): MeaningDifference {
  const was = meaningsOf(before, renaming);
  const is = meaningsOf(after, new Map());
  const keys = new Set([...was.keys(), ...is.keys()]);
  const own = [...keys].filter((key) => was.get(key)?.says !== is.get(key)?.says);
  const next = spread(own, [was, is]);
  const through = [...next]
    .filter(([key, step]) => step !== null && isTerm(key) && is.has(key))
    .map(([key]) => ({ term: nameOf(key), through: wayFrom(key, next) }));
  const affected = [...next.keys()].filter(isTerm).map(nameOf);
  return {
    changed: new Set(own.filter(isTerm).map(nameOf)),
    through,
    affected: new Set(affected),
  };
}

const TERM = 'term ';

function isTerm(key: string): boolean {
  return key.startsWith(TERM);
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** From what changed to all that rests on it, breadth first: to each part the one by which it was reached. */
function spread(
  changed: readonly string[],
  versions: readonly ReadonlyMap<string, Meaning>[],
): ReadonlyMap<string, string | null> {
  const users = new Map<string, Set<string>>();
  for (const version of versions) {
    for (const [key, { uses }] of version) {
      for (const used of uses) users.set(used, (users.get(used) ?? new Set()).add(key));
    }
  }
  const next = new Map<string, string | null>(changed.map((key) => [key, null]));
  for (const key of next.keys()) {
    // A map is walked with what is added to it on the way.
    for (const user of users.get(key) ?? []) if (!next.has(user)) next.set(user, key);
  }
  return next;
}

function wayFrom(key: string, next: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = [];
  for (let at = next.get(key) ?? null; at !== null; at = next.get(at) ?? null) way.push(nameOf(at));
  return way;
}
