import type { FolderScenario } from './real-contracts.ts';
import type { EncodedMechanism } from './encoded-mechanisms.ts';
import { isAbout } from './is-about.ts';
import type { Mechanism } from './read-catalogue.ts';

/** A mechanism, what encodes it and what exercises it. */
export interface MechanismCoverage extends Mechanism {
  readonly clauses: readonly string[];
  /** Why it is not computable; empty where it is encoded. */
  readonly reasons: readonly string[];
  /** The titles of the scenarios that exercise it, those first that name it. */
  readonly scenarios: readonly string[];
  /** What computes it and stands in no derivation of an expectation; it is to be empty. */
  readonly unexercised: readonly string[];
}

/** What encodes and exercises one mechanism. */
export function coverMechanism(
  mechanism: Mechanism,
  encoded: readonly EncodedMechanism[],
  scenarios: readonly FolderScenario[],
): MechanismCoverage {
  const own = encoded.filter(({ id }) => id === mechanism.id);
  const computing = own.filter(({ reason }) => reason === null);
  const exercising = computing.map((each) => ({ each, by: exercisedBy(each, scenarios) }));
  const titles = exercising.flatMap(({ by }) => by.map(({ title }) => title));
  const named = titles.filter((title) => title.includes(mechanism.id));
  return {
    ...mechanism,
    clauses: [...new Set(own.map(({ clause }) => clause))],
    reasons: own.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    scenarios: [...new Set([...named, ...titles])],
    unexercised: exercising.flatMap(({ each, by }) => (by.length > 0 ? [] : each.names)),
  };
}

/** The scenarios in whose derivations a declaration stands, or else what its condition decides. */
function exercisedBy(
  { names, carriers }: EncodedMechanism,
  scenarios: readonly FolderScenario[],
): readonly FolderScenario[] {
  const direct = scenarios.filter((scenario) => speaksOf(scenario.names, names));
  if (direct.length > 0) return direct;
  return scenarios.filter(
    (scenario) => speaksOf(scenario.names, carriers) || speaksOf(scenario.formulas, carriers),
  );
}

function speaksOf(words: ReadonlySet<string>, names: readonly string[]): boolean {
  return [...words].some((each) => names.some((name) => isAbout(each, name)));
}
