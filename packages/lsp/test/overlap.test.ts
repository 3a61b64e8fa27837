import {
  CancellationTokenSource,
  CompletionRequest,
  HoverRequest,
  LSPErrorCodes,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { coverageRequest } from '../src/protocol/scenarios.ts';
import { asking, DEAL, dealAt } from './support/deal.ts';

/** A deal whose coverage takes many steps. */
const MANY = `${DEAL}${Array.from({ length: 60 }, (_, number) => {
  return `\nscenario "number ${number}"\n  given as in "a cheaper sale"\n  expect on March 9, 2006\n    All Shares is 100,000 shares\n`;
}).join('')}`;

async function codeOf(reply: Promise<unknown>): Promise<unknown> {
  try {
    return await reply;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

describe('requests that overlap', () => {
  test('one that is called off before it is begun is not begun', async () => {
    const { client, textDocument, position } = await asking(dealAt('Conversion Price', '/ '));
    const source = new CancellationTokenSource();
    const asked = { textDocument, position };
    const reply = client.connection.sendRequest(HoverRequest.method, asked, source.token);
    source.cancel();
    expect(await codeOf(reply)).toBe(LSPErrorCodes.RequestCancelled);
  });

  test('one that is called off while it is worked on stops', async () => {
    const { client, uri } = await asking(MANY);
    const source = new CancellationTokenSource();
    const reply = client.connection.sendRequest(coverageRequest.method, { uri }, source.token);
    await client.ask(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    source.cancel();
    expect(await codeOf(reply)).toBe(LSPErrorCodes.RequestCancelled);
  });

  test('one about a text that changes meanwhile is refused', async () => {
    const { client, uri, path } = await asking(MANY);
    const reply = client.connection.sendRequest(coverageRequest.method, { uri });
    await client.change(path, [{ text: DEAL }]);
    expect(await codeOf(reply)).toBe(LSPErrorCodes.ContentModified);
  });

  test('others are answered while a long one is worked on', async () => {
    const { client, uri, textDocument, position } = await asking(MANY);
    const done: string[] = [];
    const long = client.ask(coverageRequest, { uri }).then(() => done.push('coverage'));
    const short = client
      .ask(HoverRequest.type, { textDocument, position })
      .then(() => done.push('hover'));
    await Promise.all([long, short]);
    expect(done).toEqual(['hover', 'coverage']);
  });
});

describe('what should not have been', () => {
  test('is told in a line of the log and answered with null, and the server goes on', async () => {
    const { client, textDocument, position } = await asking(dealAt('Conversion Price', '/ '));
    const wrong = { textDocument, position: null };
    expect(await client.connection.sendRequest(HoverRequest.method, wrong)).toBeNull();
    expect(client.logged).toEqual([
      expect.stringMatching(/^Answering textDocument\/hover failed, .*[^\n]$/u),
    ]);
    expect(await client.ask(HoverRequest.type, { textDocument, position })).not.toBeNull();
  });

  test('a change of a document that is not open is let go', async () => {
    const { client, textDocument, position } = await asking(dealAt('Conversion Price', '/ '));
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.terms', version: 7 },
      contentChanges: [{ text: 'x' }],
    });
    expect(await client.ask(HoverRequest.type, { textDocument, position })).not.toBeNull();
  });
});
