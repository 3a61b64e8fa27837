import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServer } from '../../packages/lsp/test/support/bundle-server.ts';
import { inMilliseconds, quantile } from '../quantile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = `${ROOT}packages/cli/src/main.ts`;
const NOTE = 'contracts/dyntek-note/dyntek-note.terms';
const ROUNDS = 5;

/**
 * From starting the server to the first findings in the DynTek note, the process and all: packed, as an
 * editor carries it, and from its sources, as `terms lsp` runs in a checkout.
 */
export async function benchColdStart(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    const packed = await medianOf([await bundleServer(folder), '--stdio']);
    const sources = await medianOf(['-C', 'source', COMMAND, 'lsp', '--stdio']);
    return [
      `cold start to the first findings   packed ${inMilliseconds(packed)}   from its sources ${inMilliseconds(sources)}   to be below 400 ms`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function medianOf(words: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await startOnce(words));
  return quantile(times, 0.5);
}

async function startOnce(words: readonly string[]): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
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
  let said = '';
  for await (const chunk of server.stdout) {
    said += String(chunk);
    if (said.includes('textDocument/publishDiagnostics')) break;
  }
  const taken = performance.now() - start;
  server.kill();
  return taken;
}
