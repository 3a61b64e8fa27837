import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/commands.ts';
import { registerDocs } from './pages/docs.ts';
import { registerPages } from './pages/pages.ts';
import { registerScenarioStatus } from './scenarios/scenario-status.ts';
import { registerScenarioTests } from './scenarios/scenario-tests.ts';
import { serverOf } from './client/server.ts';

/** Starts what is the same on every machine and in the browser: the client and all that asks it. */
export async function startTermsheet(
  { subscriptions }: ExtensionContext,
  client: BaseLanguageClient,
): Promise<void> {
  const server = serverOf(client);
  const pages = registerPages();
  const status = registerScenarioStatus(server);
  const tests = registerScenarioTests(server);
  const commands = registerCommands({ server, pages, status, tests });
  // The last is disposed of first: nothing asks a server that is already stopped.
  subscriptions.push(
    { dispose: () => client.dispose() },
    registerDocs(server),
    pages,
    status,
    tests,
    commands,
  );
  await client.start();
  await Promise.all([status.refresh(), tests.refresh()]);
}
