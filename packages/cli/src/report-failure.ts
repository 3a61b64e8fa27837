import { EXIT, type ExitCode } from './exit-code.ts';
import { Refusal } from './files/refusal.ts';
import type { Host } from './host/host.ts';
import { printText } from './host/print.ts';

const REPORT = 'This is a fault of terms itself; please report it with the files that show it.';

/**
 * Says in a line what went wrong: nobody who writes contracts should have to read a stack trace.
 * What is no refusal is a fault of ours, and is called so.
 */
export function reportFailure({ messages }: Host, error: unknown): ExitCode {
  const said = error instanceof Refusal ? error.message : `${describe(error)} ${REPORT}`;
  printText(messages, `${messages.style.red('terms:')} ${said}\n`);
  return EXIT.refused;
}

function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '')}.`;
}
