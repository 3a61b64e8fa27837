import { Disposable, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Contracts, and the files in which their words mostly stand. */
const FILES = '**/*.{terms,txt,md}';

/** A worker keeps what it is sent: so much and no more. */
const MOST = 2000;

/**
 * Sends a server that has no disk the files of the workspace, and again what changes in them: contracts that
 * are used, and prose.
 */
export async function sendFiles(client: BaseLanguageClient): Promise<Disposable> {
  const send = async (uris: readonly Uri[]): Promise<void> => {
    const files = await Promise.all(uris.map(async (uri) => ({ uri, text: await textOf(uri) })));
    const convert = client.code2ProtocolConverter;
    await client.sendNotification('termsheet/files', {
      files: files.map(({ uri, text }) => ({ uri: convert.asUri(uri), text })),
    });
  };
  const watcher = workspace.createFileSystemWatcher(FILES);
  const one = (uri: Uri): void => void send([uri]);
  const watching = Disposable.from(
    watcher,
    watcher.onDidCreate(one),
    watcher.onDidChange(one),
    watcher.onDidDelete(one),
  );
  await send(await workspace.findFiles(FILES, '**/node_modules/**', MOST));
  return watching;
}

/** Null where there is no such file any more. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
