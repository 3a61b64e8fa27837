import { Occurrence, OccurrenceName } from '@termsheet/runtime';
import type {
  Day,
  Derivation,
  Evaluation,
  Inputs,
  Snapshot,
  Step,
  Value,
} from '@termsheet/runtime';
import { labelOfKey } from '../key-labels.ts';
import { readTerm } from '../read-term.ts';
import type { TermPlace } from '../term-place.ts';
import { type TermSpec, termSpec } from '../term-spec.ts';
import { showValue } from '../write-value.ts';
import type { Explanation } from './explanation.ts';
import { findSource } from './find-source.ts';

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
  const asked = describeArgument(evaluation, parameter, argument);
  return {
    contract: program.contract,
    day,
    term: term.name,
    argument: asked,
    clause: change?.clause ?? clause,
    derivation: deriveTerm(evaluation, inputs, { term, day, argument }),
    sourceOf: (step) => findSource({ program, inputs, argument: asked }, step),
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
  return { root: 0, steps: [inputStep(snapshot, inputs, { term, argument })] };
}

/** What is given has nothing behind it: its derivation is one step. */
function inputStep(
  snapshot: Snapshot,
  inputs: Inputs,
  { term, argument: key }: Omit<TermQuestion, 'day'>,
): Step {
  const { type, clause } = termSpec(snapshot.program, term);
  const value = readTerm(snapshot, term, key);
  return {
    id: 0,
    kind: term.kind === 'ambiguity' ? 'reading' : term.kind,
    name: term.kind === 'ambiguity' ? nameOfReading(snapshot, inputs, term) : term.name,
    clause,
    label: null,
    formula: null,
    withNumbers: null,
    value,
    type,
    shown: showValue(value, type),
    day: snapshot.day,
    before: null,
    unrounded: null,
    from: null,
    shownFrom: null,
    how: null,
    event: null,
    note: null,
    stretch: null,
    rests: [],
    operands: [],
    isCut: false,
  };
}

/** The name that a chosen reading has in derivations. */
function nameOfReading({ program }: Snapshot, inputs: Inputs, { index, name }: TermPlace): string {
  const chosen = inputs.readings[index] ?? null;
  const label = chosen === null ? undefined : program.ambiguities[index]?.readings[chosen]?.label;
  return label === undefined ? name : `${name}: “${label}”`;
}
