import type { ClientCapabilities } from 'vscode-languageserver';

/**
 * Whether a client asks for what is wrong, and can be told to ask again: then nothing is sent unasked,
 * since a client would show both.
 */
export function asksForDiagnostics({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}
