import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { fileFindingsToJson } from '../report/findings/findings-to-json.ts';
import { findingsToText } from '../report/findings/findings-to-text.ts';
import type { DeadlinesFormat, ReadingsFormat } from './formats.ts';

/**
 * Prints the findings that stand in the way of an answer. As JSON they go where the answer would have gone:
 * a program reads only that.
 */
export function refuse(
  host: Host,
  findings: readonly FileFindings[],
  format: DeadlinesFormat | ReadingsFormat = 'text',
): ExitCode {
  if (format === 'json') {
    printJson(host.output, { diagnostics: findings.flatMap(fileFindingsToJson) });
  } else {
    printText(host.messages, findingsToText(findings, host.messages.style));
  }
  return EXIT.findings;
}
