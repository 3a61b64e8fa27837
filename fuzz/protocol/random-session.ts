import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { MemoryStorage } from '../../packages/lsp/src/browser/memory-storage.ts';
import { Client } from '../../packages/lsp/test/support/client.ts';
import { Random } from '../random.ts';
import { randomEdit } from './random-edit.ts';
import { randomQuestion } from './random-question.ts';
import { stateOf } from './state-of.ts';

/** The texts of a session, and how much is done to them. */
export interface RandomSession {
  readonly seed: number;
  readonly edits: number;
  /** What is open, by paths; the first is edited most. */
  readonly texts: ReadonlyMap<string, string>;
  /** What stands beside it, by paths. */
  readonly files: ReadonlyMap<string, string>;
  /** Told after each so many edits, for measuring. */
  readonly onProgress?: (edits: number, client: Client) => Promise<void>;
}

/** What came of a session. */
export interface SessionReport {
  readonly edits: number;
  readonly answered: number;
  /** Requests that were called off or overtaken, and were told so. */
  readonly refused: number;
  /** What should not have been: errors, failures in the log, states that differ. */
  readonly failures: readonly string[];
}

/** After so many edits a text is as sound as at first, so that all stages are tried. */
const SOUND_AGAIN = 40;

const PROGRESS = 250;

/**
 * Edits documents at random while requests are on their way, some of them called off; then holds what
 * the server says of the texts against what a server says that is started on them.
 */
export async function runRandomSession(session: RandomSession): Promise<SessionReport> {
  const random = new Random(session.seed);
  const client = await start(session, session.texts);
  const paths = [...session.texts.keys()];
  const pending: Promise<Reply>[] = [];
  const replies: Reply[] = [];
  for (let edit = 1; edit <= session.edits; edit += 1) {
    const path = random.below(3) === 0 ? random.pick(paths) : (paths[0] ?? '');
    const sound = session.texts.get(path) ?? '';
    await editOnce({ client, path, sound, random, isSoundAgain: edit % SOUND_AGAIN === 0 });
    for (let asked = random.below(4); asked > 0; asked -= 1) {
      pending.push(ask(client, random.pick(paths), random));
    }
    if (random.below(6) === 0) replies.push(...(await Promise.all(pending.splice(0))));
    if (edit % PROGRESS === 0) await session.onProgress?.(edit, client);
  }
  replies.push(...(await Promise.all(pending)));
  const failures = [
    ...replies.flatMap(({ failure }) => (failure === null ? [] : [failure])),
    ...client.logged,
    ...(await differences(session, client, paths)),
  ];
  client.stop();
  return {
    edits: session.edits,
    answered: replies.filter(({ isRefused }) => !isRefused).length,
    refused: replies.filter(({ isRefused }) => isRefused).length,
    failures,
  };
}

async function start(
  { files }: RandomSession,
  texts: ReadonlyMap<string, string>,
): Promise<Client> {
  const storage = new MemoryStorage();
  for (const [path, text] of files) storage.write(path, text);
  const client = await Client.start({ storage, folders: ['/deal'] });
  for (const [path, text] of texts) await client.open(path, text);
  return client;
}

interface Editing {
  readonly client: Client;
  readonly path: string;
  readonly sound: string;
  readonly random: Random;
  readonly isSoundAgain: boolean;
}

async function editOnce({ client, path, sound, random, isSoundAgain }: Editing): Promise<void> {
  if (random.below(60) === 0) {
    await client.close(path);
    await client.open(path, sound);
    return;
  }
  const edit = isSoundAgain ? [{ text: sound }] : randomEdit(client.document(path), sound, random);
  await client.change(path, edit);
}

/** What came of one request. */
interface Reply {
  readonly isRefused: boolean;
  readonly failure: string | null;
}

async function ask(client: Client, path: string, random: Random): Promise<Reply> {
  const { method, params } = randomQuestion(client.document(path), random);
  const source = new CancellationTokenSource();
  const reply = client.connection.sendRequest(method, params, source.token);
  if (random.below(3) === 0) source.cancel();
  try {
    await reply;
    return { isRefused: false, failure: null };
  } catch (error) {
    const isRefused = error instanceof ResponseError && REFUSALS.has(error.code);
    return { isRefused, failure: isRefused ? null : `${method}: ${String(error)}` };
  }
}

const REFUSALS: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  // A name that cannot be given is refused in words.
  LSPErrorCodes.RequestFailed,
]);

/** How long the server may take to say the last about the last text, in milliseconds. */
const SETTLES = 20_000;

async function differences(
  session: RandomSession,
  client: Client,
  paths: readonly string[],
): Promise<readonly string[]> {
  const texts = new Map(paths.map((path) => [path, client.document(path).getText()]));
  const fresh = await start(session, texts);
  const until = performance.now() + SETTLES;
  let differing: readonly string[] = [];
  do {
    const states = await Promise.all([client, fresh].map((each) => stateOf(each, paths)));
    const [kept, made] = states;
    differing = [...(made?.keys() ?? [])].filter((what) => kept?.get(what) !== made?.get(what));
    await client.diagnostics(paths[0] ?? '');
  } while (differing.length > 0 && performance.now() < until);
  fresh.stop();
  return differing.map((what) => `${what} is not as of a server that is started on the same texts`);
}
