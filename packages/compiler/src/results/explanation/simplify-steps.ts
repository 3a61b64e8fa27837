import { type Day, Occurrence, type Step } from '@termsheet/runtime';

/** A step as it is to be shown; what it rests on may be that of a step which it absorbed. */
export interface ShownStep extends Step {
  /** Whether it was supplied, not worked out. */
  readonly isInput: boolean;
  /** The day since which a state has had its value; null for everything else. */
  readonly since: Day | null;
}

/** Whether it is one of the values that a state took in turn. */
export function isOfHistory({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === 'start' || kind === 'change';
}

/** The steps of a derivation by their ids, what each rests on before it. */
type Steps = ReadonlyMap<number, Step>;

/**
 * The step to show in the place of each. What only repeats the step above it is drawn into one: a
 * definition that is one rounding, a day of a series and its figure, an item that is one term, a
 * state and the change that made it what it is.
 */
export function simplifySteps(steps: Steps): ReadonlyMap<number, ShownStep> {
  const simplified = new Map<number, ShownStep>();
  for (const [id, step] of steps) {
    const rests = step.rests.filter((part) => !isSaidAbove(steps.get(part)));
    const whole = { ...step, clause: clauseOf(steps, step), rests };
    const [only, ...others] = rests;
    const inner = only === undefined || others.length > 0 ? undefined : simplified.get(only);
    const one = inner === undefined ? null : drawTogether(step, inner);
    simplified.set(id, one ?? asShown(whole));
  }
  return simplified;
}

/** Two steps as one; null where both have something to say. */
function drawTogether(step: Step, inner: ShownStep): ShownStep | null {
  const isStretch = step.kind === 'day' || step.kind === 'occurrence';
  if (isStretch) return isSameFigure(step, inner) ? inner : null;
  if (step.kind === 'state') return settled(step, inner);
  if (step.formula !== null && step.formula === inner.formula) return absorb(step, inner);
  if (step.kind === 'item' && step.formula === inner.name && step.shown === inner.shown) {
    return { ...inner, label: step.label ?? inner.label, clause: inner.clause ?? step.clause };
  }
  return null;
}

/** The day in question and the event in hand stand in the lines above already. */
function isSaidAbove(step: Step | undefined): boolean {
  if (step?.kind === 'local') return step.value instanceof Occurrence;
  return step?.kind === 'date' && step.rests.length === 0 && step.name === 'the date in question';
}

/** What a state is, is the work of its last change and not of the clause that declares it. */
function clauseOf(steps: Steps, { kind, clause, rests }: Step): string | null {
  if (kind !== 'state') return clause;
  return steps.get(rests.at(-1) ?? -1)?.clause ?? clause;
}

function isSameFigure(step: Step, part: Step): boolean {
  return step.shown === part.shown || JSON.stringify(step.value) === JSON.stringify(part.value);
}

/** A state that rests on one value of its history: the value that it has had since that day. */
function settled(state: Step, inner: ShownStep): ShownStep {
  const { id, clause, day: since, withNumbers, note, rests } = inner;
  const formula = inner.formula === state.shown ? null : inner.formula;
  return { ...asShown({ ...state, id, clause, formula, withNumbers, note, rests }), since };
}

/** The outer step's name and place with the inner step's figures. */
function absorb(step: Step, inner: ShownStep): ShownStep {
  const { withNumbers, before, unrounded, note, rests } = inner;
  return asShown({ ...step, withNumbers, before, unrounded, note: step.note ?? note, rests });
}

function asShown(step: Step): ShownStep {
  // The day of the event in hand is given with it.
  const isGiven = step.formula === null || step.kind === 'date';
  return { ...step, isInput: isGiven && step.rests.length === 0, since: null };
}
