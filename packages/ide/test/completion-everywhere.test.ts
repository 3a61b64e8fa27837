import { describe, expect, test } from 'vitest';
import { lawBroken, lawBrokenCut, lawPlaces } from './support/completion-law.ts';
import { contractPaths, openRepository } from './support/repository.ts';

/** How many places of each contract are tried here; `pnpm fuzz` tries all. */
const WHOLE = 10;
const CUT = 1;

describe('at places of every contract', () => {
  const workspace = openRepository();

  test.each(contractPaths)('%s: something is offered, and what stands there', (path) => {
    const places = lawPlaces(workspace, path);
    const whole = spread(places, WHOLE).map((place) => lawBroken(workspace, path, place));
    const cut = spread(places, CUT).map((place) => lawBrokenCut(workspace, path, place));
    expect([...whole, ...cut].filter((each) => each !== null)).toEqual([]);
  });
});

/** Some of a list. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === step >> 1);
}
