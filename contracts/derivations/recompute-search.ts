import type { Expression } from '@termsheet/dsl';
import { type Exact, Missing, type Step, type Value } from '@termsheet/runtime';
import { stepAt } from './operands.ts';
import { figure, NotShown } from './plain-values.ts';
import { readWords, type Setting } from './read-words.ts';
import { recompute } from './recompute.ts';

/**
 * What was found passes and the next does not; where none passes both ends fail, and what is taken
 * otherwise is the value. That a condition changes only once the engine shows, not the derivation.
 */
export function recomputeSearch(setting: Setting, step: Step, parts: readonly Step[]): Value {
  const { tree, reckoning } = readWords(setting, step, { words: step.formula ?? '', at: 0 });
  if (tree.kind !== 'Largest') throw new NotShown('the words of a search');
  const tried = parts.filter(({ kind }) => kind === 'candidate');
  const of = (node: Expression): Exact => figure(recompute(reckoning, node));
  const known = [tree.from, tree.to, tree.step].map((node) => recompute(reckoning, node));
  const open = known.find((value) => value instanceof Missing);
  if (open !== undefined) return open;
  const figureOf = (each: Step): Exact => triedIn(setting, each, tree.variable.text);
  const passes = tried.find(({ value }) => value === true);
  const fails = tried.find(({ value }) => value === false);
  const [from, to, by] = [of(tree.from), of(tree.to), of(tree.step)];
  if (passes === undefined) {
    const failing = tried.map(figureOf);
    const [first, last = first] = failing;
    const areEnds =
      first === undefined || last === undefined
        ? to.lessThan(from)
        : first.equals(from) && !to.lessThan(last) && to.lessThan(last.plus(by));
    if (!areEnds) throw new NotShown('that both ends fail');
    return recompute(reckoning, tree.otherwise);
  }
  const found = figureOf(passes);
  const next = found.plus(by);
  if (!found.minus(from).dividedBy(by).isInteger())
    throw new NotShown('how the candidate was come to');
  const isEdge = fails === undefined ? to.lessThan(next) : figureOf(fails).equals(next);
  if (!isEdge) throw new NotShown('that the next one fails');
  return found;
}

/** What the candidate was whose condition stands in a step, as that condition reads it. */
function triedIn({ steps }: Setting, candidate: Step, name: string): Exact {
  const local = candidate.operands
    .map((operand) => stepAt(steps, operand.step))
    .find((part) => part.kind === 'local' && part.name === name);
  if (local === undefined) throw new NotShown('which candidate was tried');
  return figure(local.value);
}
