import type { PlaceInDocument } from '@termsheet/lsp/protocol';
import { contractInView } from '../client/contract-in-view.ts';
import type { Server } from '../client/server.ts';

/** Where the cursor is; null where no contract is in view. */
export function placeInView({ client }: Server): PlaceInDocument | null {
  const editor = contractInView();
  if (editor === undefined) return null;
  const { code2ProtocolConverter: convert } = client;
  return {
    uri: convert.asUri(editor.document.uri),
    position: convert.asPosition(editor.selection.active),
  };
}
