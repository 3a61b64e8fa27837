import type { Derivation } from '../derivation/derivation.ts';
import type { Snapshot } from '../timeline/evaluation.ts';
import { indexOf, type OpenSource } from './contract-names.ts';
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
  source: OpenSource,
  snapshot: Snapshot,
  { term, inputs }: TermToExplain,
): Derivation {
  const { names, program } = source;
  if (typeof term === 'string') {
    const state = indexOf(names.states, term);
    const stateSpec = state === undefined ? undefined : program.states[state];
    if (state !== undefined && stateSpec !== undefined) {
      return snapshot.explainState(
        state,
        readArgument(source, { name: term, spec: stateSpec }, inputs),
      );
    }
    const definition = indexOf(names.definitions, term);
    const spec = definition === undefined ? undefined : program.definitions[definition];
    if (definition !== undefined && spec !== undefined) {
      return snapshot.explainDefinition(
        definition,
        readArgument(source, { name: term, spec }, inputs),
      );
    }
  }
  throw new InputError('', `${describeGiven(term)} is no term that can be explained.`);
}
