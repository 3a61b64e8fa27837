import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Diagnostic, Hover, InitializeResult } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEAL, PROSE } from '../support/deal.ts';
import { bundleWorker } from './bundle-worker.ts';
import { findChromium } from './find-chromium.ts';
import { type FileServer, serveFiles } from './serve-files.ts';

const executablePath = findChromium();
const uri = 'file:///deal/deal.terms';

if (executablePath === null) {
  test('there is no Chromium on this machine, so that the worker is not tried', () => {
    expect(executablePath).toBeNull();
  });
} else {
  describe('the server in a worker of Chromium', () => tryWorker(executablePath));
}

function tryWorker(executablePath: string): void {
  let browser: Browser;
  let files: FileServer;
  let page: Page;

  beforeAll(async () => {
    const html = readFileSync(join(import.meta.dirname, 'page.html'), 'utf8');
    files = await serveFiles({ '/': html, '/worker.js': await bundleWorker() });
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
    await page.goto(files.address);
    const capabilities = {};
    const started = await ask<InitializeResult>('initialize', { processId: null, capabilities });
    expect(started.capabilities.hoverProvider).toBe(true);
    await tell('initialized', {});
    await tell('termsheet/files', { files: [{ uri: 'file:///deal/deal.txt', text: PROSE }] });
    await open(1, DEAL);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    files.close();
  });

  async function ask<Result>(method: string, params: object): Promise<Result> {
    const asked = `window.ask(${JSON.stringify(method)}, ${JSON.stringify(params)})`;
    return await page.evaluate<Result>(asked);
  }

  async function tell(method: string, params: object): Promise<void> {
    await page.evaluate(`window.tell(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  }

  async function open(version: number, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'termsheet', version, text };
    await tell('textDocument/didOpen', { textDocument });
  }

  test('finds nothing wrong in a sound contract, and something once it is not', async () => {
    const found = await page.evaluate<Diagnostic[]>(`window.diagnosticsOf('${uri}', 1)`);
    expect(found.filter(({ severity }) => severity === 1)).toEqual([]);
    const text = DEAL.replace('/ Conversion Price', '/ Conversion Prise');
    const textDocument = { uri, version: 2 };
    await tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    const wrong = await page.evaluate<Diagnostic[]>(`window.diagnosticsOf('${uri}', 2)`);
    expect(wrong.map(({ code }) => code)).toContain('unknown-term');
    await tell('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: DEAL }],
    });
  });

  test('hovers, and links quotes to the prose that the page has sent', async () => {
    const line = DEAL.split('\n').findIndex((each) => each.includes('starts at'));
    const position = { line, character: 4 };
    const hover = await ask<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect(JSON.stringify(hover.contents)).toContain('starts at $2 per share');
    const links = await ask<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    expect(links.map(({ target }) => target)).toContain('file:///deal/deal.txt#L1');
  });
}
