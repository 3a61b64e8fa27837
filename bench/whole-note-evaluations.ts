import { readFileSync } from 'node:fs';
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

/** How often each is asked in one round. */
const RUNS = { some: 2000, all: 100, along: 10, 'all, doubles': 100, engine: 8 } as const;

type Ir = Parameters<typeof makeDirect>[0];
type Terms = Parameters<typeof makeDirect>[1];

/**
 * Every term of the whole DynTek note that is asked by itself, over fifty events: on one day, by direct code that
 * replays the reported events alone, where that is all that terms rest on; by direct code for which the engine
 * replays what the contract makes happen besides; by the same along the days of the events, as a simulated path is
 * asked; and by the engine.
 */
export function benchWholeNote(): readonly string[] {
  const { ir } = compile({ path: 'dyntek-note.terms', text: readFileSync(CONTRACT, 'utf8') });
  if (ir === null) throw new Error('The DynTek note does not compile.');
  const { inputs, diagnostics } = readScenarioFile(wholeNoteFile(ir), ir);
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(problem.message);
  const question = { ir, inputs, day: parseIsoDate(BENCH_DAY) ?? 0 };
  const all = withoutParameters(ir, coveredTerms(ir).wanted);
  const some = replayedAlone(ir, all);
  const engine = askEngine(question, all);
  const direct = ask(question, all, 'exact');
  const days = daysAsked(question);
  const along = askAlong(question, all, days);
  const times = processorTimes(
    {
      some: ask(question, some, 'exact'),
      all: direct,
      along,
      'all, doubles': ask(question, all, 'float64'),
      engine,
    },
    RUNS,
  );
  const values = requireSame(direct(), engine());
  requireSame(along().at(-1) ?? [], engine());
  const perSecond = (of: keyof typeof RUNS, evaluations = 1): string =>
    ((evaluations * 1e6) / times[of].median).toFixed(0);
  return [
    `whole DynTek note over ${inputs.occurrences.length} events: ${sizeOf(some)} of ${sizeOf(all)} terms rest on what is reported alone: ${perSecond('some')} exact evaluations of all of them a second`,
    `all ${sizeOf(all)} terms (${values} have a value): ${perSecond('all')} exact evaluations a second, ${perSecond('all, doubles')} in doubles, by the engine ${perSecond('engine')} (wanted: at least 5000)`,
    `the same terms on each of the ${days.length} days of its history, which is replayed once: ${perSecond('along', days.length)} exact evaluations of all of them a second (wanted: at least 5000)`,
  ];
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
