/** A pair of places in two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** More comparisons than this are not made: what two so long lists have in common is found by names alone. */
const MOST_COMPARISONS = 250_000;

/** What is left of two lists to be paired, and how like two of them are (0 to 1). */
interface Unpaired {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly likeness: (before: number, after: number) => number;
  /** The least that pairs. */
  readonly least: number;
}

/**
 * Pairs what is alike, the likest first. Ties go to those whose places are nearest, so that the pairs are the
 * same whichever of the lists comes first.
 */
export function matchAlike({ before, after, likeness, least }: Unpaired): readonly Pair[] {
  if (before.length * after.length > MOST_COMPARISONS) return [];
  const candidates = before.flatMap((one) =>
    after.flatMap((other) => {
      const score = likeness(one, other);
      return score < least ? [] : [{ before: one, after: other, score }];
    }),
  );
  const ranked = candidates.toSorted(
    (one, other) =>
      other.score - one.score ||
      Math.abs(one.before - one.after) - Math.abs(other.before - other.after) ||
      one.before + one.after - (other.before + other.after),
  );
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return ranked.flatMap((pair) => {
    if (taken.before.has(pair.before) || taken.after.has(pair.after)) return [];
    taken.before.add(pair.before);
    taken.after.add(pair.after);
    return [{ before: pair.before, after: pair.after }];
  });
}

/** Pairs what has the same key, where each list has one of it alone. */
export function matchByKey(
  before: readonly (readonly [number, string])[],
  after: readonly (readonly [number, string])[],
): readonly Pair[] {
  const places = onceEach(after);
  return [...onceEach(before)].flatMap(([key, place]) => {
    const other = places.get(key);
    return other === undefined ? [] : [{ before: place, after: other }];
  });
}

function onceEach(list: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const grouped = Map.groupBy(list, ([, key]) => key);
  const once = new Map<string, number>();
  for (const [key, [first, ...others]] of grouped) {
    if (first !== undefined && others.length === 0) once.set(key, first[0]);
  }
  return once;
}

/** Keeps account of what is paired, over several passes. */
export class Pairing {
  readonly pairs: Pair[] = [];
  readonly #before = new Set<number>();
  readonly #after = new Set<number>();

  add(pairs: readonly Pair[]): void {
    for (const pair of pairs) {
      this.pairs.push(pair);
      this.#before.add(pair.before);
      this.#after.add(pair.after);
    }
  }

  /** Which of the first so many places of each list are not paired yet. */
  rest(before: number, after: number): { readonly before: number[]; readonly after: number[] } {
    return {
      before: [...Array(before).keys()].filter((place) => !this.#before.has(place)),
      after: [...Array(after).keys()].filter((place) => !this.#after.has(place)),
    };
  }
}
