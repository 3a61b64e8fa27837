import { isatty } from 'node:tty';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';

const STANDARD_INPUT = 0;

/** What a person is told who types the command: nothing else would be seen of it. */
const TO_A_PERSON = `terms lsp is the language server. It waits here for an editor, which starts it by itself and talks to it
over standard input and output; there is nothing to type.
  VS Code  install the extension, which brings the server with it
  Neovim   let its configuration start \`terms lsp\`; editors/neovim has one that works
  others   give them the command \`terms lsp --stdio\` for files that end in .terms
Control-C ends it.
`;

/**
 * Starts the language server, which listens to the standard streams once it is imported and ends the
 * process when its client says so. No other command loads it (docs/decisions/0039).
 */
export async function lsp({ messages }: Pick<Host, 'messages'>): Promise<ExitCode> {
  if (isatty(STANDARD_INPUT)) messages.write(TO_A_PERSON);
  await import('@termsheet/lsp/node');
  return EXIT.fine;
}
