import { collectDocket, docketToJson } from '@termsheet/compiler';
import { prepareQuestion, type QuestionOptions } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import { docketToText } from '../report/docket/docket-to-text.ts';
import { fileFindingsToJson } from '../report/findings/findings-to-json.ts';
import { findingsToText } from '../report/findings/findings-to-text.ts';

/** The options of `terms deadlines`. */
export interface DeadlinesOptions extends Omit<QuestionOptions, 'with'> {
  readonly json?: boolean;
}

/** `terms deadlines`: who must do what by when, what is late, and whether covenants hold. */
export async function deadlines(
  host: Host,
  path: string,
  options: DeadlinesOptions,
): Promise<ExitCode> {
  const asked = { path, options: { ...options, with: [] } };
  const prepared = await prepareQuestion(host, asked, 'values');
  const isJson = options.json === true;
  if (prepared.kind === 'refused') {
    const { findings } = prepared;
    // With `--json` the findings go where the docket would have gone: a program reads only that.
    if (isJson) printJson(host.output, { diagnostics: fileFindingsToJson(findings) });
    else printText(host.messages, findingsToText([findings], host.messages.style));
    return EXIT.findings;
  }
  const { evaluation, day } = prepared.question;
  const docket = collectDocket(evaluation, day);
  if (isJson) printJson(host.output, docketToJson(docket, evaluation.program));
  else printText(host.output, docketToText(docket, evaluation.program, host.output));
  return EXIT.fine;
}
