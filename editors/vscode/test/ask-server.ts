import { spawn } from 'node:child_process';
import process from 'node:process';

const HEAD = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/u;

/** Starts a server over the standard streams, asks it one thing, and gives the answer; then ends it. */
export async function askServer(script: string, method: string, params: unknown): Promise<unknown> {
  const server = spawn(process.execPath, [script, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return await answerIn(server.stdout);
  } finally {
    server.kill();
  }
}

/** The result of the first message that answers. */
async function answerIn(stream: AsyncIterable<Buffer>): Promise<unknown> {
  let received = Buffer.alloc(0);
  for await (const chunk of stream) {
    received = Buffer.concat([received, chunk]);
    for (let body = bodyOf(received); body !== null; body = bodyOf(received)) {
      const message = JSON.parse(body.text) as { id?: unknown; result?: unknown };
      if (message.id === 1) return message.result;
      received = received.subarray(body.end);
    }
  }
  throw new Error('The server ended without an answer.');
}

function bodyOf(received: Buffer): { readonly text: string; readonly end: number } | null {
  const [head, length] = HEAD.exec(received.toString('latin1')) ?? [];
  if (head === undefined) return null;
  const end = head.length + Number(length);
  return received.length < end ? null : { text: received.toString('utf8', head.length, end), end };
}
