import type { Snapshot } from '../timeline/evaluation.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import type { ContractSource, Indexes } from './contract-names.ts';
import { readArgument } from './read-argument.ts';
import { toOutcome } from './to-outcome.ts';

/** A term that can be read on a date: a value, or a function of the inputs of its parameter. */
export interface ReadableTerm {
  readonly name: string;
  readonly read: (snapshot: Snapshot) => unknown;
}

interface TermSpec {
  readonly type: ValueType;
  readonly several?: boolean;
  readonly keyedBy?: number | null;
  readonly parameter?: unknown;
}

/** The terms of a contract; those kept for each of several events have no one value on a date. */
export function readableTerms(source: ContractSource): readonly ReadableTerm[] {
  const { program, names } = source;
  const plain = (
    indexes: Indexes,
    specs: readonly TermSpec[],
    valueOf: (snapshot: Snapshot, index: number) => Value,
  ): readonly ReadableTerm[] =>
    Object.entries(indexes).flatMap(([name, index]) => {
      const spec = specs[index];
      const isPlain = (spec?.keyedBy ?? null) === null && (spec?.parameter ?? null) === null;
      if (spec === undefined || !isPlain) return [];
      const type: ValueType = spec.several === true ? { kind: 'list', of: spec.type } : spec.type;
      return [{ name, read: (snapshot) => toOutcome(program, valueOf(snapshot, index), type) }];
    });
  return [
    ...plain(names.blanks, program.blanks, (snapshot, index) => snapshot.blank(index)),
    ...plain(names.facts, program.facts, (snapshot, index) => snapshot.fact(index)),
    ...plain(names.readings, program.ambiguities, (snapshot, index) => snapshot.ambiguity(index)),
    ...plain(names.states, program.states, (snapshot, index) => snapshot.state(index)),
    ...plain(names.definitions, program.definitions, (snapshot, index) =>
      snapshot.definition(index),
    ),
    ...termsWithParameter(source),
  ];
}

function termsWithParameter(source: ContractSource): readonly ReadableTerm[] {
  const { program, names } = source;
  return Object.entries(names.definitions).flatMap(([name, index]) => {
    const spec = program.definitions[index];
    if (spec === undefined || spec.keyedBy !== null || spec.parameter === null) return [];
    const read = (snapshot: Snapshot): unknown => {
      return (inputs: unknown) => {
        const argument = readArgument(source, { name, index }, inputs);
        return toOutcome(program, snapshot.definition(index, argument), spec.type);
      };
    };
    return [{ name, read }];
  });
}
