import { Missing, type Step, type Value } from '@termsheet/runtime';
import { either } from './fold-values.ts';
import { treeOf } from './formula-tree.ts';
import { NotShown, truth } from './plain-values.ts';
import type { Setting } from './read-words.ts';

/** Whether what is shown to come after an event does, and any of it counts. */
export function recomputeFollowing(setting: Setting, step: Step, parts: readonly Step[]): Value {
  const rows = parts.filter(({ kind }) => kind === 'row');
  const found = either(rows.map((row) => isBehind(row, step) && truth(row.value)));
  if (found !== false || !(step.value instanceof Missing)) return found;
  const around = setting.above.get(step.id);
  const tree = treeOf(around?.formula ?? '')?.tree;
  const window = tree?.kind === 'ThereIs' ? (tree.followedBy?.window ?? null) : null;
  // While a window runs, another may still follow.
  return window === null || window.kind === 'AfterWindow' ? false : step.value;
}

function isBehind({ event: other }: Step, { event }: Step): boolean {
  if (event === null || other === null) throw new NotShown('which event came after which');
  if (other.day !== event.day) return other.day > event.day;
  return other.number === null || event.number === null || other.number > event.number;
}
