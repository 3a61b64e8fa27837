import {
  describeUnitOf,
  type Explanation,
  makeOutline,
  type StepSource,
  writeExactly,
  writeValue,
  type WrittenValue,
} from '@termsheet/compiler';
import { Exact, formatIsoDate, Missing, type Step, type Value } from '@termsheet/runtime';

/** The version of the form; it grows where a reader of the one before would be misled. */
export const EXPLANATION_VERSION = 3;

/** A value in all its forms. */
export interface FigureJson {
  /** As scenario files give one, rounded where it has no end: `0.0733333333`; null for no value. */
  readonly value: WrittenValue | null;
  /** As a fraction in lowest terms: `11/150`. */
  readonly exact: WrittenValue | null;
  /** As a person reads it, or why there is none. */
  readonly shown: string;
}

/** Where an input came from; dates are ISO. */
export interface SourceJson {
  readonly kind: StepSource['kind'];
  /** The date of the row that a fact was read from. */
  readonly givenFor?: string | null;
  /** The later date for which that row was read, since none between them was given. */
  readonly carriedTo?: string | null;
  readonly event?: EventJson;
  readonly row?: string;
  /** The reading chosen, and the others. */
  readonly reading?: string;
  readonly others?: readonly string[];
}

/** An event: its place among all that was reported, from 1, and what its reporter calls it. */
export interface EventJson {
  readonly name: string;
  readonly on: string;
  readonly id: string | null;
  readonly number: number | null;
}

/** One step; `rests` are the ids of the steps it rests on, which come before it. */
export interface StepJson extends FigureJson {
  readonly id: number;
  readonly kind: Step['kind'];
  readonly name: string;
  readonly clause: string | null;
  readonly label: string | null;
  readonly formula: string | null;
  readonly withNumbers: string | null;
  readonly unit: string | null;
  readonly on: string;
  /** Where an input came from; null for what is worked out. */
  readonly source: SourceJson | null;
  /** What a rounding was given, and by how much it changed that, exactly. */
  readonly rounding: { readonly before: FigureJson; readonly by: WrittenValue | null } | null;
  /** What an event made of a state: what it did, and what the state was before. */
  readonly change: {
    readonly how: NonNullable<Step['how']>;
    readonly from: FigureJson | null;
    readonly event: EventJson | null;
  } | null;
  readonly note: string | null;
  /** Whether steps behind this one are left out. */
  readonly isCut: boolean;
  readonly rests: readonly number[];
  /** Where in the formula the steps stand that it names: from one place of its text to the next. */
  readonly operands: readonly {
    readonly step: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** What `terms explain --format json` prints: the whole derivation, nothing drawn together. */
export interface ExplanationJson {
  readonly form: 'termsheet explanation';
  readonly version: typeof EXPLANATION_VERSION;
  readonly contract: string;
  readonly on: string;
  readonly term: string;
  readonly with: Readonly<Record<string, string>>;
  readonly clause: string;
  /** The clauses relied upon, each once. */
  readonly clauses: readonly string[];
  /** Whether some steps are left out, since there are more than an explanation holds. */
  readonly isCut: boolean;
  readonly root: number;
  /** By their ids, each after those it rests on. */
  readonly steps: readonly StepJson[];
}

/** An explanation as plain data. */
export function explanationToJson(explanation: Explanation): ExplanationJson {
  const { contract, day, term, argument, clause, derivation } = explanation;
  const { summary } = makeOutline(explanation, 0);
  return {
    form: 'termsheet explanation',
    version: EXPLANATION_VERSION,
    contract,
    on: formatIsoDate(day),
    term,
    with: argument === null ? {} : Object.fromEntries([[argument.name, argument.shown]]),
    clause,
    clauses: summary.clauses,
    isCut: summary.isCut,
    root: derivation.root,
    steps: derivation.steps.map((step) => stepToJson(step, explanation)),
  };
}

function stepToJson(step: Step, { sourceOf }: Explanation): StepJson {
  const { type } = step;
  const source = sourceOf(step);
  return {
    id: step.id,
    kind: step.kind,
    name: step.name,
    clause: step.clause,
    label: step.label,
    formula: step.formula,
    withNumbers: step.withNumbers,
    ...figureToJson(step.value, step),
    shown: step.shown,
    unit: type === null ? null : describeUnitOf(type),
    on: formatIsoDate(step.day),
    source: source === null ? null : sourceToJson(source),
    rounding: roundingToJson(step),
    change: changeToJson(step),
    note: step.note,
    isCut: step.isCut,
    rests: step.rests,
    operands: step.operands,
  };
}

function figureToJson(value: Value, { type, shown }: Pick<Step, 'type' | 'shown'>): FigureJson {
  const isWritable = type !== null && !(value instanceof Missing);
  return {
    value: isWritable ? writeValue(value, type) : null,
    exact: isWritable ? writeExactly(value, type) : null,
    shown,
  };
}

function roundingToJson(step: Step): StepJson['rounding'] {
  const { before, unrounded, value, type } = step;
  if (before === null || unrounded === null) return null;
  const isFigure = unrounded instanceof Exact && value instanceof Exact && type !== null;
  return {
    before: figureToJson(unrounded, { type, shown: before }),
    by: isFigure ? writeExactly(value.minus(unrounded), type) : null,
  };
}

function changeToJson({ how, from, shownFrom, type, event }: Step): StepJson['change'] {
  if (how === null) return null;
  return {
    how,
    from: from === null ? null : figureToJson(from, { type, shown: shownFrom ?? '' }),
    event: event === null ? null : eventToJson(event),
  };
}

function eventToJson({ name, day, id, number }: NonNullable<Step['event']>): EventJson {
  return { name, on: formatIsoDate(day), id, number };
}

function sourceToJson(source: StepSource): SourceJson {
  const { kind } = source;
  switch (source.kind) {
    case 'fact': {
      const { givenFor, carriedTo } = source;
      return { kind, givenFor: isoOf(givenFor), carriedTo: isoOf(carriedTo) };
    }
    case 'event':
      return { kind, event: eventToJson(source.event) };
    case 'row':
      return { kind, row: source.row };
    case 'reading':
      return { kind, reading: source.label, others: source.others };
    default:
      return { kind };
  }
}

function isoOf(day: number | null): string | null {
  return day === null ? null : formatIsoDate(day);
}
