import { window } from 'vscode';
import type { PlaceInFile } from '../client/protocol.ts';
import type { Server } from '../client/server.ts';

/** Where the cursor is; null where no contract is in view. */
export function placeInView({ client }: Server): PlaceInFile | null {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'termsheet') return null;
  const { code2ProtocolConverter: convert } = client;
  return {
    uri: convert.asUri(editor.document.uri),
    position: convert.asPosition(editor.selection.active),
  };
}
