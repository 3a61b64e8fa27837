import {
  readTerm,
  showValue,
  type TermPlace,
  termSpec,
  UNDATED_ROW_DAY,
} from '@termsheet/compiler';
import type {
  Day,
  Derivation,
  Evaluation,
  FactRows,
  Inputs,
  Step,
  Value,
} from '@termsheet/runtime';
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
  const change = term.kind === 'state' ? evaluation.on(day).lastChange(term.index) : null;
  return {
    contract: program.contract,
    day,
    term: term.name,
    argument:
      parameter === null || argument === null
        ? null
        : { name: parameter.name, shown: showValue(argument, parameter.type) },
    clause: change?.clause ?? clause,
    derivation: deriveTerm(evaluation, inputs, { term, day, argument }),
    sourceDayOf: (step) => sourceDay(evaluation, inputs, step),
  };
}

function deriveTerm(
  evaluation: Evaluation,
  inputs: Inputs,
  { term, day, argument }: TermQuestion,
): Derivation {
  const snapshot = evaluation.on(day);
  if (term.kind === 'definition') return snapshot.explainDefinition(term.index, argument);
  if (term.kind === 'state') return snapshot.explainState(term.index);
  const step = inputStep(evaluation, { term, day, argument });
  if (term.kind !== 'ambiguity') return { root: 0, steps: [step] };
  const chosen = inputs.readings[term.index] ?? null;
  const readings = evaluation.program.ambiguities[term.index]?.readings ?? [];
  const label = chosen === null ? undefined : readings[chosen]?.label;
  const note = label === undefined ? null : `the reading chosen is “${label}”`;
  return { root: 0, steps: [{ ...step, note }] };
}

/** What is given has nothing behind it: its derivation is one step. */
function inputStep({ program, on }: Evaluation, { term, day }: TermQuestion): Step {
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
