import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import {
  CannotEmit,
  type EmitOptions,
  type EmittedFile,
  emitters,
  findAll,
  joinWords,
  pythonRuntimeFolder,
} from '@termsheet/compiler';
import { contractFindings } from '../contract/contract-findings.ts';
import { loadContract, loadContracts } from '../contract/load-contract.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import { scenariosUsing } from '../contract/scenarios-using.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { readPythonRuntime } from '../files/read-python-runtime.ts';
import { showControls } from '../files/show-controls.ts';
import { STANDARD_INPUT } from '../files/read-text.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { buildWorkbook, EXCEL } from './build-workbook.ts';
import { refuse } from './refuse.ts';

/** The options of `terms build`. */
export interface BuildOptions {
  readonly target: string;
  /** The directory that takes the files; it is made where it does not exist. */
  readonly out: string;
  /** How a simulation counts, and what it gives. */
  readonly numeric?: string;
  readonly term?: readonly string[];
  /** For a workbook: the scenario that it holds at first, as `terms run` takes it. */
  readonly scenario?: string;
}

/** The contract to build, and files that use it, whose scenarios become vectors too. */
export interface BuildFiles {
  readonly file: string;
  readonly using: readonly string[];
}

/** `terms build`: a contract as a program in another language; prints the paths it wrote. */
export async function build(
  host: Host,
  { file: path, using }: BuildFiles,
  options: BuildOptions,
): Promise<ExitCode> {
  const emit = emitters.get(options.target);
  if (emit === undefined && options.target !== EXCEL) {
    const targets = joinWords([...emitters.keys(), EXCEL], 'or');
    throw new Refusal(`There is no target "${options.target}"; --target takes ${targets}.`);
  }
  refuseMisplaced(options, using);
  const contract = await loadContract(host, path);
  const others = await loadContracts(host, using);
  const { ir, sourceHash } = contract.compilation;
  const unsound = [contract, ...others].filter(hasErrors);
  if (ir === null || unsound.length > 0) {
    return refuse(host, unsound.map(contractFindings));
  }
  const baseName = baseNameOf(path);
  const { target, out, scenario = null } = options;
  if (emit === undefined) {
    await buildWorkbook(host, { contract: { ...contract, ir }, baseName, out, scenario });
    return EXIT.fine;
  }
  const { scenarios, remarks } = scenariosUsing(ir, contract, others);
  for (const remark of remarks) printText(host.messages, `note: ${showControls(remark)}\n`);
  const about = { baseName, sourceHash, scenarios, ...simulationOf(options) };
  const emitted = emitting(() => emit(ir, about));
  writeBelow(host, out, emitted);
  for (const { path: written } of emitted) printText(host.output, `${join(out, written)}\n`);
  if (target === 'python') writePythonRuntime(host, out, emitted);
  return EXIT.fine;
}

/** Writes the files of a target below a directory. */
function writeBelow(host: Host, out: string, files: readonly EmittedFile[]): void {
  const directory = resolve(host.workingDirectory, out);
  for (const file of files) {
    const target = resolve(directory, file.path);
    if (isAbsolute(file.path) || !target.startsWith(directory + sep)) {
      throw new Error(`The emitter wants to write outside ${directory}.`);
    }
    writeFileWhole(target, file.text);
  }
}

/** The runtime comes along with a package of Python; its modules are told of as one folder. */
function writePythonRuntime(host: Host, out: string, emitted: readonly EmittedFile[]): void {
  const folder = pythonRuntimeFolder(emitted);
  const files = readPythonRuntime(folder);
  writeBelow(host, out, files);
  printText(host.output, `${join(out, folder)}${sep} (the runtime, ${files.length} files)\n`);
}

/** What a workbook is not made of, or no other target. */
function refuseMisplaced({ target, scenario }: BuildOptions, using: readonly string[]): void {
  if (target !== EXCEL && scenario !== undefined) {
    throw new Refusal(`--scenario is for --target ${EXCEL}; the other targets take all scenarios.`);
  }
  if (target === EXCEL && using.length > 0) {
    throw new Refusal(
      'A workbook is made of one file: build the one with the scenarios, which brings the contract along.',
    );
  }
}

/** What only a simulation is told. */
function simulationOf({
  target,
  numeric,
  term,
}: BuildOptions): Pick<EmitOptions, 'numeric' | 'terms'> {
  if (numeric === undefined && term === undefined) return {};
  if (target !== 'simulation') {
    throw new Refusal('--numeric and --term are for --target simulation alone.');
  }
  if (numeric !== undefined && numeric !== 'exact' && numeric !== 'float64') {
    throw new Refusal(`There is no --numeric "${numeric}"; it takes exact or float64.`);
  }
  return { numeric: numeric ?? 'exact', terms: term ?? [] };
}

function emitting(emit: () => readonly EmittedFile[]): readonly EmittedFile[] {
  try {
    return emit();
  } catch (error) {
    if (error instanceof CannotEmit) throw new Refusal(showControls(error.message));
    throw error;
  }
}

/** Whether something is wrong with a contract or its scenarios. */
function hasErrors({ compilation }: LoadedContract): boolean {
  return findAll(compilation).some(({ severity }) => severity === 'error');
}

/** The contract's file name in kebab-case, without its ending. */
function baseNameOf(path: string): string {
  const name = path === STANDARD_INPUT ? 'contract' : basename(path).replace(/\.terms$/u, '');
  const kebab = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return kebab === '' ? 'contract' : kebab;
}
