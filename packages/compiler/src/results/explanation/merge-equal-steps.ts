import type { Derivation, Step } from '@termsheet/runtime';

/** What steps say, each with a number of its own. */
export type StepContents = Map<string, number>;

/** The steps of a derivation, those that say the same as one, and which of them the answer is. */
export interface MergedSteps {
  readonly root: number;
  /** By their ids, what each rests on before it. */
  readonly steps: ReadonlyMap<number, Step>;
}

/**
 * The derivation with steps that say the same as one: a term read twice on one day is worked out
 * once, and a reader wants to see it once. Where the contents are lent to several derivations, a step
 * that stands in two of them has the same id in both.
 */
export function mergeEqualSteps(
  derivation: Derivation,
  contents: StepContents = new Map(),
): MergedSteps {
  const ids: number[] = [];
  const steps = new Map<number, Step>();
  // Everything a step rests on comes before it, so its own parts are merged by then.
  for (const step of derivation.steps) {
    const rests = [...new Set(step.rests.flatMap((part) => ids[part] ?? []))];
    const key = contentOf(step, rests);
    const id = contents.get(key) ?? contents.size;
    contents.set(key, id);
    ids[step.id] = id;
    if (!steps.has(id)) steps.set(id, { ...step, id, rests });
  }
  return { root: ids[derivation.root] ?? -1, steps };
}

function contentOf(step: Step, rests: readonly number[]): string {
  const { kind, name, clause, label, formula, withNumbers, shown, day, before, note } = step;
  return JSON.stringify([
    [kind, name, clause, label, formula, withNumbers],
    [shown, day, before, note, step.shownFrom, step.event, rests],
  ]);
}
