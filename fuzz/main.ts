import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CASES, FUZZ_KINDS, type FuzzKind, type FuzzReport, type FuzzWork } from './kinds.ts';
import { makeCase } from './make-case.ts';
import { fuzzBatch, fuzzBatchOracles } from './emitted/fuzz-batch.ts';
import { fuzzDirect, fuzzDirectOracles } from './emitted/fuzz-direct.ts';
import { fuzzGrafts } from './emitted/fuzz-grafts.ts';
import { fuzzDoubles } from './emitted/fuzz-doubles.ts';
import { fuzzPython, fuzzPythonOracles } from './emitted/fuzz-python.ts';
import type { Seeds } from './emitted/contracts.ts';
import { fuzzTypeScript } from './emitted/fuzz-typescript.ts';
import { walkDerivations } from './walk-derivations.ts';
import { fuzzProtocol } from './protocol/fuzz-protocol.ts';

/**
 * `pnpm fuzz` mangles sources and scenario files and holds that nothing throws and nothing hangs; it makes
 * up files of every construct and holds that their layout says the same, and is laid out already; and it
 * asks at every place of every contract what may be written there;
 * `pnpm fuzz 20000` tries a tenth of them (the number is that of the sources), `pnpm fuzz 20000 50000`
 * others than those, from the 50,000th on. `pnpm fuzz sources 1234` shows one case instead, and
 * `pnpm fuzz layouts 0 50000` tries those of one kind from the first number up to the second. In
 * the end documents are edited at random through the protocol; `pnpm fuzz protocol 10000` does that alone.
 * `pnpm fuzz typescript 0 20000` holds emitted modules against the in-process evaluator on random histories
 * of all contracts, `pnpm fuzz python 0 20000` packages of Python, and `pnpm fuzz python oracles` those on
 * every worked case; `pnpm fuzz direct 0 200` and `pnpm fuzz direct oracles` hold direct code to the same, on
 * so many histories of each contract, and `pnpm fuzz batch 0 200` and `pnpm fuzz batch oracles` the rows of a batch to
 * every word of the engine's; `pnpm fuzz grafts 0 1000` holds all of these and workbooks to the engine on contracts in
 * which words of others stand in the place of some of their own; `pnpm fuzz doubles 0 2000` holds doubles to the bound that is stated of
 * them, on as many. `pnpm fuzz derivations` works out again each step of the derivations of
 * all worked cases, from what it shows.
 */
