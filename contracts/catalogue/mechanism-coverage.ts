import type { Mechanism } from './read-catalogue.ts';
import type { FolderScenario } from './contract-folder.ts';
import type { EncodedMechanism } from './encoded-mechanisms.ts';

/** A mechanism, what encodes it and what exercises it. */
export interface MechanismCoverage extends Mechanism {
  readonly clauses: readonly string[];
  /** Why it is not computable; empty where it is encoded. */
  readonly reasons: readonly string[];
  /** The titles of the scenarios that exercise it, those first that name it. */
  readonly scenarios: readonly string[];
}

/** What encodes and exercises one mechanism. */
export function coverMechanism(
  mechanism: Mechanism,
  encoded: readonly EncodedMechanism[],
  scenarios: readonly FolderScenario[],
): MechanismCoverage {
  const own = encoded.filter(({ id }) => id === mechanism.id);
  const direct = scenarios.filter((scenario) => own.some((each) => exercises(scenario, each)));
  const exercising =
    direct.length > 0
      ? direct
      : scenarios.filter((scenario) => own.some((each) => exercisesCarrier(scenario, each)));
  const titles = exercising.map(({ title }) => title);
  const named = titles.filter((title) => title.includes(mechanism.id));
  return {
    ...mechanism,
    clauses: [...new Set(own.map(({ clause }) => clause))],
    reasons: own.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    scenarios: [...new Set([...named, ...titles])],
  };
}

function exercises({ names }: FolderScenario, mechanism: EncodedMechanism): boolean {
  return [...names].some((step) => mechanism.names.some((name) => isAbout(step, name)));
}

function exercisesCarrier(
  { names, formulas }: FolderScenario,
  { carriers }: EncodedMechanism,
): boolean {
  return [...names, ...formulas].some((words) => carriers.some((name) => words.includes(name)));
}

/**
 * Whether a step is about what bears the name: `Shares Owned: “those delivered”`, `breach of Loans of
 * 2005-12-01`, `there is a Dividend where …`. A longer name that holds this one is another.
 */
function isAbout(step: string, name: string): boolean {
  const at = step.indexOf(name);
  if (at < 0) return false;
  const before = step.slice(0, at);
  const after = step.slice(at + name.length);
  return !/(?:[A-Z][\w'’-]* (?:of )?|\w)$/u.test(before) && !/^(?: [A-Z]|\w)/u.test(after);
}
