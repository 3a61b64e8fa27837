import type { Change, Day, Evaluation, Occurrence } from '@termsheet/runtime';
import { isTest } from './steps/certified-steps.ts';
import type { Explanation } from '../results/explanation/explanation.ts';
import { explainTerm } from '../results/explanation/explain-term.ts';
import type { TermPlace } from '../results/term-place.ts';
import type { Inputs } from '@termsheet/runtime';

/** What an event did to a Term with a history. */
export interface Adjustment {
  readonly term: TermPlace;
  readonly change: Change;
  /** The changes of the Term up to this one. */
  readonly place: number;
}

/** Whether an occurrence is another, or the contract made it follow that. */
export function isOrFollows(occurrence: Occurrence, first: Occurrence): boolean {
  for (let at: Occurrence | null = occurrence; at !== null; at = at.of) {
    if (at === first) return true;
  }
  return false;
}

/** The last change that an event made to a Term without a key by the close of a day; null where none. */
export function findAdjustment(
  evaluation: Evaluation,
  {
    term,
    of,
    through,
  }: { readonly term: TermPlace; readonly of: Occurrence; readonly through: Day },
): Adjustment | null {
  evaluation.advance(through);
  const changes = evaluation.changesOf(term.index);
  const place = changes.findLastIndex(
    (each) => each.day <= through && isOrFollows(each.occurrence, of),
  );
  const change = changes[place];
  return change === undefined ? null : { term, change, place };
}

/** How a Term came to its value by an adjustment: the change alone, and not the history before it. */
export function explainAdjustment(
  evaluation: Evaluation,
  inputs: Inputs,
  { term, change, place }: Adjustment,
): Explanation {
  const whole = explainTerm(evaluation, inputs, { term, day: change.day, argument: null });
  const { derivation } = whole;
  const root = derivation.steps.find(({ id }) => id === derivation.root);
  const changes = (root?.rests ?? []).filter((id) => derivation.steps[id]?.kind === 'change');
  const step = changes[place] ?? derivation.root;
  return { ...whole, clause: change.clause, derivation: { ...derivation, root: step } };
}

/** The test of the rule that made an adjustment, as an explanation of its own; null where it has none. */
export function explainTest(adjusted: Explanation): Explanation | null {
  const { steps, root } = adjusted.derivation;
  const test = (steps.find(({ id }) => id === root)?.rests ?? []).find((id) => {
    const step = steps[id];
    return step?.kind === 'item' && isTest(step.formula ?? step.name);
  });
  if (test === undefined) return null;
  return { ...adjusted, derivation: { ...adjusted.derivation, root: test } };
}
