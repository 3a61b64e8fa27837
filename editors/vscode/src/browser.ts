import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, SECTION } from './client/client-options.ts';
import { startTermsheet } from './start-termsheet.ts';

/** Starts the extension in VS Code in a browser, where the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js');
  const worker = new Worker(script.toString(true), { type: 'module' });
  context.subscriptions.push({ dispose: () => worker.terminate() });
  const client = new LanguageClient(SECTION, 'Termsheet', async () => worker, clientOptions());
  await startTermsheet(context, client);
}
