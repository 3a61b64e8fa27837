import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Host } from './host/host.ts';
import { makeProgram } from './make-program.ts';
import { reportFailure } from './report-failure.ts';

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
    return reportFailure(host, error);
  }
}
