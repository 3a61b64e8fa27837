import {
  type Day,
  type Derivation,
  Duration,
  Evaluation,
  Exact,
  formatIsoDate,
  formatValue,
  type Inputs,
  Missing,
  Occurrence,
  type Recording,
  shownFigure,
  TimeOfDay,
  toDocket,
  unitLabel,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { makeExecutable } from '../../src/evaluator/make-executable.ts';
import type { PartNames } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import type { OnDate } from './emitted-module.ts';
import type { TwinValue } from './value-arbitrary.ts';

/** The in-process evaluator, ready for histories. */
export class InProcess {
  readonly ir: Ir;
  readonly names: PartNames;
  readonly #executable: ReturnType<typeof makeExecutable>;

  constructor(ir: Ir, names: PartNames) {
    this.ir = ir;
    this.names = names;
    this.#executable = makeExecutable(ir);
  }

  over(inputs: Inputs, recording: Recording = 'values'): Evaluation {
    return new Evaluation(this.#executable, inputs, recording);
  }

  /** Every term on a day as an emitted module should give it, by its identifier. */
  termsOn(evaluation: Evaluation, day: Day, asked: Asked): Terms {
    const { ir, names } = this;
    const snapshot = evaluation.on(day);
    const terms = new Map<string, unknown>();
    const add = (key: string | undefined, value: Value, type: ValueType): void => {
      terms.set(key ?? '', this.#describe(value, type));
    };
    const addEach = (
      key: string | undefined,
      { type, keyedBy }: { readonly type: ValueType; readonly keyedBy: number | null },
      read: (of: Value | null) => Value,
    ): void => {
      if (keyedBy === null) return add(key, read(null), type);
      for (const { typed, engine } of asked.keysOf(keyedBy)) {
        add(`${key ?? ''} for ${String(typed)}`, read(engine), type);
      }
    };
    ir.blanks.forEach(({ type }, at) => add(names.blanks[at], snapshot.blank(at), type));
    ir.facts.forEach((spec, at) => {
      const type = spec.several ? ({ kind: 'list', of: spec.type } as const) : spec.type;
      addEach(names.facts[at], { ...spec, type }, (of) => snapshot.fact(at, of));
    });
    ir.ambiguities.forEach((spec, at) =>
      addEach(names.readings[at], spec, (of) => snapshot.ambiguity(at, of)),
    );
    ir.states.forEach((spec, at) =>
      addEach(names.states[at], spec, (of) => snapshot.state(at, of)),
    );
    ir.definitions.forEach((spec, at) => {
      const argument = spec.parameter === null ? null : asked.argumentFor(at).engine;
      addEach(names.definitions[at], spec, (of) => snapshot.definition(at, of ?? argument));
    });
    ir.checks.forEach((_, at) => {
      const { holds, failsOn, failsFor } = snapshot.check(at);
      const outcome = this.#describe(holds, { kind: 'yes/no' });
      const date = failsOn === null ? null : formatIsoDate(failsOn);
      terms.set(`check ${at}`, { holds: outcome, failsOn: date, failsFor });
    });
    terms.set('docket', plain(toDocket(snapshot.program, snapshot.docket())));
    return terms;
  }

  #describe(value: Value, type: ValueType): unknown {
    if (value instanceof Missing) return { status: value.kind, reasons: value.reasons };
    const text = formatValue(value, type);
    const held = this.#hold(value, type);
    return value instanceof Exact
      ? { status: 'value', text, ...(held as object) }
      : { status: 'value', text, value: held };
  }

  #hold(value: Value, type: ValueType): unknown {
    if (value instanceof Exact) {
      const unit = type.kind === 'quantity' ? unitLabel(type.unit) : null;
      const shown = type.kind === 'quantity' ? shownFigure(value, type.unit) : value;
      return { value: shown.toString(), unit };
    }
    if (typeof value === 'number') return formatIsoDate(value);
    if (value instanceof TimeOfDay) {
      const [hour, minute] = [Math.floor(value.minutes / 60), value.minutes % 60];
      const at = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
      return { at, in: value.zone };
    }
    if (value instanceof Duration) {
      const { basis } = value;
      const of = typeof basis === 'string' ? basis : this.ir.calendars[basis.calendar]?.name;
      return { count: value.count, of };
    }
    if (value instanceof Occurrence) {
      const event = this.ir.events[value.event]?.name;
      const { row } = value;
      if (row !== null) return { table: event, row: row.name, place: row.place + 1 };
      return { event, on: formatIsoDate(value.day), id: value.id };
    }
    if (!Array.isArray(value)) return value;
    const items: readonly Value[] = value;
    return items.map((item) => this.#hold(item, type.kind === 'list' ? type.of : type));
  }
}

export type Terms = ReadonlyMap<string, unknown>;

/** What terms are asked for. */
export interface Asked {
  /** The argument for the parameter of the definition with that index. */
  readonly argumentFor: (definition: number) => TwinValue;
  /** The occurrences of an event, or the rows of a table, that have a name. */
  readonly keysOf: (event: number) => readonly TwinValue[];
}

/** Every term of an emitted module's contract on a day, plainly. */
export function emittedTerms({ ir, names }: InProcess, onDate: OnDate, asked: Asked): Terms {
  const terms = new Map<string, unknown>();
  const keys = keyedTerms(ir, names);
  for (const [key, value] of Object.entries(onDate)) {
    if (OWN_MEMBERS.has(key)) continue;
    if (typeof value !== 'function') {
      terms.set(key, plain(value));
      continue;
    }
    const keyedBy = keys.get(key);
    if (keyedBy === undefined) {
      const at = names.definitions.indexOf(key);
      const inputs = { [names.parameters[at] ?? '']: asked.argumentFor(at).typed };
      terms.set(key, plain(Reflect.apply(value, onDate, [inputs])));
      continue;
    }
    for (const { typed } of asked.keysOf(keyedBy)) {
      const inputs = { [names.events[keyedBy] ?? '']: typed };
      terms.set(`${key} for ${String(typed)}`, plain(Reflect.apply(value, onDate, [inputs])));
    }
  }
  terms.set('docket', plain(onDate.docket()));
  const checks = onDate.checks();
  if (checks.length !== ir.checks.length) throw new Error('A check is missing.');
  checks.forEach(({ holds, failsOn, failsFor }, at) =>
    terms.set(`check ${at}`, plain({ holds, failsOn, failsFor })),
  );
  return terms;
}

/** What every day has beside the contract's own terms. */
const OWN_MEMBERS: ReadonlySet<string> = new Set(['asOf', 'checks', 'docket', 'explain', 'source']);

/** The event or table by which each term is kept that is kept for each of several. */
function keyedTerms(ir: Ir, names: PartNames): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const lists = [
    [names.facts, ir.facts],
    [names.readings, ir.ambiguities],
    [names.states, ir.states],
    [names.definitions, ir.definitions],
  ] as const;
  for (const [identifiers, specs] of lists) {
    for (const [at, { keyedBy }] of specs.entries()) {
      if (keyedBy !== null) keys.set(identifiers[at] ?? '', keyedBy);
    }
  }
  return keys;
}

/** Exact figures as text, which equal ones share whatever they look like inside. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The steps of a derivation, with their values as a person reads them. */
export function plainSteps(derivation: Derivation): unknown {
  return derivation.steps.map((step) => ({ ...step, value: null, unrounded: null, from: null }));
}
