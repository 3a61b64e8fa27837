import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  compile,
  coveredTerms,
  makeDirect,
  makeExecutable,
  readScenarioFile,
} from '@termsheet/compiler';
import {
  type Day,
  Evaluation,
  type Inputs,
  isSameValue,
  Missing,
  parseIsoDate,
  type Value,
} from '@termsheet/runtime';
import { BENCH_DAY } from './fifty-events.ts';
import { processorTimes } from './processor-times.ts';
import { wholeNoteFile } from './whole-note.ts';

const CONTRACT = new URL('../contracts/dyntek-note/dyntek-note.terms', import.meta.url);

/** What is measured, and how often each is asked in one round: as often as it takes until its code is compiled for good. */
const RUNS = { some: 4000, all: 300, along: 30, 'all, doubles': 300, engine: 20 } as const;

type Measuring = keyof typeof RUNS;

const PROCESS = fileURLToPath(new URL('whole-note-process.ts', import.meta.url));

type Ir = Parameters<typeof makeDirect>[0];
type Terms = Parameters<typeof makeDirect>[1];

/**
 * Every term of the whole DynTek note that is asked by itself, over fifty events: on one day, by direct code that
 * replays the reported events alone, where that is all that terms rest on; by direct code for which the engine
 * replays what the contract makes happen besides; by the same along the days of the events, as a simulated path is
 * asked; and by the engine. Each in a process of its own, as whoever uses one of them runs it.
 */
export function benchWholeNote(): readonly string[] {
  const question = readQuestion();
  const { inputs, some, all, days } = question;
  const direct = ask(question, all, 'exact')();
  const engine = askEngine(question, all)();
  const values = requireSame(direct, engine);
  requireSame(askAlong(question, all, days)().at(-1) ?? [], engine);
  return [
    `whole DynTek note over ${inputs.occurrences.length} events: ${sizeOf(some)} of ${sizeOf(all)} terms rest on what is reported alone: ${perSecond('some')} exact evaluations of all of them a second`,
    `all ${sizeOf(all)} terms (${values} have a value): ${perSecond('all')} exact evaluations a second, ${perSecond('all, doubles')} in doubles, by the engine ${perSecond('engine')} (wanted: at least 5000)`,
    `the same terms on each of the ${days.length} days of its history, which is replayed once: ${perSecond('along', days.length)} exact evaluations of all of them a second (wanted: at least 5000)`,
  ];
}

/** How many a second, each of which is so many evaluations. */
function perSecond(of: Measuring, evaluations = 1): string {
  return ((evaluations * 1e6) / inItsOwnProcess(of)).toFixed(0);
}

/** The median of one of them, in microseconds of processor time. */
export function measureWholeNote(of: string): number {
  const question = readQuestion();
  const { some, all, days } = question;
  const tasks: Readonly<Record<Measuring, () => () => unknown>> = {
    some: () => ask(question, some, 'exact'),
    all: () => ask(question, all, 'exact'),
    along: () => askAlong(question, all, days),
    'all, doubles': () => ask(question, all, 'float64'),
    engine: () => askEngine(question, all),
  };
  const measuring = (Object.keys(RUNS) as Measuring[]).find((each) => each === of);
  if (measuring === undefined) throw new Error(`Nothing is called ${of}.`);
  const task = { [of]: tasks[measuring]() };
  return processorTimes(task, { [of]: RUNS[measuring] })[of]?.median ?? 0;
}

function inItsOwnProcess(of: Measuring): number {
  const node = ['-C', 'source', '--disable-warning=ExperimentalWarning', PROCESS, of];
  const ended = spawnSync(process.execPath, node, { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`It ended with ${ended.status}: ${ended.stderr}`);
  return Number(ended.stdout);
}

/** The history, which terms are asked of it, and when. */
function readQuestion(): Question & {
  readonly some: Terms;
  readonly all: Terms;
  readonly days: readonly Day[];
} {
  const { ir } = compile({ path: 'dyntek-note.terms', text: readFileSync(CONTRACT, 'utf8') });
  if (ir === null) throw new Error('The DynTek note does not compile.');
  const { inputs, diagnostics } = readScenarioFile(wholeNoteFile(ir), ir);
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(problem.message);
  const question = { ir, inputs, day: parseIsoDate(BENCH_DAY) ?? 0 };
  const all = withoutParameters(ir, coveredTerms(ir).wanted);
  return { ...question, all, some: replayedAlone(ir, all), days: daysAsked(question) };
}

interface Question {
  readonly ir: Ir;
  readonly inputs: Inputs;
  readonly day: Day;
}

function ask(
  { ir, inputs, day }: Question,
  terms: Terms,
  numeric: 'exact' | 'float64',
): () => readonly Value[] {
  const direct = makeDirect(ir, terms, numeric);
  const prepared = direct.prepare(inputs);
  const asked = withoutInputs(terms);
  return () => direct.evaluate(prepared, day, asked);
}

/** No term has a parameter. */
function withoutInputs({ definitions, states }: Terms): readonly null[] {
  return [...definitions, ...states].map(() => null);
}

/** The days of the events, and the one on which the others ask. */
function daysAsked({ inputs, day }: Question): readonly Day[] {
  return [...new Set([...inputs.occurrences.map((each) => each.day), day])].toSorted(
    (left, right) => left - right,
  );
}

function askAlong(
  { ir, inputs }: Question,
  terms: Terms,
  days: readonly Day[],
): () => readonly (readonly Value[])[] {
  const direct = makeDirect(ir, terms, 'exact');
  const prepared = direct.prepare(inputs);
  const asked = withoutInputs(terms);
  return () => direct.evaluateAlong(prepared, days, asked);
}

function askEngine({ ir, inputs, day }: Question, terms: Terms): () => readonly Value[] {
  const program = makeExecutable(ir);
  return () => {
    const snapshot = new Evaluation(program, inputs).on(day);
    return [
      ...terms.definitions.map((at) => snapshot.definition(at)),
      ...terms.states.map((at) => snapshot.state(at)),
    ];
  };
}

function withoutParameters(ir: Ir, { definitions, states }: Terms): Terms {
  return {
    definitions: definitions.filter((at) => ir.definitions[at]?.parameter === null),
    states,
  };
}

/** Those for which direct code needs nothing of the engine. */
function replayedAlone(ir: Ir, { definitions, states }: Terms): Terms {
  const isAlone = (terms: Terms): boolean => !makeDirect(ir, terms, 'exact').isTimed;
  return {
    definitions: definitions.filter((at) => isAlone({ definitions: [at], states: [] })),
    states: states.filter((at) => isAlone({ definitions: [], states: [at] })),
  };
}

/** How many terms have a value; each has the same status and figure by both. */
function requireSame(direct: readonly Value[], engine: readonly Value[]): number {
  const other = direct.findIndex((value, at) => !isAlike(value, engine[at] ?? false));
  if (other >= 0) throw new Error(`Direct code and the engine differ in answer ${other}.`);
  return direct.filter((value) => !(value instanceof Missing)).length;
}

function isAlike(left: Value, right: Value): boolean {
  if (!(left instanceof Missing)) return isSameValue(left, right);
  return right instanceof Missing && left.kind === right.kind;
}

function sizeOf({ definitions, states }: Terms): number {
  return definitions.length + states.length;
}
