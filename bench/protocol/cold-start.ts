import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inMilliseconds, quantile } from '../quantile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = fileURLToPath(
  new URL('packages/cli/src/main.ts', new URL('../../', import.meta.url)),
);
const NOTE = 'contracts/dyntek-note/dyntek-note.terms';
const ROUNDS = 5;

/** From starting `terms lsp` to the first findings in the DynTek note, the process and all. */
export async function benchColdStart(): Promise<readonly string[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await startOnce());
  return [
    `cold start to the first findings   ${inMilliseconds(quantile(times, 0.5))}   to be below 400 ms`,
  ];
}

async function startOnce(): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, ['-C', 'source', COMMAND, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
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
  let said = '';
  for await (const chunk of server.stdout) {
    said += String(chunk);
    if (said.includes('textDocument/publishDiagnostics')) break;
  }
  const taken = performance.now() - start;
  server.kill();
  return taken;
}
