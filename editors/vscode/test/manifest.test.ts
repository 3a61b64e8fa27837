import { readFileSync } from 'node:fs';
import { ownTokenTypes } from '@termsheet/ide';
import { defaultSettings } from '@termsheet/lsp';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { settingsPage, type Manifest, type Setting } from './settings-page.ts';

interface Command {
  readonly command: string;
  readonly title: string;
}

const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const manifest = JSON.parse(text) as Manifest & {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly semanticTokenTypes: readonly unknown[];
  };
};
const registered = readFileSync(new URL('../src/commands/commands.ts', import.meta.url), 'utf8');
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const page = new URL('../../../docs/editor/settings.md', import.meta.url);

describe('the manifest', () => {
  const { commands, configuration } = manifest.contributes;

  test.each(commands)('offers $command, which the extension registers', ({ command }) => {
    expect(registered).toContain(`'${command}':`);
  });

  test('offers every command that the extension registers', () => {
    const names = [...registered.matchAll(/^\s+'(termsheet\.\w+)':/gmu)].map(([, name]) => name);
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(names));
  });

  test('names the commands of the palette as the page of the extension does', () => {
    const hidden = new Set(['termsheet.showReferences']);
    const titles = commands.filter(({ command }) => !hidden.has(command)).map(({ title }) => title);
    expect(titles.filter((title) => !readme.includes(`| ${title} `))).toEqual([]);
  });

  test('says of every setting what it does, in sentences', () => {
    const settings = configuration.flatMap(({ properties }) => Object.entries(properties));
    for (const [name, { markdownDescription }] of settings) {
      expect(name).toMatch(/^termsheet(?:\.[a-z][A-Za-z]*)+$/u);
      expect(markdownDescription).toMatch(/^[A-Z].*\.$/u);
    }
  });

  test('has the settings of the server, each as the server has it', () => {
    const settings = Object.assign({}, ...configuration.map(({ properties }) => properties));
    const client = /^termsheet\.(?:server|trace|tests)\./u;
    const ofServer = Object.keys(settings).filter((name) => !client.test(name));
    const defaults = Object.fromEntries(
      ofServer.map((name) => [name, (settings as Record<string, Setting>)[name]?.default]),
    );
    expect(defaults).toEqual(flat('termsheet', defaultSettings));
  });

  test('declares the kinds of tokens that are our own', () => {
    const { semanticTokenTypes } = manifest.contributes;
    expect(semanticTokenTypes).toEqual(
      ownTokenTypes.map(({ type, ...rest }) => ({ id: type, ...rest })),
    );
  });

  test('is what the page of settings says', async () => {
    const options = await resolveConfig(page.pathname);
    const written = await format(settingsPage(manifest), { ...options, parser: 'markdown' });
    await expect(written).toMatchFileSnapshot(page.pathname);
  });
});

/** The values of an object in objects, by the names that lead to them. */
function flat(name: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [name]: value };
  const parts = Object.entries(value).map(([part, inner]) => flat(`${name}.${part}`, inner));
  return Object.assign({}, ...parts) as Record<string, unknown>;
}
