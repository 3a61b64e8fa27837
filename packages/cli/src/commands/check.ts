import { contractFindings } from '../contract/contract-findings.ts';
import type { ProseOptions } from '../contract/find-prose.ts';
import { loadContract } from '../contract/load-contract.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import { countFindings, summariseFindings } from '../report/findings/count-findings.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { findingsToGitHub } from '../report/findings/findings-to-github.ts';
import { findingsToJson } from '../report/findings/findings-to-json.ts';
import { findingsToSarif } from '../report/findings/findings-to-sarif.ts';
import { findingsToText } from '../report/findings/findings-to-text.ts';
import type { CheckFormat } from './formats.ts';

/** The options of `terms check`. */
export interface CheckOptions extends ProseOptions {
  readonly format: CheckFormat;
  /** Whether warnings fail the check as errors do. */
  readonly strict?: boolean;
}

/** `terms check`: what is wrong in contract files, with the lines it is about. */
export async function check(
  host: Host,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const files: FileFindings[] = [];
  for (const path of paths) {
    // One after the other: standard input can be read only once, and messages keep their order.
    // oxlint-disable-next-line no-await-in-loop
    const contract = await loadContract(host, path, options);
    for (const remark of contract.remarks) printText(host.messages, `note: ${remark}\n`);
    files.push(contractFindings(contract));
  }
  print(host, files, options.format);
  const { error, warning } = countFindings(files);
  const failing = error + (options.strict === true ? warning : 0);
  return failing > 0 ? EXIT.findings : EXIT.fine;
}

function print(host: Host, files: readonly FileFindings[], format: CheckOptions['format']): void {
  const { output } = host;
  switch (format) {
    case 'pretty':
      printText(output, `${findingsToText(files, output.style)}${summariseFindings(files)}\n`);
      break;
    case 'json':
      printJson(output, findingsToJson(files));
      break;
    case 'sarif':
      printJson(output, findingsToSarif(files));
      break;
    case 'github':
      output.write(findingsToGitHub(files));
      break;
  }
}
