import {
  type ContractSymbol,
  readTerm,
  type TermPlace,
  labelOfKey,
  showValue,
  termSpec,
} from '@termsheet/compiler';
import type { Value, ValueType } from '@termsheet/runtime';
import type { ReportContext } from '../report-context.ts';

/** What one Term is, or is for one of several. */
export interface TermValue {
  readonly term: TermPlace;
  readonly type: ValueType;
  readonly argument: Value | null;
  /** For what it is: an event, a row, or the argument of its parameter; null where it has one value. */
  readonly of: string | null;
  readonly value: Value;
}

/** What a Term gives on the day of the report. */
export interface TermValues {
  readonly values: readonly TermValue[];
  /** What it must be given before it gives anything; null where nothing is wanting. */
  readonly asksFor: string | null;
}

/** The values of a Term: one, or one for each of several. */
export function valuesOf(context: ReportContext, term: TermPlace): TermValues {
  const { evaluation, day } = context.question;
  const { program } = evaluation;
  const snapshot = evaluation.on(day);
  const { type, keyedBy, parameter } = termSpec(program, term);
  const valueFor = (argument: Value | null, of: string | null): TermValue => {
    return { term, type, argument, of, value: readTerm(snapshot, term, argument) };
  };
  if (keyedBy !== null) {
    const copies = snapshot.occurrencesOf(keyedBy);
    const event = program.events[keyedBy]?.name ?? 'event';
    return {
      values: copies.map((key) => valueFor(key, labelOfKey(program, key))),
      asksFor: copies.length === 0 ? `one for each ${event}` : null,
    };
  }
  if (parameter === null) return { values: [valueFor(null, null)], asksFor: null };
  const values = context
    .argumentsOf(term)
    .map((argument) => valueFor(argument, showValue(argument, parameter.type)));
  return { values, asksFor: values.length === 0 ? `asks for ${parameter.name}` : null };
}

/** Kinds of symbols that have a value. */
export type ValuedSymbol = Extract<
  ContractSymbol,
  {
    readonly kind:
      'state' | 'definition' | 'ambiguity' | 'blank' | 'fact' | 'unresolved' | 'late cost';
  }
>;
