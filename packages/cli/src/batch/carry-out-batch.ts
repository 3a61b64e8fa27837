import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  makeExecutable,
  readScenarioBase,
  type TermPlace,
  termSpec,
  termsOf,
} from '@termsheet/compiler';
import { findTerm } from '../contract/find-term.ts';
import type { ContractSources } from '../contract/contract-sources.ts';
import { contractFindings } from '../contract/contract-findings.ts';
import { loadContract } from '../contract/load-contract.ts';
import type { SoundContract } from '../contract/loaded-contract.ts';
import { asSound } from '../contract/question.ts';
import { readDay } from '../contract/read-day.ts';
import { readWithOptions } from '../contract/read-with-options.ts';
import { SCENARIO_LIMIT } from '../files/file-limits.ts';
import { readTextFile } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import type { BatchOutcome, BatchRequest, BatchWatcher } from './batch-request.ts';
import { type FileForm, formOfFile } from './file-form.ts';
import { fingerprintOf } from './fingerprint.ts';
import { Hiring } from './hiring.ts';
import { longContentsOf } from './long-contents.ts';
import { csvBeside, type WorkOrder } from './make-answerer.ts';
import { type BatchPlan, filesOf, planBatch } from './plan-batch.ts';
import { stageBeside } from './stage-beside.ts';
import type { ThreadsAhead } from './threads-ahead.ts';
import { workThrough } from './work-through.ts';
import { WorkingFile } from './working-file.ts';
import { writeResults } from './write-results.ts';

/** A batch that can begin. */
interface Prepared {
  readonly sources: ContractSources;
  readonly order: WorkOrder;
  readonly plan: BatchPlan;
  readonly out: string;
}

/** What a batch is carried out with. */
interface Means {
  readonly watcher: BatchWatcher;
  readonly jobs: number;
  readonly ahead: ThreadsAhead;
}

/**
 * Carries out a batch, whose threads may have begun.
 *
 * @throws Refusal as `runBatch` does.
 */
export async function carryOutBatch(
  host: Host,
  request: BatchRequest,
  { watcher, jobs, ahead }: Means,
): Promise<BatchOutcome> {
  const prepared = await prepare(host, request);
  if ('findings' in prepared) return { kind: 'unsound', ...prepared };
  const hiring = new Hiring(prepared.order, jobs, ahead);
  try {
    return await carryOut({ ...prepared, hiring }, formOfFile(request.out), watcher);
  } finally {
    await hiring.dismiss();
  }
}

type Begun = Prepared & { readonly hiring: Hiring };

async function carryOut(
  begun: Begun,
  form: FileForm,
  watcher: BatchWatcher,
): Promise<BatchOutcome> {
  const working = await openWorkingFile(begun);
  try {
    const summary = await workThrough(working, begun, watcher);
    await Promise.all([begun.hiring.dismiss(), write(working, begun, form)]);
    await working.remove();
    return { kind: 'written', summary };
  } catch (error) {
    await working.abandon();
    throw error;
  }
}

async function write(working: WorkingFile, { plan, out }: Begun, form: FileForm): Promise<void> {
  const files = filesOf(plan).map(({ shownPath }) => shownPath);
  await writeResults(working, { path: out, form }, files);
}

async function prepare(
  host: Host,
  request: BatchRequest,
): Promise<Prepared | { readonly findings: FileFindings }> {
  const directory = host.workingDirectory;
  const out = outputOf(directory, request);
  const loaded = await loadContract(host, request.contract);
  const contract = asSound(loaded);
  if (contract === null) return { findings: contractFindings(loaded) };
  const base = request.base === undefined ? null : loadBase(contract, directory, request.base);
  if (base !== null && 'findings' in base) return base;
  const terms = termsAsked(contract, request.terms ?? []);
  const on = request.on === undefined ? null : readDay(request.on);
  const given = request.with ?? [];
  readWithOptions(contract.ir, given);
  const plan = await planBatch(contract.ir, directory, request);
  const { sources, ir } = contract;
  const longContents = longContentsOf(workingPathOf(out));
  const order = { ir, terms, on, with: given, base, files: plan.files, longContents };
  return { sources, order, plan, out };
}

function workingPathOf(out: string): string {
  return `${out}.unfinished`;
}

function outputOf(directory: string, request: BatchRequest): string {
  formOfFile(request.out);
  if (request.scenarios.length === 0) throw new Refusal('Name a file of scenarios by --scenarios.');
  const out = resolve(directory, request.out);
  const { scenarios, events = '', series = '', base = '', contract } = request;
  const read = [...scenarios, events, series, base, contract].filter((path) => path !== '');
  if (read.some((path) => resolve(directory, path) === out)) {
    throw new Refusal(`${showControls(request.out)} is read by this batch; give another --out.`);
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Refusal(`${showControls(request.out)} is a directory; name a file in it.`);
  }
  return out;
}

function loadBase(
  { ir }: SoundContract,
  directory: string,
  named: string,
): { readonly path: string; readonly text: string } | { readonly findings: FileFindings } {
  const text = readTextFile(directory, named, SCENARIO_LIMIT);
  const path = resolve(directory, named);
  const { diagnostics } = readScenarioBase(text, ir, { readCsv: csvBeside(path) });
  return diagnostics.length === 0
    ? { path, text }
    : { findings: { path: named, text, diagnostics } };
}

/** The terms by their names, or all that the contract works out of what it is given. */
function termsAsked({ ir }: SoundContract, names: readonly string[]): readonly TermPlace[] {
  const program = makeExecutable(ir);
  if (names.length > 0) return names.map((name) => findTerm(program, name));
  return termsOf(program).filter(
    (place) =>
      (place.kind === 'state' || place.kind === 'definition') &&
      termSpec(program, place).parameter === null,
  );
}

async function openWorkingFile(begun: Begun): Promise<WorkingFile> {
  const { sources, order, plan, out } = begun;
  const path = workingPathOf(out);
  makeDirectory(dirname(out));
  const fingerprint = fingerprintOf(sources, order, filesOf(plan));
  const working = await WorkingFile.open(path);
  const found = await working.fingerprint();
  if (found === fingerprint) return working;
  if (found === null) return beginIn(working, fingerprint, plan);
  await working.close();
  throw new Refusal(
    `${showControls(path)} is of a batch over another contract, other scenarios or other options. Remove it to begin anew, or name another --out.`,
  );
}

async function beginIn(
  working: WorkingFile,
  fingerprint: string,
  plan: BatchPlan,
): Promise<WorkingFile> {
  try {
    await working.begin(fingerprint, async (longContents) =>
      stageBeside({ session: working.session, longContents }, plan),
    );
    return working;
  } catch (error) {
    await working.remove();
    throw error;
  }
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Refusal(`The directory ${showControls(path)} cannot be made (${code}).`);
  }
}
