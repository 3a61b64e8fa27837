import { window } from 'vscode';
import type { ScenarioList, ScenarioName } from '@termsheet/lsp/protocol';
import type { Server } from '../client/server.ts';
import { scenarioAt } from '../scenarios/scenario-at.ts';
import { choicesOf, picksOf, type ScenarioPick } from '../scenarios/scenario-picks.ts';
import type { Workbench } from './commands.ts';
import { placeInView } from './place-in-view.ts';

/** Runs a scenario: the one that is named, the one the cursor is in, or one that is picked. */
export async function runScenario(bench: Workbench, asked?: ScenarioName): Promise<void> {
  const scenario = asked ?? (await scenarioToRun(bench));
  if (scenario !== null) await bench.tests.run(scenario);
}

async function scenarioToRun({ server }: Workbench): Promise<ScenarioName | null> {
  const place = placeInView(server);
  if (place === null) return null;
  const contract = await scenariosOf(server, place.uri);
  const here = scenarioAt(place, contract.scenarios);
  if (here !== null) return here;
  const picked = await pick(picksOf(contract, place.uri), 'Which scenario shall be run?');
  return picked?.scenario ?? null;
}

/** Chooses the scenario whose values are shown in the text. */
export async function chooseScenario(
  { server, status }: Workbench,
  asked?: { readonly uri: string },
): Promise<void> {
  const uri = asked?.uri ?? placeInView(server)?.uri;
  if (uri === undefined) return;
  const contract = await scenariosOf(server, uri);
  const picked = await pick(choicesOf(contract, uri), 'Whose values shall the text show?');
  if (picked === undefined) return;
  await server.ask('termsheet/chooseScenario', { uri, scenario: picked.scenario });
  await status.refresh();
}

async function scenariosOf(server: Server, uri: string): Promise<ScenarioList> {
  const found = await server.ask('termsheet/scenarios', { uri });
  if (found === null) throw new Error('The scenarios could not be told; the output says why.');
  return found;
}

async function pick(
  picks: readonly ScenarioPick[],
  placeHolder: string,
): Promise<ScenarioPick | undefined> {
  if (picks.length === 0) {
    void window.showInformationMessage(
      'This contract has no scenario yet. Type “scenario” at the end of the file and take the skeleton.',
    );
    return undefined;
  }
  return await window.showQuickPick(picks, { placeHolder, matchOnDescription: true });
}
