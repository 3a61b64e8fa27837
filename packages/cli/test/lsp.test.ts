import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Sends messages to `terms lsp`, the next once the last is answered; gives what it said and its end. */
async function converse(
  words: readonly string[],
  messages: readonly object[],
): Promise<{ readonly said: string; readonly code: number | null }> {
  const server = spawn(process.execPath, ['-C', 'source', MAIN, 'lsp', ...words]);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  server.on('close', resolve);
  let said = '';
  const waiting = [...messages];
  const send = (): void => {
    const message = waiting.shift();
    if (message === undefined) return;
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    if (!('id' in message)) send();
  };
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text.includes('"result"')) send();
  });
  send();
  return { code: await promise, said };
}

const initialize = {
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};

describe('terms lsp', () => {
  test.each([[[]], [['--stdio']]])(
    'serves the standard streams until it is told to end (%j)',
    async (words) => {
      const talk = [
        initialize,
        { method: 'initialized', params: {} },
        { id: 2, method: 'shutdown' },
        { method: 'exit' },
      ];
      const { said, code } = await converse(words, talk);
      expect(said).toContain('"hoverProvider":true');
      expect(code).toBe(0);
    },
  );

  test('ends with a failure where its client leaves without a word', async () => {
    const { code } = await converse([], [initialize, { method: 'exit' }]);
    expect(code).toBe(1);
  });

  test('ends quietly where its client can no longer be told anything', async () => {
    const server = spawn(process.execPath, ['-C', 'source', MAIN, 'lsp']);
    const { promise, resolve } = Promise.withResolvers<number | null>();
    server.on('close', resolve);
    let complaint = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    server.stdout.once('data', () => server.stdout.destroy());
    const textDocument = {
      uri: 'file:///a.terms',
      languageId: 'termsheet',
      version: 1,
      text: 'clause',
    };
    server.stdin.write(
      [
        initialize,
        { method: 'initialized', params: {} },
        { method: 'textDocument/didOpen', params: { textDocument } },
      ]
        .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
        .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
        .join(''),
    );
    expect(await promise).toBe(1);
    expect(complaint).toBe('');
  });
});
