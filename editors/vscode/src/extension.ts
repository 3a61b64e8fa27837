import { type ExtensionContext, Uri, window, workspace, commands } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, SECTION } from './client/client-options.ts';
import { readServerCommand } from './client/server-command.ts';
import { startTermsheet } from './start-termsheet.ts';

/** Starts the extension in VS Code on a machine. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SECTION}.server.command`)) void offerReload();
    }),
  );
  const client = new LanguageClient(SECTION, 'Termsheet', serverOptions(context), clientOptions());
  await startTermsheet(context, client);
}

/** The server that is set, or the one that comes with the extension. */
function serverOptions({ extensionUri }: ExtensionContext): ServerOptions {
  const setting = workspace.getConfiguration(SECTION).get<string | null>('server.command');
  const set = readServerCommand(setting);
  if (set !== null) {
    return { command: set.command, args: [...set.args], transport: TransportKind.stdio };
  }
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  return { module, transport: TransportKind.ipc };
}

async function offerReload(): Promise<void> {
  const reload = 'Reload Window';
  const said = 'The command of the Termsheet server has changed.';
  if ((await window.showInformationMessage(said, reload)) === reload) {
    await commands.executeCommand('workbench.action.reloadWindow');
  }
}
