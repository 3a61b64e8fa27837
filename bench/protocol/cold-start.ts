import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SETTLED } from '../../packages/lsp/src/node/settled.ts';
import { bundleServer } from '../../packages/lsp/test/support/bundle-server.ts';
import { inMilliseconds, quantile } from '../quantile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = `${ROOT}packages/cli/src/main.ts`;
const NOTE = 'contracts/dyntek-note/dyntek-note.terms';
const ROUNDS = 5;

/** What is run, and the folder in which it keeps what was compiled. */
interface Server {
  readonly words: readonly string[];
  readonly cache: string;
}

/**
 * From starting the server to the first findings in the DynTek note, the process and all: packed, as an
 * editor carries it, and from its sources, as `terms lsp` runs in a checkout. The first start compiles
 * everything; later ones find what an earlier one has kept.
 */
export async function benchColdStart(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    const packed = [await bundleServer(folder), '--stdio'];
    const sources = ['-C', 'source', COMMAND, 'lsp', '--stdio'];
    return [
      `cold start to the first findings   packed ${await timesOf(packed, folder)}   from its sources ${await timesOf(sources, folder)}   to be below 400 ms packed`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timesOf(words: readonly string[], folder: string): Promise<string> {
  const caches = Array.from({ length: ROUNDS }, () => mkdtempSync(join(folder, 'cache-')));
  const first = await medianOf(caches.map((cache) => ({ words, cache })));
  const cache = mkdtempSync(join(folder, 'cache-'));
  await startOnce({ words, cache }, SETTLED + 1000);
  const later = await medianOf(caches.map(() => ({ words, cache })));
  return `${inMilliseconds(later)}, for the first time ${inMilliseconds(first)}`;
}

async function medianOf(servers: readonly Server[]): Promise<number> {
  const times: number[] = [];
  for (const server of servers) times.push(await startOnce(server, 0));
  return quantile(times, 0.5);
}

/** Starts a server, and leaves it so many milliseconds more before it is ended. */
async function startOnce({ words, cache }: Server, left: number): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Wherever a system has the user's cache, and Node its own.
    env: {
      ...process.env,
      HOME: cache,
      LOCALAPPDATA: cache,
      XDG_CACHE_HOME: cache,
      NODE_COMPILE_CACHE: cache,
    },
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const uri = `file://${ROOT}${NOTE}`;
  const text = readFileSync(`${ROOT}${NOTE}`, 'utf8');
  send({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  send({ method: 'initialized', params: {} });
  const textDocument = { uri, languageId: 'termsheet', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  await saying(server.stdout, 'textDocument/publishDiagnostics');
  const taken = performance.now() - start;
  await setTimeout(left);
  server.kill();
  return taken;
}

/** Waits until something is said, and goes on listening: a server whose client does not is at its end. */
function saying(stream: Readable, words: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes(words)) resolve();
  });
  stream.on('end', () => reject(new Error('The server has ended.')));
  return promise;
}
