import {
  collectResults,
  labelOfKey,
  type Results,
  resultsToJson,
  type TermPlace,
  type TermResult,
} from '@termsheet/compiler';
import type { Snapshot } from '@termsheet/runtime';
import { findKeyedTerm } from '../contract/find-keyed-term.ts';
import { findTerm } from '../contract/find-term.ts';
import { prepareQuestion, type Question, type QuestionOptions } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { fileFindingsToJson } from '../report/findings/findings-to-json.ts';
import { findingsToText } from '../report/findings/findings-to-text.ts';
import { resultsToText } from '../report/results/results-to-text.ts';

/** The options of `terms run`. */
export interface RunOptions extends QuestionOptions {
  readonly only: readonly string[];
  readonly json?: boolean;
}

/** `terms run`: every determined value with its unit; what is undetermined, and why. */
export async function run(host: Host, path: string, options: RunOptions): Promise<ExitCode> {
  const prepared = await prepareQuestion(host, { path, options }, 'values');
  if (prepared.kind === 'refused') return refuse(host, prepared.findings, options);
  const { question } = prepared;
  const results = narrowed(collectResults(question.evaluation, question), question, options);
  if (options.json === true) {
    const source = question.contract.compilation.sourceHash;
    printJson(host.output, resultsToJson(results, { source, diagnostics: [] }));
  } else {
    printText(host.output, resultsToText(results, host.output));
  }
  return EXIT.fine;
}

/** With `--json` the findings go where the values would have gone: a program reads only that. */
function refuse(host: Host, findings: FileFindings, options: RunOptions): ExitCode {
  if (options.json === true) {
    printJson(host.output, { ...NO_RESULTS, diagnostics: fileFindingsToJson(findings) });
  } else {
    printText(host.messages, findingsToText([findings], host.messages.style));
  }
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

/** The results of the terms that were asked for, with the adjustments of them that were not made; all where none were. */
function narrowed(results: Results, question: Question, { only }: RunOptions): Results {
  if (only.length === 0) return results;
  const snapshot = question.evaluation.on(question.day);
  const wanted = only.map((typed) => wantedTerm(snapshot, typed));
  const isWanted = (term: TermResult): boolean =>
    wanted.some(
      ({ term: { kind, name }, of }) =>
        kind === term.kind && name === term.name && (of === null || of === term.of),
    );
  const names = new Set(wanted.map(({ term }) => term.name));
  const skipped = results.skipped.filter(({ term }) => names.has(term));
  return { ...results, terms: results.terms.filter(isWanted), skipped };
}

/** A term as it was asked for: all of its values, or that for one event or row. */
function wantedTerm(
  snapshot: Snapshot,
  typed: string,
): { readonly term: TermPlace; readonly of: string | null } {
  if (!typed.includes(' for ')) return { term: findTerm(snapshot.program, typed), of: null };
  const { term, key } = findKeyedTerm(snapshot, typed);
  return { term, of: key === null ? null : labelOfKey(snapshot.program, key) };
}
