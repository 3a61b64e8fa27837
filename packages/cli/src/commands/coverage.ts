import { coverContract } from '@termsheet/compiler';
import { contractFindings } from '../contract/contract-findings.ts';
import type { ProseOptions } from '../contract/find-prose.ts';
import { loadContract, loadContracts } from '../contract/load-contract.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import { coverageToText } from '../report/sections/coverage-to-text.ts';
import { refuse } from './refuse.ts';

/** The options of `terms coverage`. */
export interface CoverageOptions extends ProseOptions {
  readonly json?: boolean;
  /** Whether a section that nothing accounts for fails the command. */
  readonly strict?: boolean;
}

/** `terms coverage`: what accounts for each section of the prose, and what exercises each clause. */
export async function coverage(
  host: Host,
  { file, using }: { readonly file: string; readonly using: readonly string[] },
  options: CoverageOptions,
): Promise<ExitCode> {
  const contract = await loadContract(host, file, options);
  for (const remark of contract.remarks) printText(host.messages, `note: ${remark}\n`);
  const others = await loadContracts(host, using);
  const unsound = [contract, ...others].filter(({ compilation }) => compilation.ir === null);
  const isJson = options.json === true;
  if (unsound.length > 0) {
    return refuse(host, unsound.map(contractFindings), isJson ? 'json' : 'text');
  }
  const report = coverContract(
    contract,
    others.map(({ compilation }) => compilation),
  );
  if (isJson) printJson(host.output, report);
  else printText(host.output, coverageToText(report, host.output));
  const isWhole =
    report.prose?.sections.every(({ account }) => account.kind !== 'nothing') ?? false;
  return options.strict === true && !isWhole ? EXIT.findings : EXIT.fine;
}
