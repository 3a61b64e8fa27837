import type { Clause, Declaration } from '@termsheet/dsl';
import type { Compilation } from '../compile/compilation.ts';
import { coverScenarios } from './cover-scenarios.ts';

/** A clause, what it declares and what exercises it. */
export interface ClauseCoverage {
  /** As it is cited: `§II.C.3`. */
  readonly clause: string;
  readonly title: string | null;
  /** The names it declares, in order. */
  readonly declares: readonly string[];
  /** The titles of the scenarios in which it is cited for an expected number. */
  readonly scenarios: readonly string[];
}

/**
 * The clauses of a contract file in order, and the scenarios that exercise each: those of the file, and
 * those of further files that use it.
 */
export function coverClauses(
  contract: Compilation,
  using: readonly Compilation[] = [],
): readonly ClauseCoverage[] {
  return clausesExercised(contract, [...exercisesOf(contract, using)]);
}

/** Runs the scenarios of a contract and of files that use it, one at each step. */
export function* exercisesOf(
  contract: Compilation,
  using: readonly Compilation[],
): Iterable<ContractExercise> {
  const title = contract.bound.contract?.title.text.replaceAll('§', '') ?? '';
  for (const compilation of [contract, ...using]) {
    for (const { title: scenario, clauses, names } of coverScenarios(compilation)) {
      const cited = [...clauses].flatMap((clause) =>
        compilation === contract ? clause : (citedHere(clause, compilation, title) ?? []),
      );
      yield { title: scenario, clauses: new Set(cited), names };
    }
  }
}

/** What one scenario exercises of a contract, its clauses as the contract itself cites them. */
export interface ContractExercise {
  readonly title: string;
  readonly clauses: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The clauses of a contract file in order, and which of some scenarios exercise each. */
export function clausesExercised(
  contract: Compilation,
  scenarios: readonly ContractExercise[],
): readonly ClauseCoverage[] {
  const nodes = clausesOf(contract);
  const numbers = Map.groupBy(nodes, ({ reference }) => reference.text);
  return nodes.map((node) => {
    const clause = `§${node.reference.text}`;
    const declares = node.declarations.flatMap(declaredNames);
    // What is cited is a number: of clauses that share it, the one is meant whose Terms are used.
    const isShared = (numbers.get(node.reference.text)?.length ?? 0) > 1 && declares.length > 0;
    const exercising = scenarios.filter(
      ({ clauses, names }) =>
        clauses.has(clause) && (!isShared || declares.some((name) => names.has(name))),
    );
    return {
      clause,
      title: node.title?.text ?? null,
      declares,
      scenarios: [...new Set(exercising.map((scenario) => scenario.title))],
    };
  });
}

/** A file that uses the contract cites its sections under its title, or plainly if it has none of its own. */
function citedHere(cited: string, using: Compilation, title: string): string | null {
  if (cited.startsWith('§')) return clausesOf(using).length === 0 ? cited : null;
  return cited.startsWith(`${title} §`) ? cited.slice(title.length + 1) : null;
}

/** The clauses of the file itself, not of those that it uses. */
export function clausesOf({ bound }: Compilation): readonly Clause[] {
  return (bound.documents.list[0]?.sections ?? []).filter((section) => section.kind === 'Clause');
}

/** The names that a declaration brings into the contract. */
export function declaredNames(declaration: Declaration): readonly string[] {
  if ('names' in declaration && declaration.kind !== 'SolvedTogether') {
    return declaration.names.map(({ text }) => text);
  }
  return 'name' in declaration ? [declaration.name.text] : [];
}
