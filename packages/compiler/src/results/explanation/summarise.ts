import { type Step } from '@termsheet/runtime';
import { eventInWords } from './event-in-words.ts';
import type { Explanation } from './explanation.ts';
import { listInputs } from './list-inputs.ts';
import type { MergedSteps } from './merge-equal-steps.ts';
import type { OutlineChange, OutlineSummary } from './outline.ts';
import { type Outliner, valueOf } from './outliner.ts';
import { isOfHistory, type ShownStep } from './simplify-steps.ts';

/** What a summary is made of. */
interface SummarySource {
  readonly explanation: Explanation;
  readonly merged: MergedSteps;
  readonly steps: ReadonlyMap<number, ShownStep>;
  readonly outliner: Outliner;
}

/** Terms beyond these do not decide an answer at once. */
const MOST_FIGURES = 8;

/** The few things on which an answer turns. */
export function summarise(source: SummarySource): OutlineSummary {
  const { explanation, merged, steps, outliner } = source;
  const reached = reachedFrom(merged.root, steps);
  const decisive = decisiveStep(source);
  const decides = decisive.rests
    .flatMap((id) => steps.get(id) ?? [])
    .filter((step) => !isOfHistory(step))
    .slice(0, MOST_FIGURES)
    .map((step) => outliner.refer(step, decisive.day));
  return {
    working: outliner.workingOf(decisive),
    decides,
    changes: changesOf(source),
    inputs: listInputs(explanation, reached),
    clauses: clausesOf(reached),
    steps: explanation.derivation.steps.length,
    isCut: explanation.derivation.steps.some(({ isCut }) => isCut),
  };
}

/** The step whose terms make the answer: for a state its last change. */
function decisiveStep({ merged, steps }: SummarySource): ShownStep {
  const root = steps.get(merged.root);
  if (root === undefined) throw new Error('A derivation without its root step.');
  if (root.kind !== 'state') return root;
  const last = root.rests.flatMap((id) => steps.get(id) ?? []).findLast(isOfHistory);
  return last ?? root;
}

/** The values of a state, in the order in which it took them. */
function changesOf({ merged, steps, outliner }: SummarySource): readonly OutlineChange[] {
  const root = merged.steps.get(merged.root);
  if (root?.kind !== 'state') return [];
  const history = root.rests.flatMap((id) => merged.steps.get(id) ?? []).filter(isOfHistory);
  return history.map((step) => {
    const shown = steps.get(step.id);
    const number = shown === undefined ? null : outliner.refer(shown, root.day).sameAs;
    return {
      day: step.day,
      cause: causeOf(step),
      from: step.shownFrom,
      to: valueOf(step),
      clause: step.clause,
      step: number,
    };
  });
}

function causeOf({ kind, event }: Step): string {
  if (kind === 'start') return 'at first';
  return event === null ? 'by itself' : eventInWords(event);
}

/** The steps that are told of, the answer first. */
function reachedFrom(root: number, steps: ReadonlyMap<number, ShownStep>): readonly ShownStep[] {
  const found = new Set([root]);
  for (const id of found) for (const part of steps.get(id)?.rests ?? []) found.add(part);
  return [...found].flatMap((id) => steps.get(id) ?? []);
}

/** Each clause once, as the contract numbers them; what has no value still has a clause. */
function clausesOf(steps: readonly ShownStep[]): readonly string[] {
  const clauses = new Set(steps.flatMap(({ clause }) => clause ?? []));
  clauses.delete('');
  const order = new Intl.Collator('en', { numeric: true });
  return [...clauses].toSorted((left, right) => order.compare(left, right));
}
