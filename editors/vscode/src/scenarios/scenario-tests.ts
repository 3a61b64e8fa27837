import {
  Disposable,
  tests,
  TestMessage,
  TestRunProfileKind,
  TestRunRequest,
  workspace,
} from 'vscode';
import type {
  CancellationToken,
  TestController,
  TestItem,
  TestRun,
  TextDocument,
  Uri,
} from 'vscode';
import type { ScenarioName } from '@termsheet/lsp/protocol';
import type { Server } from '../client/server.ts';
import { failuresOf, testId } from './scenario-failures.ts';
import { discoverScenarios, type Discovery } from './discover-scenarios.ts';

/** The scenarios as the test explorer has them. */
export interface ScenarioTests extends Disposable {
  /** Runs one scenario; its result is shown where it is written and in the test explorer. */
  run(scenario: ScenarioName): Promise<void>;
  /** Finds the scenarios of every contract that is open. */
  refresh(): Promise<void>;
}

/** Makes a test of each scenario: found by the server, run by it, with what fails at its line. */
export function registerScenarioTests(server: Server): ScenarioTests {
  const controller = tests.createTestController('termsheet', 'Termsheet Scenarios');
  const discovery = discoverScenarios(controller, server);
  const runTests = (request: TestRunRequest, token?: CancellationToken): Promise<void> =>
    runRequest({ controller, discovery, server }, request, token);
  controller.createRunProfile('Run', TestRunProfileKind.Run, runTests, true);
  controller.refreshHandler = () => discovery.refresh();
  const registered = Disposable.from(
    controller,
    discovery,
    workspace.onDidSaveTextDocument((document) => void runSaved(document, discovery, runTests)),
  );
  return {
    dispose: () => registered.dispose(),
    refresh: () => discovery.refresh(),
    async run({ uri, name }) {
      await discovery.refreshFile(server.client.protocol2CodeConverter.asUri(uri));
      const item = controller.items.get(testId(uri, null))?.children.get(testId(uri, name));
      if (item === undefined) throw new Error(`There is no scenario “${name}” any more.`);
      await runTests(new TestRunRequest([item]));
    },
  };
}

async function runSaved(
  document: TextDocument,
  discovery: Discovery,
  runTests: (request: TestRunRequest) => Promise<void>,
): Promise<void> {
  if (document.languageId !== 'termsheet') return;
  if (workspace.getConfiguration('termsheet', document).get('tests.runOnSave') !== true) return;
  const items = await discovery.scenariosOfContract(document.uri);
  if (items.length > 0) await runTests(new TestRunRequest(items));
}

interface Runner {
  readonly controller: TestController;
  readonly discovery: Discovery;
  readonly server: Server;
}

async function runRequest(
  runner: Runner,
  request: TestRunRequest,
  token?: CancellationToken,
): Promise<void> {
  const run = runner.controller.createTestRun(request);
  try {
    const items = await wanted(runner, request);
    for (const item of items) run.enqueued(item);
    for (const item of items) {
      if (token?.isCancellationRequested === true) run.skipped(item);
      else await runItem(runner.server, run, item);
    }
  } finally {
    run.end();
  }
}

/** The scenarios among what is asked for, a file standing for those written in it. */
async function wanted(runner: Runner, request: TestRunRequest): Promise<readonly TestItem[]> {
  const asked = request.include ?? [...runner.controller.items].map(([, item]) => item);
  const found: TestItem[] = [];
  for (const item of asked) {
    if (item.canResolveChildren && item.uri !== undefined) {
      await runner.discovery.refreshFile(item.uri);
      for (const [, child] of item.children) found.push(child);
    } else found.push(item);
  }
  return found.filter((item) => request.exclude?.includes(item) !== true);
}

async function runItem(server: Server, run: TestRun, item: TestItem): Promise<void> {
  const uri = item.uri;
  if (uri === undefined) return;
  run.started(item);
  try {
    await judge(server, { run, item, uri });
  } catch (error) {
    run.errored(item, new TestMessage(error instanceof Error ? error.message : String(error)));
  }
}

interface Running {
  readonly run: TestRun;
  readonly item: TestItem;
  readonly uri: Uri;
}

async function judge(server: Server, { run, item, uri }: Running): Promise<void> {
  const { client } = server;
  const name = { uri: client.code2ProtocolConverter.asUri(uri), name: item.label };
  const outcome = await server.ask('termsheet/runScenario', name);
  const messages = failuresOf(outcome).map(({ message, range }) => {
    const shown = new TestMessage(message);
    const place = range === null ? item.range : client.protocol2CodeConverter.asRange(range);
    if (place !== undefined) shown.location = { uri, range: place };
    return shown;
  });
  if (outcome?.outcome === 'passed') run.passed(item, outcome.milliseconds);
  else if (outcome?.outcome === 'failed') run.failed(item, messages, outcome.milliseconds);
  else run.errored(item, messages, outcome?.milliseconds);
}
