import { Occurrence, OccurrenceName } from '@termsheet/runtime';
import type {
  Day,
  Derivation,
  Evaluation,
  FactRows,
  Inputs,
  Snapshot,
  Step,
  Value,
} from '@termsheet/runtime';
import { UNDATED_ROW_DAY } from '../../inputs/undated-row-day.ts';
import { labelOfKey } from '../key-labels.ts';
import { readTerm } from '../read-term.ts';
import type { TermPlace } from '../term-place.ts';
import { type TermSpec, termSpec } from '../term-spec.ts';
import { showValue } from '../write-value.ts';
import type { Explanation } from './explanation.ts';

/** Of which term, on which day and for what an explanation is asked. */
export interface TermQuestion {
  readonly term: TermPlace;
  readonly day: Day;
  readonly argument: Value | null;
}

/** How a term came to its value; the evaluation must record derivations. */
export function explainTerm(
  evaluation: Evaluation,
  inputs: Inputs,
  { term, day, argument }: TermQuestion,
): Explanation {
  const { program } = evaluation;
  const { parameter, clause } = termSpec(program, term);
  const key = parameter === null ? argument : null;
  const change = term.kind === 'state' ? evaluation.on(day).lastChange(term.index, key) : null;
  return {
    contract: program.contract,
    day,
    term: term.name,
    argument: describeArgument(evaluation, parameter, argument),
    clause: change?.clause ?? clause,
    derivation: deriveTerm(evaluation, inputs, { term, day, argument }),
    sourceDayOf: (step) => sourceDay(evaluation, inputs, step),
  };
}

/** What the term was worked out for: an argument, or the event or row that keys it. */
function describeArgument(
  { program }: Evaluation,
  parameter: TermSpec['parameter'],
  argument: Value | null,
): Explanation['argument'] {
  if (argument instanceof OccurrenceName) {
    const name = program.events[argument.event]?.name ?? 'event';
    return { name, shown: showValue(argument, null) };
  }
  if (argument instanceof Occurrence) {
    const name = program.events[argument.event]?.name ?? 'event';
    return { name, shown: labelOfKey(program, argument) };
  }
  if (parameter === null || argument === null) return null;
  return { name: parameter.name, shown: showValue(argument, parameter.type) };
}

function deriveTerm(evaluation: Evaluation, inputs: Inputs, question: TermQuestion): Derivation {
  const { term, day, argument } = question;
  const snapshot = evaluation.on(day);
  if (term.kind === 'definition') return snapshot.explainDefinition(term.index, argument);
  if (term.kind === 'state') return snapshot.explainState(term.index, argument);
  const note = term.kind === 'ambiguity' ? readingNote(evaluation, inputs, term.index) : null;
  return { root: 0, steps: [{ ...inputStep(snapshot, term, argument), note }] };
}

/** What is given has nothing behind it: its derivation is one step. */
function inputStep(snapshot: Snapshot, term: TermPlace, key: Value | null): Step {
  const { type, clause } = termSpec(snapshot.program, term);
  const value = readTerm(snapshot, term, key);
  return {
    id: 0,
    kind: term.kind === 'ambiguity' ? 'reading' : term.kind,
    name: term.name,
    clause,
    label: null,
    formula: null,
    withNumbers: null,
    value,
    type,
    shown: showValue(value, type),
    day: snapshot.day,
    before: null,
    note: null,
    stretch: null,
    rests: [],
  };
}

function readingNote({ program }: Evaluation, inputs: Inputs, index: number): string | null {
  const chosen = inputs.readings[index] ?? null;
  const label = chosen === null ? undefined : program.ambiguities[index]?.readings[chosen]?.label;
  return label === undefined ? null : `“${label}”`;
}

/** The date of the last row on or before the step's day: that is the row which was read. */
function sourceDay({ program }: Evaluation, inputs: Inputs, step: Step): Day | null {
  if (step.kind !== 'fact') return null;
  const index = program.facts.findIndex(({ name }) => name === step.name);
  const day = lastDay(inputs.facts[index] ?? null, step.day);
  return day === UNDATED_ROW_DAY ? null : day;
}

function lastDay(rows: FactRows | null, day: Day): Day | null {
  return rows?.days.findLast((each) => each <= day) ?? null;
}
