import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packExtension } from '../scripts/pack-extension.ts';
import { askServer } from './ask-server.ts';

/** What the extension may weigh, unpacked, in bytes. */
const MOST = 8_000_000;

const folder = mkdtempSync(join(tmpdir(), 'termsheet-vsix-'));
let files: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const path = join(folder, 'termsheet.vsix');
  await packExtension(path);
  files = unzipSync(readFileSync(path));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function textOf(name: string): string {
  return new TextDecoder().decode(files[name]);
}

describe('the packed extension', () => {
  test('holds what it needs and nothing else', () => {
    expect(Object.keys(files).sort()).toMatchInlineSnapshot(`
      [
        "[Content_Types].xml",
        "extension.vsixmanifest",
        "extension/dist/browser.cjs",
        "extension/dist/extension.cjs",
        "extension/dist/server-start.cjs",
        "extension/dist/server-worker.js",
        "extension/dist/server.js",
        "extension/dist/third-party-notices.txt",
        "extension/icons/terms-file.svg",
        "extension/icons/termsheet.png",
        "extension/icons/termsheet.svg",
        "extension/language-configuration.json",
        "extension/package.json",
        "extension/readme.md",
        "extension/snippets/termsheet.json",
        "extension/syntaxes/markdown-code-block.tmLanguage.json",
        "extension/syntaxes/termsheet.tmLanguage.json",
        "extension/walkthrough/clause.md",
        "extension/walkthrough/explain.md",
        "extension/walkthrough/new-file.md",
        "extension/walkthrough/scenario.md",
      ]
    `);
  });

  test('is no larger than it may be', () => {
    const sizes = Object.values(files).map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  });

  test('brings every file that its manifest names', () => {
    const manifest = textOf('extension/package.json');
    const named = [
      ...manifest.matchAll(/"\.?\/?((?:dist|icons|syntaxes|snippets|walkthrough)\/[^"]+)"/gu),
    ];
    const missing = named.map(([, path]) => `extension/${path}`).filter((path) => !(path in files));
    expect(named.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  test('has the grammar that the tokens say', () => {
    const own = readFileSync(
      new URL('../syntaxes/termsheet.tmLanguage.json', import.meta.url),
      'utf8',
    );
    expect(textOf('extension/syntaxes/termsheet.tmLanguage.json')).toBe(own);
  });

  test('loads nothing but what VS Code and Node bring', () => {
    for (const name of ['extension.cjs', 'browser.cjs']) {
      const modules = [
        ...textOf(`extension/dist/${name}`).matchAll(/\brequire\((["'`])([^"'`]+)\1\)/gu),
      ];
      const names = new Set(modules.map(([, , module]) => module ?? ''));
      expect([...names].toSorted((one, other) => one.localeCompare(other))).toMatchSnapshot(name);
    }
  });

  test('passes on the licences of what it contains', () => {
    const notices = textOf('extension/dist/third-party-notices.txt');
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'chevrotain']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.`, 'mu'));
    }
  });

  test('has a server that answers', async () => {
    const script = join(folder, 'extension/dist/server.js');
    const params = { processId: null, rootUri: null, capabilities: {} };
    const answer = await askServer(script, 'initialize', params);
    expect(answer).toMatchObject({ capabilities: { textDocumentSync: expect.anything() } });
  });
});