async function main(): Promise<void> {
  const [first = String(CASES.sources), second = '0', third] = process.argv.slice(2);
  if (first === 'protocol') {
    const [, , , edits = String(EDITS), from = '0'] = process.argv;
    process.exitCode = (await fuzzProtocol(Number(edits), Number(from))) > 0 ? 1 : 0;
    return;
  }
  if (first === 'derivations') {
    process.exitCode = walkDerivations() > 0 ? 1 : 0;
    return;
  }
  if (first === 'direct' || first === 'batch') {
    const range = { from: Number(second), to: Number(third ?? '200') };
    const { histories, oracles } = COMPARED[first];
    const failures = second === 'oracles' ? oracles() : histories(range);
    process.exitCode = failures > 0 ? 1 : 0;
    return;
  }
  if (first === 'grafts') {
    const failures = await fuzzGrafts({ from: Number(second), to: Number(third ?? '1000') });
    process.exitCode = failures > 0 ? 1 : 0;
    return;
  }
  if (first === 'doubles') {
    const range = { from: Number(second), to: Number(third ?? '200') };
    process.exitCode = fuzzDoubles(range) > 0 ? 1 : 0;
    return;
  }
  if (first === 'python' || first === 'typescript') {
    const seeds = { from: Number(second), to: Number(third ?? HISTORIES) };
    process.exitCode = (await fuzzEmitted(first, second, seeds)) > 0 ? 1 : 0;
    return;
  }
  const kind = FUZZ_KINDS.find((each) => each === first);
  if (kind !== undefined && third !== undefined) {
    const failures = await fuzz(kind, { from: Number(second), to: Number(third) });
    process.exitCode = failures > 0 ? 1 : 0;
    return;
  }
  if (kind !== undefined) {
    await showCase(kind, Number(second));
    return;
  }
  let failed = 0;
  for (const each of FUZZ_KINDS) {
    const share = CASES[each] / CASES.sources;
    const from = Math.round(Number(second) * share);
    failed += await fuzz(each, { from, to: from + Math.round(Number(first) * share) });
  }
  failed += await fuzzProtocol(Math.round((EDITS * Number(first)) / CASES.sources), 0);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** What of direct code is compared with the engine: its answers, and the rows of a batch. */
const COMPARED = {
  direct: { histories: fuzzDirect, oracles: fuzzDirectOracles },
  batch: { histories: fuzzBatch, oracles: fuzzBatchOracles },
} as const;

/** So many random histories emitted evaluators are held to. */
const HISTORIES = 20_000;

function fuzzEmitted(language: string, of: string, seeds: Seeds): Promise<number> {
  if (language === 'typescript') return fuzzTypeScript(seeds);
  return of === 'oracles' ? fuzzPythonOracles() : fuzzPython(seeds);
}

/** Edits through the protocol when all sources are tried. */
const EDITS = 10_000;

/** Which cases are tried. */
type Cases = Pick<FuzzWork, 'from' | 'to'>;

async function fuzz(kind: FuzzKind, { from, to }: Cases): Promise<number> {
  const start = performance.now();
  const step = Math.max(1, availableParallelism());
  const reports = await Promise.all(
    Array.from({ length: step }, (_, at) => runWorker(kind, { from: from + at, to, step })),
  );
  const done = reports.reduce((sum, report) => sum + report.done, 0);
  const ran = reports.reduce((sum, report) => sum + report.ran, 0);
  const failures = reports.flatMap((report) => report.failures);
  const slowest = reports
    .map((report) => report.slowest)
    .sort((a, b) => b.milliseconds - a.milliseconds)[0];
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(
    `${kind}: ${done.toLocaleString('en-US')} cases in ${seconds} s, ${failures.length} failures; ` +
      `${ran.toLocaleString('en-US')} came to something that runs; slowest case ${slowest?.case ?? '-'}: ${slowest?.milliseconds.toFixed(0) ?? '-'} ms\n`,
  );
  for (const failure of failures)
    process.stdout.write(`  case ${failure.case}: ${failure.message}\n`);
  return failures.length;
}

/** Runs one worker's share, and reports the case in hand should it stop making progress. */
function runWorker(
  kind: FuzzKind,
  share: Pick<FuzzWork, 'from' | 'to' | 'step'>,
): Promise<FuzzReport> {
  const progress = new SharedArrayBuffer(4);
  const work: FuzzWork = { kind, ...share, progress };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
  return new Promise((resolve, reject) => {
    const current = new Int32Array(progress);
    let seen = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(current, 0);
      if (now !== seen) {
        seen = now;
        return;
      }
      clearInterval(watch);
      void worker.terminate();
      resolve(goOnAfter(kind, share, now));
    }, 60_000);
    worker.once('message', (report: FuzzReport) => {
      clearInterval(watch);
      resolve(report);
    });
    worker.once('error', (error: Error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}

/** A worker that hangs tells nothing of what it did before; another does what is left of its share. */
async function goOnAfter(
  kind: FuzzKind,
  share: Pick<FuzzWork, 'from' | 'to' | 'step'>,
  hung: number,
): Promise<FuzzReport> {
  const rest = await runWorker(kind, { ...share, from: hung + share.step });
  const done = (hung - share.from) / share.step + 1 + rest.done;
  const failures = [{ case: hung, message: 'hangs' }, ...rest.failures];
  return { ...rest, done, slowest: { case: hung, milliseconds: Infinity }, failures };
}

async function showCase(kind: FuzzKind, number: number): Promise<void> {
  const attempt = makeCase(kind, number);
  process.stdout.write(`${attempt.text}\n`);
  process.stdout.write(`${(await attempt.run()) ? 'it runs' : 'it has errors'}\n`);
}

await main();
