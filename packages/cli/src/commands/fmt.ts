import { resolve } from 'node:path';
import { indexLines } from '@termsheet/dsl';
import { formatSource, readSections } from '@termsheet/dsl/prettier';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { CONTRACT_LIMIT } from '../files/file-limits.ts';
import { readText, STANDARD_INPUT, STANDARD_INPUT_NAME } from '../files/read-text.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';

/** The options of `terms fmt`. */
export interface FmtOptions {
  /** Whether files are only looked at, and none is written. */
  readonly check?: boolean;
}

/**
 * `terms fmt`: lays contract files out anew, and prints the paths of those that it changed, or would
 * change. The text of standard input goes to standard output.
 */
export async function fmt(
  host: Host,
  paths: readonly string[],
  options: FmtOptions,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  for (const path of paths) {
    // One after the other: standard input can be read only once, and messages keep their order.
    // oxlint-disable-next-line no-await-in-loop
    const text = await readText(host, path, CONTRACT_LIMIT);
    // oxlint-disable-next-line no-await-in-loop
    const laidOut = await formatSource(text);
    if (tellUnread(host, path, text) > 0) code = EXIT.findings;
    if (options.check === true) {
      if (laidOut !== text) code = EXIT.findings;
      if (laidOut !== text) printText(host.output, `${nameOf(path)}\n`);
    } else if (path === STANDARD_INPUT) {
      // A program reads it, and must get each character as it is.
      host.output.write(laidOut);
    } else if (laidOut !== text) {
      writeFileWhole(resolve(host.workingDirectory, path), laidOut);
      printText(host.output, `${path}\n`);
    }
  }
  return code;
}

/** Tells which sections are left as they stand, and counts them. */
function tellUnread(host: Host, path: string, text: string): number {
  const unread = readSections(text)?.unread ?? [];
  const lines = indexLines(text);
  for (const { span, error } of unread) {
    const first = lines.positionAt(span.start).line;
    const { line } = lines.positionAt(error.span.start);
    printText(
      host.messages,
      `${nameOf(path)}:${line}: the section that begins in line ${first} is left as it stands, since it has an error: ${error.message}\n`,
    );
  }
  return unread.length;
}

function nameOf(path: string): string {
  return path === STANDARD_INPUT ? STANDARD_INPUT_NAME : path;
}
