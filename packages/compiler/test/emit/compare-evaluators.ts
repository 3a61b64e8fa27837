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
  termsOn(evaluation: Evaluation, day: Day, argumentFor: ArgumentFor): Terms {
    const { ir, names } = this;
    const snapshot = evaluation.on(day);
    const terms = new Map<string, unknown>();
    const add = (key: string | undefined, value: Value, type: ValueType): void => {
      terms.set(key ?? '', this.#describe(value, type));
    };
    ir.blanks.forEach(({ type }, at) => add(names.blanks[at], snapshot.blank(at), type));
    ir.facts.forEach(({ type, several, keyedBy }, at) => {
      const whole = several ? ({ kind: 'list', of: type } as const) : type;
      if (keyedBy === null) add(names.facts[at], snapshot.fact(at), whole);
    });
    ir.ambiguities.forEach(({ type, keyedBy }, at) => {
      if (keyedBy === null) add(names.readings[at], snapshot.ambiguity(at), type);
    });
    ir.states.forEach(({ type, keyedBy }, at) => {
      if (keyedBy === null) add(names.states[at], snapshot.state(at), type);
    });
    ir.definitions.forEach(({ type, keyedBy, parameter }, at) => {
      const argument = parameter === null ? null : argumentFor(at).engine;
      if (keyedBy === null) add(names.definitions[at], snapshot.definition(at, argument), type);
    });
    ir.checks.forEach((_, at) => {
      const { holds, failsOn } = snapshot.check(at);
      const outcome = this.#describe(holds, { kind: 'yes/no' });
      const date = failsOn === null ? null : formatIsoDate(failsOn);
      terms.set(`check ${at}`, { holds: outcome, failsOn: date });
    });
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
      return { event, on: formatIsoDate(value.day), id: value.id };
    }
    if (!Array.isArray(value)) return value;
    const items: readonly Value[] = value;
    return items.map((item) => this.#hold(item, type.kind === 'list' ? type.of : type));
  }
}

export type Terms = ReadonlyMap<string, unknown>;

/** The argument for the parameter of the definition with that index. */
export type ArgumentFor = (definition: number) => TwinValue;

/** Every term of an emitted module's contract on a day, plainly. */
export function emittedTerms(
  { ir, names }: InProcess,
  onDate: OnDate,
  argumentFor: ArgumentFor,
): Terms {
  const terms = new Map<string, unknown>();
  for (const [key, value] of Object.entries(onDate)) {
    if (key === 'asOf' || key === 'checks' || key === 'explain') continue;
    const at = names.definitions.indexOf(key);
    const outcome: unknown =
      typeof value === 'function'
        ? Reflect.apply(value, onDate, [{ [names.parameters[at] ?? '']: argumentFor(at).typed }])
        : value;
    terms.set(key, plain(outcome));
  }
  const checks = onDate.checks();
  if (checks.length !== ir.checks.length) throw new Error('A check is missing.');
  checks.forEach(({ holds, failsOn }, at) => terms.set(`check ${at}`, plain({ holds, failsOn })));
  return terms;
}

/** Exact figures as text, which equal ones share whatever they look like inside. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The steps of a derivation, with their values as a person reads them. */
export function plainSteps(derivation: Derivation): unknown {
  return derivation.steps.map((step) => ({ ...step, value: null }));
}
