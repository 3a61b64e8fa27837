import { window } from 'vscode';
import type { PlaceInDocument } from '@termsheet/lsp/protocol';
import type { Workbench } from './commands.ts';
import { placeInView } from './place-in-view.ts';

/** Shows beside the text how the number at a place, or at the cursor, came about. */
export async function explain(
  { server, pages }: Workbench,
  asked?: PlaceInDocument,
): Promise<void> {
  const place = asked ?? placeInView(server);
  if (place === null) return;
  const page = await server.ask('termsheet/explain', place);
  if (page !== null) await pages.show(page);
  else {
    void window.showInformationMessage('Nothing here has a value. Put the cursor on a Term.');
  }
}

/** Shows beside the text how much of the contract is said and worked out. */
export async function showCoverage(
  { server, pages }: Workbench,
  asked?: { readonly uri: string },
): Promise<void> {
  const place = asked ?? placeInView(server);
  if (place === null) return;
  const page = await server.ask('termsheet/coverage', { uri: place.uri });
  if (page !== null) await pages.show(page);
  else void window.showInformationMessage('This file belongs to no contract.');
}
