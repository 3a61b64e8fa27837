import {
  type ContractOnDate,
  type Day,
  type Derivation,
  formatIsoDate,
  openContract,
  type TypedContract,
} from '@termsheet/runtime';
import { makeExecutable } from '../../evaluator/make-executable.ts';
import type { ReadScenario } from '../../inputs/read-scenario.ts';
import type { Ir } from '../../ir/ir.ts';
import type { EmitOptions } from '../emitted-file.ts';
import type { Json } from '../json/json.ts';
import type { PartNames } from '../code/names/name-parts.ts';
import { contractNames } from './contract-names.ts';
import { type Question, questionsOn } from './questions-on.ts';
import { rowNames } from './row-names.ts';
import { type NamedContext, writeInputs } from './write-inputs.ts';
import { NotSuppliable } from './write-supplied.ts';

/** What the vectors of a contract are made of, by the names that a target gives its parts. */
export interface VectorRequest extends Pick<EmitOptions, 'sourceHash' | 'scenarios'> {
  readonly ir: Ir;
  readonly names: PartNames;
}

/** What a term comes to for what it is asked. */
export interface AskedVector extends Question {
  readonly outcome: Json;
}

/** All that a contract gives at the close of one day. */
export interface DayVector {
  readonly on: string;
  /** By the term's identifier: `{ status, value, unit, text }`, or `{ status, reasons }`. */
  readonly terms: Readonly<Record<string, Json>>;
  /** Terms that are asked for one event or row, or for a parameter. */
  readonly asked: readonly AskedVector[];
  readonly checks: Json;
  readonly docket: Json;
}

/** A scenario of the contract: what goes in, and what must come out on each day that it speaks of. */
export interface Vector {
  readonly title: string;
  readonly inputs: Json;
  readonly voidEvents: Json;
  readonly days: readonly DayVector[];
}

/** The vectors of a contract, as a package ships them. */
export interface Vectors {
  readonly source: string;
  readonly vectors: readonly Vector[];
  /** The scenarios that cannot be told in the target's words, and why. */
  readonly leftOut: readonly { readonly title: string; readonly because: string }[];
}

/**
 * The scenarios of a contract as test vectors: exact values, statuses and reasons as the in-process
 * evaluator has them, in the names of a target and in the JSON form of what its callers see.
 */
export function makeVectors(request: VectorRequest): Vectors {
  const program = makeExecutable(request.ir);
  const vectors: Vector[] = [];
  const leftOut: Vectors['leftOut'][number][] = [];
  for (const scenario of request.scenarios) {
    try {
      vectors.push(vectorOf(request, program, scenario));
    } catch (error) {
      if (!(error instanceof NotSuppliable)) throw error;
      leftOut.push({ title: scenario.title, because: error.message });
    }
  }
  return { source: request.sourceHash, vectors, leftOut };
}

/** A typed contract on a date, whatever its terms. */
type OnDate = ContractOnDate & {
  readonly [term: string]: unknown;
  explain(term: string, inputs?: unknown): Derivation;
};

function vectorOf(
  { ir, names, sourceHash }: VectorRequest,
  program: ReturnType<typeof makeExecutable>,
  scenario: ReadScenario,
): Vector {
  const context = { ir, names, rows: rowNames(ir, scenario.inputs) };
  const inputs = writeInputs(context, scenario.inputs);
  const source = { program, names: contractNames(names), sourceHash };
  const contract: TypedContract<OnDate> = openContract<OnDate>(source, inputs);
  const days = daysOf(scenario).map((day) => dayVector(context, { contract, scenario }, day));
  return { title: scenario.title, inputs, voidEvents: plain(contract.voidEvents), days };
}

/** The days on which something is expected; of a scenario that expects nothing the last that it tells of. */
function daysOf({ days, inputs }: ReadScenario): readonly Day[] {
  const last = inputs.occurrences.at(-1)?.day;
  return days.length === 0 && last !== undefined ? [last] : days;
}

interface OpenScenario {
  readonly contract: TypedContract<OnDate>;
  readonly scenario: ReadScenario;
}

function dayVector(context: NamedContext, open: OpenScenario, day: Day): DayVector {
  const on = formatIsoDate(day);
  const onDate = open.contract.on(on as ContractOnDate['asOf']);
  const terms = termNames(context.names).flatMap((term): [string, Json][] =>
    typeof onDate[term] === 'function' ? [] : [[term, plain(onDate[term])]],
  );
  const questions = questionsOn(context, open.scenario, day);
  const asked = questions.flatMap(({ term, inputs }): AskedVector[] => {
    const read = onDate[term];
    if (typeof read !== 'function') return [];
    return [{ term, inputs, outcome: plain(Reflect.apply(read, onDate, [inputs])) }];
  });
  const [checks, docket] = [plain(onDate.checks()), plain(onDate.docket())];
  return { on, terms: Object.fromEntries(terms), asked, checks, docket };
}

function termNames(names: PartNames): readonly string[] {
  const { blanks, facts, readings, states, definitions } = names;
  return [...blanks, ...facts, ...readings, ...states, ...definitions];
}

/** What callers see, as JSON carries it: figures as decimals or fractions. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
