import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import { emitters, joinWords, readScenarios } from '@termsheet/compiler';
import { contractFindings } from '../contract/contract-findings.ts';
import { loadContract } from '../contract/load-contract.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { STANDARD_INPUT } from '../files/read-text.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { findingsToText } from '../report/findings/findings-to-text.ts';
import { buildWorkbook, EXCEL } from './build-workbook.ts';

/** The options of `terms build`. */
export interface BuildOptions {
  readonly target: string;
  /** The directory that takes the files; it is made where it does not exist. */
  readonly out: string;
  /** For a workbook: the scenario that it holds at first, as `terms run` takes it. */
  readonly scenario?: string;
}

/** `terms build`: a contract as a program in another language; prints the paths it wrote. */
export async function build(host: Host, path: string, options: BuildOptions): Promise<ExitCode> {
  const emit = emitters.get(options.target);
  if (emit === undefined && options.target !== EXCEL) {
    const targets = joinWords([...emitters.keys(), EXCEL], 'or');
    throw new Refusal(`There is no target "${options.target}"; --target takes ${targets}.`);
  }
  if (options.scenario !== undefined && options.target !== EXCEL) {
    throw new Refusal(`--scenario is for --target ${EXCEL}; the other targets take all scenarios.`);
  }
  const contract = await loadContract(host, path);
  const { compilation } = contract;
  const { ir, file: tree, sourceHash } = compilation;
  const scenarios = ir === null ? [] : readScenarios(tree, ir);
  if (ir === null || scenarios.some(({ diagnostics }) => diagnostics.length > 0)) {
    printText(host.messages, findingsToText([contractFindings(contract)], host.messages.style));
    return EXIT.findings;
  }
  const baseName = baseNameOf(path);
  if (emit === undefined) {
    const { out, scenario = null } = options;
    await buildWorkbook(host, { contract: { ...contract, ir }, baseName, out, scenario });
    return EXIT.fine;
  }
  const directory = resolve(host.workingDirectory, options.out);
  for (const file of emit(ir, { baseName, sourceHash, scenarios })) {
    const target = resolve(directory, file.path);
    if (isAbsolute(file.path) || !target.startsWith(directory + sep)) {
      throw new Error(`The emitter wants to write outside ${directory}.`);
    }
    writeFileWhole(target, file.text);
    printText(host.output, `${join(options.out, file.path)}\n`);
  }
  return EXIT.fine;
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
