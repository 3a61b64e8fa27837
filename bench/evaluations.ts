import { readFileSync } from 'node:fs';
import { compile, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { Evaluation, Exact, parseExact, parseIsoDate } from '@termsheet/runtime';
import { makeByHand } from './by-hand.ts';
import { BENCH_DAY, fiftyEventsFile } from './fifty-events.ts';
import { measure, timeOf } from './measure.ts';

const CONTRACT = new URL('conversion-note.terms', import.meta.url);

/** Full evaluations of the DynTek note's conversion terms over 50 events, against the same written by hand. */
export async function benchEvaluations(): Promise<readonly string[]> {
  const evaluate = makeEvaluate();
  const byHand = makeByHand();
  const [ours, theirs] = [evaluate(), byHand()];
  if (!(ours instanceof Exact) || !ours.equals(theirs)) {
    throw new Error(
      `The contract gives ${String(ours)} and the hand-written baseline ${theirs.toString()}.`,
    );
  }
  const measured = await measure({ compiled: evaluate, 'by hand': byHand }, 1000);
  const baseline = timeOf(measured, 'by hand');
  return measured.map(
    ({ name, nanoseconds }) =>
      `${name.padEnd(12)} ${(1e9 / nanoseconds).toFixed(0).padStart(7)} evaluations/s   ${(nanoseconds / baseline).toFixed(2)}× by hand`,
  );
}

export function makeEvaluate(): () => unknown {
  const { ir } = compile({ path: 'conversion-note.terms', text: readFileSync(CONTRACT, 'utf8') });
  if (ir === null) throw new Error('The DynTek note does not compile.');
  const program = makeExecutable(ir);
  const { inputs, diagnostics } = readScenarioFile(fiftyEventsFile(), ir);
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(problem.message);
  const shares = ir.definitions.findIndex((each) => each.name === 'Conversion Shares');
  const portion = parseExact('100000') ?? Exact.ZERO;
  const day = parseIsoDate(BENCH_DAY) ?? 0;
  return () => new Evaluation(program, inputs).on(day).definition(shares, portion);
}
