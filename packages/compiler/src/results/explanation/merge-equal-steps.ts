import type { Derivation, Step } from '@termsheet/runtime';

/**
 * The derivation with steps that say the same as one: a term read twice on one day is worked out
 * once, and a reader wants to see it once. Ids stay those of the first of equals.
 */
export function mergeEqualSteps(derivation: Derivation): ReadonlyMap<number, Step> {
  const ids = new Map<number, number>();
  const byContent = new Map<string, number>();
  const merged = new Map<number, Step>();
  // Everything a step rests on comes before it, so its own parts are merged by then.
  for (const step of derivation.steps) {
    const rests = [...new Set(step.rests.map((part) => ids.get(part) ?? part))];
    const key = contentOf(step, rests);
    const known = byContent.get(key);
    ids.set(step.id, known ?? step.id);
    if (known !== undefined) continue;
    byContent.set(key, step.id);
    merged.set(step.id, { ...step, rests });
  }
  const root = merged.get(ids.get(derivation.root) ?? derivation.root);
  if (root !== undefined) merged.set(derivation.root, root);
  return merged;
}

function contentOf(step: Step, rests: readonly number[]): string {
  const { kind, name, clause, label, formula, withNumbers, shown, day, before, note } = step;
  return JSON.stringify([
    [kind, name, clause, label, formula, withNumbers],
    [shown, day, before, note, rests],
  ]);
}
