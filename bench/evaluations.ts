import { readFileSync } from 'node:fs';
import {
  compile,
  type Direct,
  makeDirect,
  makeExecutable,
  readScenarioFile,
} from '@termsheet/compiler';
import {
  type Day,
  Evaluation,
  Exact,
  type Inputs,
  parseExact,
  parseIsoDate,
} from '@termsheet/runtime';
import { makeByHandInDecimals } from './by-hand-in-decimals.ts';
import { makeByHandInDoubles } from './by-hand-in-doubles.ts';
import { makeByHand } from './by-hand.ts';
import { BENCH_DAY, fiftyEventsFile } from './fifty-events.ts';
import { benchWholeNote } from './whole-note-evaluations.ts';
import { type Measured, processorTimes } from './processor-times.ts';

const CONTRACT = new URL('conversion-note.terms', import.meta.url);

/** How often each runs in one round: as long as garbage is collected several times, which is a part of its time. */
const RUNS = {
  engine: 150,
  direct: 3000,
  'direct, doubles': 6000,
  'by hand': 3000,
  'by hand, decimal.js': 600,
  'by hand, doubles': 8000,
} as const;

/**
 * Full evaluations of the DynTek note's conversion terms over 50 events: by the engine, by direct code, and by
 * the same written by hand, each on exact figures, on decimal.js and on doubles.
 */
export function benchEvaluations(): readonly string[] {
  const tasks = makeTasks();
  requireSame(tasks);
  const times = processorTimes(tasks, RUNS);
  const ratio = (of: keyof typeof RUNS, to: keyof typeof RUNS): string =>
    (times[of].median / times[to].median).toFixed(2);
  return [
    ...Object.entries(times).map(lineOf),
    `direct code takes ${ratio('direct', 'by hand')}× by hand on exact figures (wanted: at most 1.3)`,
    `direct code is ${ratio('by hand, decimal.js', 'direct')}× as fast as decimal.js by hand (wanted: at least 5)`,
    `direct code on doubles takes ${ratio('direct, doubles', 'by hand, doubles')}× by hand on doubles (wanted: at most 1.5)`,
    `direct code on doubles is ${ratio('engine', 'direct, doubles')}× as fast as the engine and ${ratio('direct', 'direct, doubles')}× as fast as direct code on exact figures (wanted: at least 50)`,
    ...benchWholeNote(),
    ...compileLines(),
  ];
}

type Tasks = Readonly<Record<keyof typeof RUNS, () => unknown>>;

function makeTasks(): Tasks {
  const { ir } = compile({ path: 'conversion-note.terms', text: readFileSync(CONTRACT, 'utf8') });
  if (ir === null) throw new Error('The DynTek note does not compile.');
  const program = makeExecutable(ir);
  const { inputs, diagnostics } = readScenarioFile(fiftyEventsFile(), ir);
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(problem.message);
  const shares = ir.definitions.findIndex((each) => each.name === 'Conversion Shares');
  const portion = parseExact('100000') ?? Exact.ZERO;
  const day = parseIsoDate(BENCH_DAY) ?? 0;
  const wanted = { definitions: [shares], states: [] };
  const asked = { inputs, day };
  return {
    engine: () => new Evaluation(program, inputs).on(day).definition(shares, portion),
    direct: ask(makeDirect(ir, wanted, 'exact'), asked, portion),
    'direct, doubles': ask(makeDirect(ir, wanted, 'float64'), asked, 100_000),
    'by hand': makeByHand(),
    'by hand, decimal.js': makeByHandInDecimals(),
    'by hand, doubles': makeByHandInDoubles(),
  };
}

/** Inputs are read once, as in a simulation and as by hand; each run replays the whole history. */
function ask(
  direct: Direct,
  { inputs, day }: { readonly inputs: Inputs; readonly day: Day },
  portion: Exact | number,
): () => unknown {
  const prepared = direct.prepare(inputs);
  return () => direct.evaluate(prepared, day, [portion])[0];
}

function requireSame(tasks: Tasks): void {
  const [first, ...rest] = Object.values(tasks).map((task) => String(task()));
  const other = rest.find((each) => each !== first);
  if (other !== undefined) throw new Error(`The engine gives ${first ?? ''}, another ${other}.`);
}

function lineOf([name, { median, least }]: readonly [string, Measured]): string {
  const perSecond = (1e6 / median).toFixed(0).padStart(8);
  const best = (1e6 / least).toFixed(0).padStart(8);
  return `${name.padEnd(20)} ${median.toFixed(1).padStart(7)} µs of processor time   ${perSecond} a second (best round ${best})`;
}

/** From the text of each contract to an evaluator, once warm. */
function compileLines(): readonly string[] {
  const contracts = ['dyntek-note', 'hy-tech-debenture'].map((name) => {
    const url = new URL(`../contracts/${name}/${name}.terms`, import.meta.url);
    return [name, readFileSync(url, 'utf8')] as const;
  });
  const tasks = Object.fromEntries(
    contracts.map(([path, text]) => [
      path,
      (): unknown => {
        const { ir } = compile({ path, text });
        return ir === null ? null : makeExecutable(ir);
      },
    ]),
  );
  const runs = Object.fromEntries(contracts.map(([name]) => [name, 1]));
  return Object.entries(processorTimes(tasks, runs)).map(
    ([name, { median, least }]) =>
      `${name} from source to evaluator, warm: ${(median / 1000).toFixed(0)} ms of processor time, ${(least / 1000).toFixed(0)} ms in the best round (wanted: under 50)`,
  );
}
