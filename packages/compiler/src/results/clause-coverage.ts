import type { Evaluation } from '@termsheet/runtime';
import type { Expectation } from '../inputs/expectation.ts';
import type { Ir } from '../ir/ir.ts';

/** The clauses of a contract in which something is computed, each once. */
export function computingClauses(ir: Ir): readonly string[] {
  const computing = [ir.states, ir.definitions, ir.rules, ir.exceptions];
  const clauses = computing.flatMap((list) => list.map(({ clause }) => clause));
  return [...new Set(clauses)].filter((clause) => clause !== '');
}

/** What expectations exercise. */
export interface Exercise {
  /** Cited in the derivation of an expected number, or forbidding an adjustment of a term in it. */
  readonly clauses: ReadonlySet<string>;
  /** Terms, events and duties in the derivation of an expected number, and events that are judged. */
  readonly names: ReadonlySet<string>;
  /** The formulas of those derivations, in which names without a value stand, as those of calendars. */
  readonly formulas: ReadonlySet<string>;
}

/** What one expectation exercises. The evaluation must record derivations. */
export function exercised(evaluation: Evaluation, { day, target }: Expectation): Exercise {
  const { program } = evaluation;
  const { kind, index, argument } = target;
  if (kind === 'event') return exercisedByEvent(evaluation, index);
  if (kind === 'ambiguity') return exercisedByReading(evaluation, index);
  if (kind !== 'definition' && kind !== 'state') return NOTHING;
  const snapshot = evaluation.on(day);
  const { steps } =
    kind === 'definition'
      ? snapshot.explainDefinition(index, argument)
      : snapshot.explainState(index, argument);
  const clauses = new Set<string>();
  for (const { clause } of steps) if (clause !== null) clauses.add(clause);
  const states = new Set(steps.filter((step) => step.kind === 'state').map(({ name }) => name));
  for (const { state, day: on, clause } of evaluation.skipped) {
    if (on <= day && states.has(program.states[state]?.name ?? '')) clauses.add(clause);
  }
  const formulas = steps.flatMap(({ formula }) => (formula === null ? [] : [formula]));
  return {
    clauses,
    names: new Set(steps.map(({ name }) => name)),
    formulas: new Set(formulas),
  };
}

const NOTHING: Exercise = { clauses: new Set(), names: new Set(), formulas: new Set() };

/** Whether an event stands is for the rules that say when it is void. */
function exercisedByEvent({ program }: Evaluation, index: number): Exercise {
  const rules = program.rules.filter(
    ({ event, validity }) => event === index && validity.length > 0,
  );
  const name = program.events[index]?.name;
  return {
    clauses: new Set(rules.map(({ clause }) => clause)),
    names: new Set(name === undefined ? [] : [name]),
    formulas: new Set(),
  };
}

/** What a reading comes to is judged as it stands. */
function exercisedByReading({ program }: Evaluation, index: number): Exercise {
  const { name, clause } = program.ambiguities[index] ?? { name: '', clause: '' };
  return { clauses: new Set([clause]), names: new Set([name]), formulas: new Set() };
}
