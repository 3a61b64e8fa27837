import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Feature } from './feature.ts';
import { partOf } from './part-of.ts';
import type { Session } from './session.ts';
import { warmUp } from './warm-up.ts';

/** The section of the client's configuration that is ours. */
const SECTION = 'termsheet';

/** Contracts, and the files in which their words mostly stand. */
const WATCHED = '**/*.{terms,txt,md}';

/** Answers `initialize`, and asks the client for what it then may be asked for. */
export function initialise(session: Session, features: readonly Feature[]): void {
  const { connection } = session;
  let folders: readonly string[] = [];
  connection.onInitialize((params) => {
    session.client = params.capabilities;
    folders = foldersOf(session, params);
    session.storage.setFolders(folders);
    session.configure(params.initializationOptions);
    return {
      serverInfo: { name: 'termsheet' },
      capabilities: capabilitiesFor(params.capabilities, features),
    };
  });
  connection.onInitialized(() => {
    void settle(session, async () => {
      listenToFolders(session, folders);
      await registerFor(session);
      await readConfiguration(session);
      warmUp(session);
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    void settle(session, async () => {
      if (canBeAsked(session.client)) await readConfiguration(session);
      else session.reconfigure(partOf(settings, SECTION) ?? settings);
    });
  });
}

/** All that the server can be asked, and what it listens to. */
export function capabilitiesFor(
  client: ClientCapabilities,
  features: readonly Feature[],
): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return features
    .map(({ capability }) => capability(client))
    .reduce<ServerCapabilities>(
      (all, each) => ({
        ...all,
        ...each,
        workspace: { ...all.workspace, ...each.workspace },
      }),
      own,
    );
}

function foldersOf(session: Session, params: InitializeParams): readonly string[] {
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const roots = uris.length === 0 && typeof params.rootUri === 'string' ? [params.rootUri] : uris;
  return roots.map((uri) => session.addresses.pathOf(uri));
}

/** A client that refuses one of these or closes meanwhile is served without them. */
async function settle(session: Session, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    session.log(`The client did not answer: ${error instanceof Error ? error.message : ''}`);
  }
}

async function registerFor({ client, connection }: Session): Promise<void> {
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: WATCHED }],
    });
  }
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
}

async function readConfiguration(session: Session): Promise<void> {
  if (!canBeAsked(session.client)) return;
  const sent: unknown = await session.connection.workspace.getConfiguration(SECTION);
  if (sent !== null && sent !== undefined) session.reconfigure(sent);
}

function listenToFolders(session: Session, folders: readonly string[]): void {
  if (session.client.workspace?.workspaceFolders !== true) return;
  const { addresses, storage, refresher } = session;
  let held = folders;
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => addresses.pathOf(uri)));
    held = [
      ...held.filter((each) => !gone.has(each)),
      ...added.map(({ uri }) => addresses.pathOf(uri)),
    ];
    storage.setFolders(held);
    refresher.all();
  });
}

function canBeAsked({ workspace }: ClientCapabilities): boolean {
  return workspace?.configuration === true;
}
