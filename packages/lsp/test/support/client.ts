import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type ProtocolRequestType,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Pauses, serve, type Storage } from '@termsheet/lsp';
import { MemoryStorage } from '../../src/browser/memory-storage.ts';
import { connectionStrategy } from '../../src/session/connection-strategy.ts';

/** What a test says of its client. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly storage?: Storage;
  readonly folders?: readonly string[];
  readonly pauses?: Pauses;
  readonly initializationOptions?: unknown;
  /** What the client answers where the server asks for its configuration. */
  readonly configuration?: unknown;
}

/** Nothing is waited for: tests are of what comes, and not of when. */
const NO_PAUSES: Pauses = { prose: 0, refresh: 0 };

/**
 * A client and a server of the protocol in one process, with a pair of streams between them. The client
 * keeps the texts that it holds open, and what the server said of them last.
 */
export class Client {
  readonly connection: ProtocolConnection;
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  readonly asked: string[] = [];
  readonly #texts = new Map<string, TextDocument>();
  #listeners: (() => void)[] = [];
  initialised: InitializeResult = { capabilities: {} };

  private constructor({ storage = new MemoryStorage(), pauses = NO_PAUSES }: ClientOptions) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
      { connectionStrategy },
    );
    serve(server, { storage, pauses });
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
  }

  /** Starts a server and introduces itself to it. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options);
    client.#listen(options.configuration);
    client.connection.listen();
    client.initialised = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
      workspaceFolders: (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path })),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #listen(configuration: unknown): void {
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        this.published.set(params.uri, params);
        this.#tell();
      },
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    for (const method of ASKED) {
      this.connection.onRequest(method, () => {
        this.asked.push(method);
        this.#tell();
        return method === 'workspace/configuration' ? [configuration ?? null] : null;
      });
    }
  }

  #tell(): void {
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }

  /** Waits until something holds, looking again whenever the server has said something. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        this.#listeners.push(resolve);
      });
    }
  }

  async open(path: string, text: string): Promise<void> {
    const uri = uriOf(path);
    this.#texts.set(path, TextDocument.create(uri, 'termsheet', 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'termsheet', version: 1, text },
    });
  }

  async change(
    path: string,
    contentChanges: readonly TextDocumentContentChangeEvent[],
  ): Promise<void> {
    const document = this.document(path);
    const version = document.version + 1;
    TextDocument.update(document, [...contentChanges], version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  /** Replaces the whole text by a change of what differs, as an editor would send it. */
  async write(path: string, text: string): Promise<void> {
    await this.change(path, [{ text }]);
  }

  async close(path: string): Promise<void> {
    this.#texts.delete(path);
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: uriOf(path) },
    });
  }

  document(path: string): TextDocument {
    const document = this.#texts.get(path);
    if (document === undefined) throw new Error(`${path} is not open`);
    return document;
  }

  position(path: string, offset: number): Position {
    return this.document(path).positionAt(offset);
  }

  /** What the server says is wrong with the text as it is. */
  async diagnostics(path: string): Promise<readonly Diagnostic[]> {
    const { uri } = this.document(path);
    await this.until(() => this.published.get(uri)?.version === this.document(path).version);
    return this.published.get(uri)?.diagnostics ?? [];
  }

  async ask<Params, Result, Partial, Failure, Options>(
    type: ProtocolRequestType<Params, Result, Partial, Failure, Options>,
    params: Params,
  ): Promise<Result> {
    return await this.connection.sendRequest<Result>(type.method, params);
  }

  stop(): void {
    this.connection.dispose();
  }
}

/** What a server may ask of its client. */
const ASKED = [
  'client/registerCapability',
  'window/workDoneProgress/create',
  'workspace/codeLens/refresh',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
] as const;

/** The address of a path. */
export function uriOf(path: string): string {
  return `file://${path}`;
}
