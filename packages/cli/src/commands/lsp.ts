import { EXIT, type ExitCode } from '../exit-code.ts';

/**
 * Starts the language server, which listens to the standard streams once it is imported and ends the
 * process when its client says so. No other command loads it (docs/decisions/0039).
 */
export async function lsp(): Promise<ExitCode> {
  await import('@termsheet/lsp/node');
  return EXIT.fine;
}
