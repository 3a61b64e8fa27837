import type { Derivation } from '../derivation/derivation.ts';
import type { Snapshot } from '../timeline/evaluation.ts';
import { type ContractSource, indexOf } from './contract-names.ts';
import { describeGiven, InputError } from './input-error.ts';
import { readArgument } from './read-argument.ts';

/** A term to explain, with the inputs of one that takes a parameter. */
export interface TermToExplain {
  readonly term: unknown;
  readonly inputs: unknown;
}

/**
 * How a term came to its value.
 *
 * @throws InputError where there is no such term, or its parameter is not as it must be.
 */
export function explainTerm(
  source: ContractSource,
  snapshot: Snapshot,
  { term, inputs }: TermToExplain,
): Derivation {
  const { names, program } = source;
  if (typeof term === 'string') {
    const state = indexOf(names.states, term);
    if (state !== undefined && program.states[state]?.keyedBy === null) {
      return snapshot.explainState(state);
    }
    const definition = indexOf(names.definitions, term);
    if (definition !== undefined && program.definitions[definition]?.keyedBy === null) {
      const argument = readArgument(source, { name: term, index: definition }, inputs);
      return snapshot.explainDefinition(definition, argument);
    }
  }
  throw new InputError('', `${describeGiven(term)} is no term that can be explained.`);
}
