import type { Step } from '@termsheet/runtime';

/** A step as it is to be shown; what it rests on may be that of a step which it absorbed. */
export interface ShownStep extends Step {
  /** Whether it was supplied, not worked out. */
  readonly isInput: boolean;
  /** Whether it is a state that still has its first value. */
  readonly isUnchanged: boolean;
}

/**
 * The step to show in the place of another. What only repeats the step above it is drawn into one: a
 * definition that is one rounding, a day of a series and its figure, an item that is one term.
 */
export function simplifyStep(steps: ReadonlyMap<number, Step>, id: number): ShownStep | null {
  const step = steps.get(id);
  if (step === undefined) return null;
  const rests = step.rests.filter((part) => !isDateInQuestion(steps.get(part)));
  if (step.kind === 'state' && rests.length > 1) {
    return shown({ ...step, clause: clauseOfLast(steps, rests) ?? step.clause, rests });
  }
  const [only, ...others] = rests.map((part) => steps.get(part));
  if (only === undefined || others.length > 0) return shown({ ...step, rests });
  if (step.kind === 'day' || step.kind === 'occurrence') {
    return isSameFigure(step, only) ? simplifyStep(steps, only.id) : shown({ ...step, rests });
  }
  const inner = simplifyStep(steps, only.id);
  if (inner === null) return shown({ ...step, rests });
  if (step.kind === 'state' && inner.kind === 'start') return unchanged(step, inner);
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

/** What a state is, is the work of its last change and not of the clause that declares it. */
function clauseOfLast(steps: ReadonlyMap<number, Step>, rests: readonly number[]): string | null {
  return steps.get(rests.at(-1) ?? -1)?.clause ?? null;
}

/** A state that never changed: its first value, since that day. */
function unchanged(state: Step, start: ShownStep): ShownStep {
  const { formula, withNumbers, rests, day } = start;
  const isPlain = formula === state.shown;
  const own = { ...state, formula: isPlain ? null : formula, withNumbers, note: start.note };
  return { ...shown({ ...own, kind: 'start', rests, day }), isUnchanged: true };
}

/** The outer step's name and place with the inner step's figures. */
function absorb(step: Step, inner: ShownStep): ShownStep {
  const { withNumbers, before, note, rests } = inner;
  return shown({ ...step, withNumbers, before, note: step.note ?? note, rests });
}

function shown(step: Step): ShownStep {
  return { ...step, isInput: step.formula === null && step.rests.length === 0, isUnchanged: false };
}
