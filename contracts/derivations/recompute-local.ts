import { Occurrence, type Step, type Value } from '@termsheet/runtime';
import { nodesIn } from './nodes-in.ts';
import { NotShown } from './plain-values.ts';
import { readWords, type Setting } from './read-words.ts';
import { recompute } from './recompute.ts';

/**
 * What a name stands for within a definition: what it was asked for, in the words in which it was. An
 * event in hand is given, and so are a candidate, which its search judges, and what was asked outright.
 */
export function recomputeLocal(setting: Setting, step: Step): Value {
  if (step.value instanceof Occurrence) return step.value;
  const { above } = setting;
  let inner = above.get(step.id);
  while (inner !== undefined && !binds(setting, inner, step.name)) inner = above.get(inner.id);
  if (inner?.kind === 'candidate') return step.value;
  const around = inner === undefined ? undefined : above.get(inner.id);
  if (inner === undefined) throw new NotShown(`what ${step.name} stands for`);
  return around === undefined ? step.value : argumentOf(setting, inner, around);
}

function binds({ program }: Setting, { kind, name }: Step, local: string): boolean {
  if (kind === 'candidate') return true;
  const spec = program.definitions.find((each) => kind === 'definition' && each.name === name);
  return spec?.parameter?.name === local;
}

/** What stands behind `for` where a step stands in the words around it. */
function argumentOf(setting: Setting, step: Step, around: Step): Value {
  const place = around.operands.find((operand) => operand.step === step.id);
  if (place === undefined) throw new NotShown(`where ${step.name} stands`);
  const words = (around.formula ?? wordsAround(setting, around)).slice(place.start, place.end);
  const { tree, reckoning } = readWords(setting, around, { words, at: place.start });
  const [asked] = nodesIn(tree).filter((node) => node.kind === 'Application');
  if (asked === undefined) throw new NotShown(`what ${step.name} was asked for`);
  return recompute(reckoning, asked.argument);
}

function wordsAround({ above }: Setting, step: Step): string {
  for (let outer = above.get(step.id); outer !== undefined; outer = above.get(outer.id)) {
    if (outer.formula !== null) return outer.formula;
  }
  throw new NotShown(`the words around ${step.name}`);
}
