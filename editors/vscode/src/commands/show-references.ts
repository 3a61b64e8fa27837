import { commands } from 'vscode';
import type { ReferencesToShow } from '@termsheet/lsp/protocol';
import type { Workbench } from './commands.ts';

/** Shows the uses that a lens has counted, in the editor's own view of references. */
export async function showReferences(
  { server }: Workbench,
  ...[uri, position, locations]: ReferencesToShow
): Promise<void> {
  const { protocol2CodeConverter: convert } = server.client;
  await commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}
