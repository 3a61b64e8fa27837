import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.ts';
import { Refusal } from './files/refusal.ts';
import type { Host } from './host/host.ts';
import { printText } from './host/print.ts';
import { makeProgram } from './make-program.ts';

/**
 * Runs one command line, without the names of Node and of the script. Whatever goes wrong is told in
 * a line: nobody who writes contracts should have to read a stack trace.
 */
export async function runTerms(host: Host, words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = makeProgram({ host, finish: (finished) => (code = finished) });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.refused;
    const { style } = host.messages;
    const said =
      error instanceof Refusal ? error.message : `${describe(error)} ${REPORT}`;
    printText(host.messages, `${style.red('terms:')} ${said}\n`);
    return EXIT.refused;
  }
}

const REPORT = 'This is a fault of terms itself; please report it with the files that show it.';

function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '')}.`;
}
