import type { Severity } from '@termsheet/dsl';
import { fileFindingsToJson } from './findings-to-json.ts';
import type { FileFindings } from './file-findings.ts';
import { messageOf } from './message-of.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/**
 * The findings as workflow commands, by which GitHub Actions annotates the lines of a pull request.
 * Escaped as actions/toolkit does (`core/src/command.ts`): a message or file name cannot end its
 * command and begin another.
 */
export function findingsToGitHub(files: readonly FileFindings[]): string {
  const lines = files.flatMap(fileFindingsToJson).map((finding) => {
    const { start, end } = finding.range;
    const isOneLine = start.line === end.line;
    const properties: readonly (readonly [string, string | number])[] = [
      ['file', finding.file],
      ['line', start.line],
      ['endLine', end.line],
      // GitHub takes columns only where a finding begins and ends on one line.
      ...(isOneLine
        ? ([
            ['col', start.column],
            ['endColumn', end.column],
          ] as const)
        : []),
      ['title', finding.code],
    ];
    const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const command = COMMANDS[finding.severity];
    return `::${command} ${written.join(',')}::${escapeData(messageOf(finding).join('\n'))}\n`;
  });
  return lines.join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
