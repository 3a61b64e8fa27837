import type { File } from '@termsheet/dsl';
import { declarationsOf } from './declared-at.ts';

/** How many steps of names lie between what is asked and what a mistake is in. */
export type Nearness = (asked: ReadonlySet<string>, names: ReadonlySet<string>) => number;

/**
 * Reads how the declarations of a file rest on each other. One that nothing asked rests on is
 * infinitely far; it is still tried, as the last.
 */
export function readNearness(file: File): Nearness {
  const restsOn = new Map<string, Set<string>>();
  for (const { names, mentions } of declarationsOf(file)) {
    for (const name of names) {
      const all = restsOn.get(name) ?? new Set();
      for (const mentioned of mentions) all.add(mentioned);
      restsOn.set(name, all);
    }
  }
  return (asked, names) => {
    const reached = new Set(asked);
    let frontier: readonly string[] = [...asked];
    for (let steps = 0; frontier.length > 0; steps += 1) {
      if (frontier.some((name) => names.has(name))) return steps;
      const next = frontier.flatMap((name) => [...(restsOn.get(name) ?? [])]);
      frontier = [...new Set(next)].filter((name) => !reached.has(name));
      for (const name of frontier) reached.add(name);
    }
    return Number.POSITIVE_INFINITY;
  };
}
