import type { Diagnostic, File, Scenario } from '@termsheet/dsl';
import { areSameItems } from '../compile/are-same-items.ts';
import type { Tables } from '../ir/tables.ts';
import { changedNames } from './changed-names.ts';
import { readingScenarios } from './read-scenario.ts';

/** By what a scenario was read in which nothing was found. */
interface Basis {
  readonly tables: Tables;
  readonly lenders: readonly Scenario[];
}

/** The scenarios in which nothing was found, each since it was read last. */
const sound = new WeakMap<Scenario, Basis>();

/**
 * What is found in the scenarios of a file. One in which nothing was found is not read again while it, those
 * from which it takes lines over and the Terms of which it speaks are as they were: an edit elsewhere in
 * the file changes none of these.
 */
export function findInScenarios(file: File, tables: Tables): readonly Diagnostic[] {
  const { scenarios, above, read } = readingScenarios(file, tables);
  const compared = new Map<Tables, ReadonlySet<string> | null>();
  return scenarios.flatMap((scenario): readonly Diagnostic[] => {
    const lenders = above.lendersOf(scenario);
    const basis = sound.get(scenario);
    if (lenders === null || basis === undefined || !areSameItems(basis.lenders, lenders)) {
      return readAgain(scenario, lenders);
    }
    const changed = changedSince(basis.tables);
    if (changed === null || speaksOfAny([scenario, ...lenders], changed)) {
      return readAgain(scenario, lenders);
    }
    sound.set(scenario, { tables, lenders });
    return [];
  });

  /** Scenarios were mostly read by the same tables, which are compared once. */
  function changedSince(before: Tables): ReadonlySet<string> | null {
    const known = compared.get(before);
    if (known !== undefined) return known;
    const changed = changedNames(before, tables);
    compared.set(before, changed);
    return changed;
  }

  function readAgain(
    scenario: Scenario,
    lenders: readonly Scenario[] | null,
  ): readonly Diagnostic[] {
    const { diagnostics } = read(scenario);
    if (lenders !== null && diagnostics.length === 0) sound.set(scenario, { tables, lenders });
    else sound.delete(scenario);
    return diagnostics;
  }
}

function speaksOfAny(scenarios: readonly Scenario[], names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return scenarios.some((scenario) => {
    const words = wordsOf(scenario);
    return [...names].some((name) => words.includes(name));
  });
}

const known = new WeakMap<Scenario, string>();

/** Every name and text of a scenario, as they are read: a name may be written over two lines. */
function wordsOf(scenario: Scenario): string {
  const words = known.get(scenario) ?? [...textsIn(scenario)].join('\n');
  known.set(scenario, words);
  return words;
}

function* textsIn(node: object): Iterable<string> {
  for (const [name, field] of Object.entries(node)) {
    if (name === 'text' && typeof field === 'string') yield field;
    else if (typeof field === 'object' && field !== null) yield* textsIn(field);
  }
}
