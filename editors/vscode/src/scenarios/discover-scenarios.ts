import { Disposable, workspace } from 'vscode';
import type { TestController, TestItem, TextDocument, Uri } from 'vscode';
import type { ScenarioList, ListedScenario } from '@termsheet/lsp/protocol';
import type { Server } from '../client/server.ts';
import { testId } from './scenario-failures.ts';
import { fileName } from './scenario-picks.ts';

/** Time without a keystroke after which the scenarios of a file are looked for again, in milliseconds. */
const PAUSE = 400;

/** Keeps the tests as the scenarios are written. */
export interface Discovery extends Disposable {
  /** Looks for the files of the workspace and for the scenarios of those that are open. */
  refresh(): Promise<void>;
  /** Looks for the scenarios written in one file. */
  refreshFile(uri: Uri): Promise<void>;
  /** The tests of all scenarios of the contract that a file belongs to. */
  scenariosOfContract(uri: Uri): Promise<readonly TestItem[]>;
}

/** Finds the scenarios of the workspace: the files at once, what is in each when it is looked into. */
export function discoverScenarios(controller: TestController, server: Server): Discovery {
  const finder = new ScenarioFinder(controller, server);
  controller.resolveHandler = async (item) => {
    if (item === undefined) await finder.findFiles();
    else if (item.uri !== undefined) await finder.readFile(item.uri);
  };
  const watcher = workspace.createFileSystemWatcher('**/*.terms');
  const registered = Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => finder.addFile(uri)),
    watcher.onDidDelete((uri) => finder.removeFile(uri)),
    workspace.onDidOpenTextDocument((document) => finder.readSoon(document)),
    workspace.onDidChangeTextDocument(({ document }) => finder.readSoon(document)),
    finder,
  );
  return {
    dispose: () => registered.dispose(),
    refreshFile: (uri) => finder.readFile(uri),
    scenariosOfContract: (uri) => finder.testsOfContract(uri),
    async refresh() {
      await finder.findFiles();
      for (const { languageId, uri } of workspace.textDocuments) {
        if (languageId === 'termsheet') await finder.readFile(uri);
      }
    },
  };
}

/** Puts files and scenarios into a test controller, and takes them out again. */
class ScenarioFinder {
  private readonly controller: TestController;
  private readonly server: Server;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(controller: TestController, server: Server) {
    this.controller = controller;
    this.server = server;
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  async findFiles(): Promise<void> {
    const files = await workspace.findFiles('**/*.terms', '**/node_modules/**');
    for (const uri of files) this.addFile(uri);
  }

  addFile(uri: Uri): TestItem {
    const id = testId(this.addressOf(uri), null);
    const known = this.controller.items.get(id);
    if (known !== undefined) return known;
    const item = this.controller.createTestItem(id, fileName(uri.path), uri);
    item.canResolveChildren = true;
    this.controller.items.add(item);
    return item;
  }

  removeFile(uri: Uri): void {
    this.controller.items.delete(testId(this.addressOf(uri), null));
  }

  readSoon({ languageId, uri }: TextDocument): void {
    if (languageId !== 'termsheet') return;
    const key = uri.toString();
    clearTimeout(this.waiting.get(key));
    const read = (): void => {
      this.waiting.delete(key);
      void this.readFile(uri);
    };
    this.waiting.set(key, setTimeout(read, PAUSE));
  }

  async readFile(uri: Uri): Promise<void> {
    const found = await this.scenariosOf(uri);
    if (found === null) return;
    const address = this.addressOf(uri);
    const here = found.scenarios.filter((scenario) => scenario.uri === address);
    const file = this.addFile(uri);
    file.children.replace(here.map((scenario) => this.itemOf(scenario, file)));
    if (here.length === 0) this.removeFile(uri);
  }

  async testsOfContract(uri: Uri): Promise<readonly TestItem[]> {
    const found = await this.scenariosOf(uri);
    const files = new Set(found?.scenarios.map((scenario) => scenario.uri));
    const items: TestItem[] = [];
    for (const file of files) {
      const place = this.server.client.protocol2CodeConverter.asUri(file);
      await this.readFile(place);
      for (const [, item] of this.addFile(place).children) items.push(item);
    }
    return items;
  }

  private itemOf({ uri, name, range }: ListedScenario, file: TestItem): TestItem {
    const id = testId(uri, name);
    const item = file.children.get(id) ?? this.controller.createTestItem(id, name, file.uri);
    item.range = this.server.client.protocol2CodeConverter.asRange(range);
    return item;
  }

  /** Null while the server does not answer; what is known stays. */
  private scenariosOf(uri: Uri): Promise<ScenarioList | null> {
    return this.server.askQuietly('termsheet/scenarios', { uri: this.addressOf(uri) });
  }

  private addressOf(uri: Uri): string {
    return this.server.client.code2ProtocolConverter.asUri(uri);
  }
}
