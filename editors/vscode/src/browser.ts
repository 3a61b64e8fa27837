import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, SECTION } from './client/client-options.ts';
import { sendFiles } from './client/send-files.ts';
import { startTermsheet } from './start-termsheet.ts';

/** Starts the extension in VS Code in a browser, where the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = await startWorker(context.extensionUri);
  context.subscriptions.push({ dispose: () => worker.terminate() });
  const client = new LanguageClient(SECTION, 'Termsheet', worker, clientOptions());
  await startTermsheet(context, client);
  context.subscriptions.push(await sendFiles(client));
}

/** The server's script is read and handed over: a worker may not be fetched from another origin. */
async function startWorker(extension: Uri): Promise<Worker> {
  const script = Uri.joinPath(extension, 'dist', 'server-worker.js');
  const text = new Blob([new Uint8Array(await workspace.fs.readFile(script))], {
    type: 'text/javascript',
  });
  const url = URL.createObjectURL(text);
  return new Worker(url);
}
