import { commands, Disposable, window } from 'vscode';
import type { Pages } from '../pages/pages.ts';
import type { Server } from '../client/server.ts';
import type { ScenarioStatus } from '../scenarios/scenario-status.ts';
import type { ScenarioTests } from '../scenarios/scenario-tests.ts';
import { chooseScenario, runScenario } from './scenario-commands.ts';
import { explain, showCoverage } from './page-commands.ts';
import { showReferences } from './show-references.ts';

/** What the commands act on. */
export interface Workbench {
  readonly server: Server;
  readonly pages: Pages;
  readonly tests: ScenarioTests;
  readonly status: ScenarioStatus;
}

const COMMANDS: Readonly<Record<string, (bench: Workbench, ...args: never[]) => Promise<unknown>>> =
  {
    'termsheet.runScenario': runScenario,
    'termsheet.chooseScenario': chooseScenario,
    'termsheet.explain': explain,
    'termsheet.showCoverage': showCoverage,
    'termsheet.showReferences': showReferences,
    'termsheet.restartServer': async ({ server }) => {
      await server.client.stop();
      await server.client.start();
    },
    'termsheet.showOutput': async ({ server }) => server.client.outputChannel.show(true),
  };

/** Registers the commands; what goes wrong in one is told, never swallowed. */
export function registerCommands(bench: Workbench): Disposable {
  const registered = Object.entries(COMMANDS).map(([name, run]) =>
    commands.registerCommand(name, (...args: never[]) => telling(() => run(bench, ...args))),
  );
  return Disposable.from(...registered);
}

async function telling(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`Termsheet: ${reason}`);
  }
}
