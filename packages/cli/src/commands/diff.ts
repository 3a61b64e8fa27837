import { compareContracts } from '@termsheet/compiler';
import { contractFindings } from '../contract/contract-findings.ts';
import { loadContract } from '../contract/load-contract.ts';
import type { SoundContract } from '../contract/loaded-contract.ts';
import { asSound } from '../contract/question.ts';
import { versionCases } from '../contract/version-cases.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { STANDARD_INPUT } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import {
  type ComparedVersions,
  differenceToJson,
} from '../report/difference/difference-to-json.ts';
import { differenceToMarkdown } from '../report/difference/difference-to-markdown.ts';
import { differenceToText } from '../report/difference/difference-to-text.ts';
import type { DiffFormat } from './formats.ts';
import { refuse } from './refuse.ts';

/** The options of `terms diff`. */
export interface DiffOptions {
  readonly scenario: readonly string[];
  readonly format: DiffFormat;
  /** At most so many scenarios are worked out. */
  readonly most: number;
}

/**
 * `terms diff`: what changed between two versions of a contract, clause by clause, and what it is worth. As
 * of other tools that compare, 0 is the same, 1 is different, 2 that there was nothing to compare.
 */
export async function diff(
  host: Host,
  paths: { readonly before: string; readonly after: string },
  { scenario, format, most }: DiffOptions,
): Promise<ExitCode> {
  if (paths.before === STANDARD_INPUT && paths.after === STANDARD_INPUT) {
    throw new Refusal('Only one of the two contracts can come from standard input.');
  }
  const before = await loadSound(host, paths.before);
  const after = await loadSound(host, paths.after);
  if (before === null || after === null) return EXIT.refused;
  const { cases, remarks } = await versionCases(host, [before, after], scenario);
  for (const remark of remarks) printText(host.messages, `${remark}\n`);
  const difference = compareContracts(before, after, { cases, most });
  print(host, { before: named(before), after: named(after), difference }, format);
  return difference.isSame ? EXIT.fine : EXIT.findings;
}

function named({ path, ir }: SoundContract): { readonly path: string; readonly title: string } {
  return { path, title: ir.contract };
}

async function loadSound(host: Host, path: string): Promise<SoundContract | null> {
  const loaded = await loadContract(host, path);
  const sound = asSound(loaded);
  if (sound === null) refuse(host, [contractFindings(loaded)]);
  return sound;
}

function print({ output }: Host, compared: ComparedVersions, format: DiffFormat): void {
  switch (format) {
    case 'text':
      printText(output, differenceToText(compared, output));
      break;
    case 'markdown':
      output.write(showControls(differenceToMarkdown(compared)));
      break;
    case 'json':
      printJson(output, differenceToJson(compared));
      break;
  }
}
