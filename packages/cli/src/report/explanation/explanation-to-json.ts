import {
  describeUnitOf,
  type Explanation,
  writeExactly,
  writeValue,
  type WrittenValue,
} from '@termsheet/compiler';
import { formatIsoDate, Missing, type Step } from '@termsheet/runtime';

/** One step as plain data; `rests` are the ids of the steps it rests on, which come before it. */
export interface StepJson {
  readonly id: number;
  readonly kind: Step['kind'];
  readonly name: string;
  readonly clause: string | null;
  readonly label: string | null;
  readonly formula: string | null;
  readonly withNumbers: string | null;
  readonly value: WrittenValue | null;
  readonly exact: WrittenValue | null;
  readonly unit: string | null;
  /** The value as a person reads it, or why there is none. */
  readonly shown: string;
  readonly on: string;
  /** The date of the row that a fact was read from. */
  readonly givenFor: string | null;
  readonly beforeRounding: string | null;
  readonly note: string | null;
  readonly rests: readonly number[];
}

/** What `terms explain --format json` prints: the whole derivation, nothing drawn together. */
export interface ExplanationJson {
  readonly contract: string;
  readonly on: string;
  readonly term: string;
  readonly with: Readonly<Record<string, string>>;
  readonly clause: string;
  readonly root: number;
  readonly steps: readonly StepJson[];
}

/** An explanation as plain data. */
export function explanationToJson(explanation: Explanation): ExplanationJson {
  const { contract, day, term, argument, clause, derivation } = explanation;
  return {
    contract,
    on: formatIsoDate(day),
    term,
    with: argument === null ? {} : Object.fromEntries([[argument.name, argument.shown]]),
    clause,
    root: derivation.root,
    steps: derivation.steps.map((step) => stepToJson(step, explanation)),
  };
}

function stepToJson(step: Step, { sourceDayOf }: Explanation): StepJson {
  const { value, type, day, before, ...plain } = step;
  const given = sourceDayOf(step);
  const isWritable = type !== null && !(value instanceof Missing);
  return {
    id: plain.id,
    kind: plain.kind,
    name: plain.name,
    clause: plain.clause,
    label: plain.label,
    formula: plain.formula,
    withNumbers: plain.withNumbers,
    value: isWritable ? writeValue(value, type) : null,
    exact: isWritable ? writeExactly(value, type) : null,
    unit: type === null ? null : describeUnitOf(type),
    shown: plain.shown,
    on: formatIsoDate(day),
    givenFor: given === null ? null : formatIsoDate(given),
    beforeRounding: before,
    note: plain.note,
    rests: plain.rests,
  };
}
