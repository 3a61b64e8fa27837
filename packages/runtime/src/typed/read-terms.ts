import type { Snapshot } from '../timeline/evaluation.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import type { Indexes, OpenSource } from './contract-names.ts';
import { type AskedTerm, readArgument } from './read-argument.ts';
import { toOutcome } from './to-outcome.ts';

/** A term that can be read on a date: a value, or a function of what it is asked for. */
export interface ReadableTerm {
  readonly name: string;
  readonly read: (snapshot: Snapshot) => unknown;
}

interface TermSpec extends AskedTerm {
  readonly type: ValueType;
  readonly several?: boolean;
}

/** What reads a term of one kind: for what it is asked, or null. */
type ReadOne = (snapshot: Snapshot, index: number, input: Value | null) => Value;

/**
 * The terms of a contract: a value, or where it has a parameter or is kept for each of several events
 * or rows, a function of what is meant.
 */
export function readableTerms(source: OpenSource): readonly ReadableTerm[] {
  const { program, names } = source;
  const terms = (
    indexes: Indexes,
    specs: readonly TermSpec[],
    valueOf: ReadOne,
  ): readonly ReadableTerm[] =>
    Object.entries(indexes).flatMap(([name, index]) => {
      const spec = specs[index];
      return spec === undefined ? [] : [readable(source, { name, index, spec }, valueOf)];
    });
  return [
    ...terms(names.blanks, program.blanks, (snapshot, index) => snapshot.blank(index)),
    ...terms(names.facts, program.facts, (snapshot, index, key) => snapshot.fact(index, key)),
    ...terms(names.readings, program.ambiguities, (snapshot, index, key) =>
      snapshot.ambiguity(index, key),
    ),
    ...terms(names.states, program.states, (snapshot, index, key) => snapshot.state(index, key)),
    ...terms(names.definitions, program.definitions, (snapshot, index, input) =>
      snapshot.definition(index, input),
    ),
  ];
}

function readable(
  source: OpenSource,
  term: { readonly name: string; readonly index: number; readonly spec: TermSpec },
  valueOf: ReadOne,
): ReadableTerm {
  const { program } = source;
  const { name, index, spec } = term;
  const type: ValueType = spec.several === true ? { kind: 'list', of: spec.type } : spec.type;
  if ((spec.keyedBy ?? null) === null && (spec.parameter ?? null) === null) {
    return { name, read: (snapshot) => toOutcome(program, valueOf(snapshot, index, null), type) };
  }
  const read = (snapshot: Snapshot): unknown => {
    return (inputs: unknown) => {
      const input = readArgument(source, { name, spec }, inputs);
      return toOutcome(program, valueOf(snapshot, index, input), type);
    };
  };
  return { name, read };
}
