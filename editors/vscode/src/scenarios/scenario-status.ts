import { Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import type { ScenarioList } from '@termsheet/lsp/protocol';
import { contractInView } from '../client/contract-in-view.ts';
import type { Server } from '../client/server.ts';
import { statusText } from './status-text.ts';

/** The chosen scenario in the status bar. */
export interface ScenarioStatus extends Disposable {
  /** Asks again which scenario is chosen for the contract in view. */
  refresh(): Promise<void>;
}

/** Shows the chosen scenario of the contract in view; a click chooses another. */
export function registerScenarioStatus(server: Server): ScenarioStatus {
  const item = window.createStatusBarItem('termsheet.scenario', StatusBarAlignment.Left, 10);
  item.name = 'Termsheet: chosen scenario';
  item.command = 'termsheet.chooseScenario';
  const refresh = async (): Promise<void> => {
    const shown = statusText(await scenariosInView(server));
    if (shown === null) item.hide();
    else {
      item.text = shown.text;
      item.tooltip = shown.tooltip;
      item.show();
    }
  };
  const registered = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidSaveTextDocument(() => void refresh()),
  );
  return { refresh, dispose: () => registered.dispose() };
}

async function scenariosInView(server: Server): Promise<ScenarioList | null> {
  const document = contractInView()?.document;
  if (document === undefined) return null;
  const uri = server.client.code2ProtocolConverter.asUri(document.uri);
  return await server.askQuietly('termsheet/scenarios', { uri });
}
