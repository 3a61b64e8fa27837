import { compile, type Ir, makeExecutable } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import {
  type Day,
  type Derivation,
  Evaluation,
  type ExecutableProgram,
  formatIsoDate,
  formatValue,
  type Inputs,
  Missing,
  parseIsoDate,
  type Recording,
  type RightEntry,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { readScenarioFile } from '../../src/inputs/index.ts';

const HEADING = `contract "Test"
  currency USD
  in effect from January 1, 2026
  calendar Trading Day follows NYSE
  calendar Business Day follows New York Banks
party Company
share class Common Stock
`;

/** What a scenario file holds, as plain data; events in the order in which they are reported. */
export interface Given {
  readonly blanks?: Readonly<Record<string, unknown>>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly tables?: Readonly<Record<string, unknown>>;
  readonly events?: readonly Readonly<Record<string, unknown>>[];
}

/** A contract of one clause, or of several where the text has its own, below the usual heading. */
export function contractOf(text: string, settings = ''): Contract {
  const body = text.trimStart().startsWith('clause') ? text : `clause §1 "Test"\n${text}`;
  const heading = HEADING.replace('party Company', () => `${settings}\nparty Company`);
  return new Contract(`${heading}${body}\n`);
}

/** The codes of the errors in a contract of one clause. */
export function codesIn(text: string): readonly string[] {
  return diagnose(text).errors.map(({ code }) => code);
}

/** The errors in a contract of one clause: the code, the words it is about, and those beside it. */
export function errorsIn(text: string): readonly string[] {
  const { source, errors } = diagnose(text);
  return errors.map(({ code, span, related }) => {
    const places = [span, ...related.map((place) => place.span)];
    return [code, ...places.map(({ start, end }) => source.slice(start, end))].join(': ');
  });
}

function diagnose(text: string): {
  readonly source: string;
  readonly errors: readonly Diagnostic[];
} {
  const source = `${HEADING}clause §1 "Test"\n${text}\n`;
  const { diagnostics } = compile({ path: 'test.terms', text: source });
  return { source, errors: diagnostics.filter(({ severity }) => severity === 'error') };
}

/** Where an expression is asked: below which declarations, over which inputs, on which day. */
export interface Asking {
  readonly declared?: string;
  readonly given?: Given;
  readonly on?: string;
}

/** What an expression gives, as a person reads it; a Friday in March 2026 unless another day is said. */
export function ask(expression: string, asking: Asking = {}): string {
  const { declared = '', given = {}, on = '2026-03-06' } = asking;
  return contractOf(`${declared}\n  Asked means ${expression}`).given(given).of('Asked', on);
}

/** A compiled contract that can be evaluated over many inputs. */
export class Contract {
  readonly ir: Ir;
  readonly program: ExecutableProgram;

  constructor(text: string) {
    const { ir, diagnostics } = compile({ path: 'test.terms', text });
    if (ir === null) {
      const found = diagnostics.map(({ code, message }) => `${code}: ${message}`);
      throw new Error(`The fixture does not compile.\n${found.join('\n')}`);
    }
    this.ir = ir;
    this.program = makeExecutable(ir);
  }

  inputs(given: Given = {}): Inputs {
    const { inputs, diagnostics } = readScenarioFile(JSON.stringify(given), this.ir);
    if (diagnostics.length > 0) {
      throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
    }
    return inputs;
  }

  given(given: Given = {}, recording: Recording = 'values'): Answers {
    return this.over(this.inputs(given), recording);
  }

  over(inputs: Inputs, recording: Recording = 'values'): Answers {
    return new Answers(this.program, inputs, recording);
  }
}

/** A term's kind, its index among its kind and its type. */
interface Found {
  readonly kind: 'definition' | 'state' | 'fact' | 'blank' | 'ambiguity';
  readonly index: number;
  readonly type: ValueType;
}

/** A contract evaluated over its inputs, asked by name and date and answered in words. */
export class Answers {
  readonly evaluation: Evaluation;
  readonly #program: ExecutableProgram;

  constructor(program: ExecutableProgram, inputs: Inputs, recording: Recording) {
    this.#program = program;
    this.evaluation = new Evaluation(program, inputs, recording);
  }

  value(name: string, on: string, argument: Value | null = null): Value {
    const { kind, index } = find(this.#program, name);
    const snapshot = this.evaluation.on(day(on));
    return kind === 'blank' ? snapshot.blank(index) : snapshot[kind](index, argument);
  }

  /** The value as a person reads it, or its status and the reasons for it. */
  of(name: string, on: string, argument: Value | null = null): string {
    return formatValue(this.value(name, on, argument), find(this.#program, name).type);
  }

  /** The status alone: a value, or which absence. */
  status(name: string, on: string, argument: Value | null = null): string {
    const value = this.value(name, on, argument);
    return value instanceof Missing ? value.kind : 'a value';
  }

  /** How rights stand at the close of a day. */
  rights(on: string): readonly RightEntry[] {
    const found = this.evaluation.on(day(on)).docket();
    if (found instanceof Missing) return [];
    return found.filter((entry) => entry.kind === 'right');
  }

  explain(name: string, on: string): Derivation {
    const { kind, index } = find(this.#program, name);
    const snapshot = this.evaluation.on(day(on));
    return kind === 'state' ? snapshot.explainState(index) : snapshot.explainDefinition(index);
  }

  /** Every change of a state through a day: the day, its value and the clause. */
  changes(name: string, through = '2030-12-31'): readonly string[] {
    const { index, type } = find(this.#program, name);
    this.evaluation.advance(day(through));
    return this.evaluation
      .changesOf(index)
      .map(
        ({ day: on, value, clause }) =>
          `${formatIsoDate(on)} ${formatValue(value, type)} (${clause})`,
      );
  }

  /** Every adjustment that was not made, and why. */
  get skipped(): readonly string[] {
    return this.evaluation.skipped.map(({ day: on, state, clause, reason }) => {
      const name = this.#program.states[state]?.name ?? '';
      return `${formatIsoDate(on)} ${name} (${clause}): ${reason}`;
    });
  }

  /** What voids each event, in order: its reasons, why that is not known, or that it stands. */
  get standing(): readonly string[] {
    return this.evaluation.occurrences.map(({ voided }) => {
      if (voided === null) return 'stands';
      return voided instanceof Missing ? formatValue(voided, null) : `void: ${voided.join('; ')}`;
    });
  }
}

/** A day by its ISO date. */
export function day(iso: string): Day {
  const found = parseIsoDate(iso);
  if (found === undefined) throw new Error(`${iso} is no date.`);
  return found;
}

function find(program: ExecutableProgram, name: string): Found {
  const lists = {
    definition: program.definitions,
    state: program.states,
    fact: program.facts,
    blank: program.blanks,
    ambiguity: program.ambiguities,
  } as const;
  for (const kind of ['definition', 'state', 'fact', 'blank', 'ambiguity'] as const) {
    const index = lists[kind].findIndex((spec) => spec.name === name);
    const spec = lists[kind][index];
    if (spec !== undefined) return { kind, index, type: spec.type };
  }
  throw new Error(`The fixture has no ${name}.`);
}
