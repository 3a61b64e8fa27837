import type { Evaluation } from '@termsheet/runtime';
import type { Expectation } from '../inputs/expectation.ts';
import type { Ir } from '../ir/ir.ts';

/** The clauses of a contract in which something is computed, each once. */
export function computingClauses(ir: Ir): readonly string[] {
  const computing = [ir.states, ir.definitions, ir.rules, ir.exceptions];
  const clauses = computing.flatMap((list) => list.map(({ clause }) => clause));
  return [...new Set(clauses)].filter((clause) => clause !== '');
}

/**
 * The clauses that one expectation exercises: those cited in the derivation of its number, and those
 * that forbade an adjustment of a term in it. The evaluation must record derivations.
 */
export function exercisedClauses(
  evaluation: Evaluation,
  { day, target }: Expectation,
): ReadonlySet<string> {
  const { program } = evaluation;
  const clauses = new Set<string>();
  if (target.kind === 'event') {
    for (const { event, validity, clause } of program.rules) {
      if (event === target.index && validity.length > 0) clauses.add(clause);
    }
    return clauses;
  }
  if (target.kind !== 'definition' && target.kind !== 'state') return clauses;
  const snapshot = evaluation.on(day);
  const { steps } =
    target.kind === 'definition'
      ? snapshot.explainDefinition(target.index, target.argument)
      : snapshot.explainState(target.index, target.argument);
  for (const { clause } of steps) if (clause !== null) clauses.add(clause);
  const states = new Set(steps.filter(({ kind }) => kind === 'state').map(({ name }) => name));
  for (const { state, day: on, clause } of evaluation.skipped) {
    if (on <= day && states.has(program.states[state]?.name ?? '')) clauses.add(clause);
  }
  return clauses;
}
