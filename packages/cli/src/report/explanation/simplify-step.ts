import type { Step } from '@termsheet/runtime';

/** A step as it is to be shown; what it rests on may be that of a step which it absorbed. */
export type ShownStep = Step & { readonly isInput: boolean };

/**
 * The step to show in the place of another. What only repeats the step above it is drawn into one: a
 * definition that is one rounding, a day of a series and its figure, an item that is one term.
 */
export function simplifyStep(steps: ReadonlyMap<number, Step>, id: number): ShownStep | null {
  const step = steps.get(id);
  if (step === undefined) return null;
  const rests = step.rests.filter((part) => !isDateInQuestion(steps.get(part)));
  const [only, ...others] = rests.map((part) => steps.get(part));
  if (only === undefined || others.length > 0) return shown({ ...step, rests });
  if (step.kind === 'day' || step.kind === 'occurrence') {
    return isSameFigure(step, only) ? simplifyStep(steps, only.id) : shown({ ...step, rests });
  }
  const inner = simplifyStep(steps, only.id);
  if (inner === null) return shown({ ...step, rests });
  if (step.formula !== null && step.formula === inner.formula) return absorb(step, inner);
  if (step.kind === 'item' && step.formula === inner.name && step.shown === inner.shown) {
    return { ...inner, label: step.label ?? inner.label, clause: inner.clause ?? step.clause };
  }
  return shown({ ...step, rests });
}

/** The day as of which everything is worked out stands in the heading already. */
function isDateInQuestion(step: Step | undefined): boolean {
  return step?.kind === 'date' && step.rests.length === 0 && step.name === 'the date in question';
}

function isSameFigure(step: Step, part: Step): boolean {
  return JSON.stringify(step.value) === JSON.stringify(part.value);
}

/** The outer step's name and place with the inner step's figures. */
function absorb(step: Step, inner: ShownStep): ShownStep {
  const { withNumbers, before, note, rests } = inner;
  return shown({ ...step, withNumbers, before, note: step.note ?? note, rests });
}

function shown(step: Step): ShownStep {
  return { ...step, isInput: step.formula === null && step.rests.length === 0 };
}
