import { collectResults, resultsToJson } from '@termsheet/compiler';
import { narrowResults } from '../contract/narrow-results.ts';
import { prepareQuestion, type QuestionOptions } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { fileFindingsToJson } from '../report/findings/findings-to-json.ts';
import { writeReceipt } from '../receipt/write-receipt.ts';
import { resultsToText } from '../report/results/results-to-text.ts';
import { refuse } from './refuse.ts';

/** The options of `terms run`. */
export interface RunOptions extends QuestionOptions {
  readonly only: readonly string[];
  readonly json?: boolean;
  /** The file that takes a receipt of the results. */
  readonly receipt?: string;
}

/** `terms run`: every determined value with its unit; what is undetermined, and why. */
export async function run(host: Host, path: string, options: RunOptions): Promise<ExitCode> {
  const prepared = await prepareQuestion(host, { path, options }, 'values');
  if (prepared.kind === 'refused') return refuseResults(host, prepared.findings, options);
  const { question } = prepared;
  const results = narrowResults(
    collectResults(question.evaluation, question),
    question,
    options.only,
  );
  if (options.json === true) {
    const source = question.contract.compilation.sourceHash;
    printJson(host.output, resultsToJson(results, { source, diagnostics: [] }));
  } else {
    printText(host.output, resultsToText(results, host.output));
  }
  if (options.receipt !== undefined) {
    writeReceipt(host, options.receipt, { question, asked: { path, options }, product: null });
  }
  return EXIT.fine;
}

/** With `--json` the findings go where the values would have gone: a program reads only that. */
function refuseResults(host: Host, findings: FileFindings, options: RunOptions): ExitCode {
  if (options.json !== true) return refuse(host, [findings]);
  printJson(host.output, { ...NO_RESULTS, diagnostics: fileFindingsToJson(findings) });
  return EXIT.findings;
}

const NO_RESULTS = {
  contract: null,
  source: null,
  on: null,
  values: {},
  undetermined: {},
  notYet: {},
  none: {},
  impossible: {},
  void: [],
};
