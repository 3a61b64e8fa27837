import type { Expression } from '@termsheet/dsl';
import type { ExecutableProgram, Step } from '@termsheet/runtime';
import { treeOf } from './formula-tree.ts';
import { Shown } from './operands.ts';
import { NotShown } from './plain-values.ts';
import type { Reckoning } from './reckoning.ts';

/** A derivation, and what is around a step of it. */
export interface Setting {
  readonly program: ExecutableProgram;
  readonly steps: readonly Step[];
  /** By a step's number, the step that rests on it. */
  readonly above: ReadonlyMap<number, Step>;
}

/** Words of which the first stands at a place of a step's own, and what stands in them. */
export function readWords(
  { steps, program }: Setting,
  step: Step,
  { words, at }: { readonly words: string; readonly at: number },
): { readonly tree: Expression; readonly reckoning: Reckoning } {
  const read = treeOf(words);
  if (read === null) throw new NotShown(`the words ${words}`);
  const shown = new Shown(step, steps, read.offset - at);
  return { tree: read.tree, reckoning: { shown, program } };
}
