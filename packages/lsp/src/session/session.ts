import { CONTRACT_ENDING } from '@termsheet/compiler';
import { Workspace } from '@termsheet/ide';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { Addresses } from './addresses.ts';
import { Documents } from './documents.ts';
import { KnownTokens } from './known-tokens.ts';
import { Publisher } from './publisher.ts';
import { Refresher } from './refresher.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';
import type { Storage } from './storage.ts';

/** How long what is not needed at once waits for the typing to pause, in milliseconds. */
export interface Pauses {
  /** Until the words of the contract are searched. */
  readonly prose: number;
  /** Until the client is asked to ask again for what other files show. */
  readonly refresh: number;
}

/** What differs between the places where a server runs. */
export interface Platform {
  readonly storage: Storage;
  readonly pauses: Pauses;
}

/** What a person notices as a pause. */
export const defaultPauses: Pauses = { prose: 1000, refresh: 300 };

/** What a server knows between messages: the client, its documents and its settings. */
export class Session {
  readonly connection: Connection;
  readonly storage: Storage;
  readonly workspace: Workspace;
  readonly addresses = new Addresses();
  readonly documents: Documents;
  readonly publisher: Publisher;
  readonly refresher: Refresher;
  readonly tokens = new KnownTokens();
  /** What the client can do; nothing before it has said so. */
  client: ClientCapabilities = {};
  #settings: Settings = defaultSettings;

  constructor(connection: Connection, { storage, pauses }: Platform) {
    this.connection = connection;
    this.storage = storage;
    this.workspace = new Workspace(storage);
    this.documents = new Documents(this.workspace);
    this.refresher = new Refresher(this, pauses.refresh);
    this.publisher = new Publisher(this, pauses.prose);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes the settings over that a client sends. */
  configure(sent: unknown): void {
    this.#settings = readSettings(sent);
    this.storage.setProseDirectories(this.#settings.prose.directories);
  }

  /** The same for settings that are changed: everything is shown anew by them. */
  reconfigure(sent: unknown): void {
    this.configure(sent);
    this.publisher.forgetProse();
    this.refresher.all();
  }

  /** Files were written, made or removed outside the client. */
  changedOnDisk(paths: readonly string[]): void {
    for (const path of paths) {
      this.workspace.changedOnDisk(path);
      this.publisher.changed(path);
    }
    if (paths.some((path) => !path.endsWith(CONTRACT_ENDING))) this.publisher.forgetProse();
    this.refresher.all();
  }

  /** Tells the client, for whoever looks after the server. */
  log(sentence: string): void {
    this.connection.console.error(sentence);
  }

  /** Does a part of the work which must not end the server: what it throws is told and let go. */
  attempt(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.log(failureOf(what, error));
    }
  }
}

/** One plain sentence about what should not have happened. */
export function failureOf(what: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${what} failed, which is a mistake of the server: ${reason.split('\n')[0] ?? ''}`;
}
