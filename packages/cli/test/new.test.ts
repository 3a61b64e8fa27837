import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TEMPLATES } from '../src/commands/templates.ts';
import { type Captured, runCaptured } from './support/run-captured.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terms-new-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function terms(...words: readonly string[]): Promise<Captured> {
  return runCaptured(words, { workingDirectory: folder });
}

describe('terms new', () => {
  test('makes a folder and says what is in it', async () => {
    expect(await terms('new', 'Acme Bridge Note')).toEqual({
      code: 0,
      out: 'acme-bridge-note/acme-bridge-note.terms\nacme-bridge-note/scenarios.terms\nacme-bridge-note/README.md\n',
      err: 'Go on with: cd acme-bridge-note && terms test scenarios.terms\n',
    });
    const page = readFileSync(join(folder, 'acme-bridge-note/README.md'), 'utf8');
    expect(page).toContain('# Acme Bridge Note\n');
  });

  test.each(TEMPLATES)('%s checks, passes and runs at once, as its page says', async (template) => {
    await terms('new', 'deal', '--from', template);
    const inside = { workingDirectory: join(folder, 'deal') };
    const strict = await runCaptured(
      ['check', '--strict', 'deal.terms', 'scenarios.terms'],
      inside,
    );
    expect(strict).toMatchObject({ code: 0, out: 'No errors in 2 files\n' });
    const laidOut = await runCaptured(['fmt', '--check', 'deal.terms', 'scenarios.terms'], inside);
    expect(laidOut.code).toBe(0);
    const page = readFileSync(join(folder, 'deal/README.md'), 'utf8');
    const commands = [...page.matchAll(/^\| `terms (.*?)`/gmu)].map(([, words = '']) => words);
    expect(commands.length).toBeGreaterThanOrEqual(4);
    for (const command of commands) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      );
      // oxlint-disable-next-line no-await-in-loop
      const { code, out } = await runCaptured(words, inside);
      expect({ command, code }).toEqual({ command, code: 0 });
      if (words[0] === 'test') expect(out).toMatch(/(\d+) of \1 clauses exercised/u);
    }
  });

  test('keeps a title that is written as one, and makes one of a short name', async () => {
    await terms('new', 'société-générale');
    expect(readdirSync(folder)).toEqual(['societe-generale']);
    const path = join(folder, 'societe-generale/societe-generale.terms');
    expect(readFileSync(path, 'utf8')).toContain('contract "Société Générale"\n');
  });

  test('writes nothing over', async () => {
    writeFileSync(join(folder, 'deal'), 'mine');
    const { code, err } = await terms('new', 'deal');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'terms: There is a deal here already, and nothing is written over: give another name.\n',
    });
    expect(readFileSync(join(folder, 'deal'), 'utf8')).toBe('mine');
  });

  test.each([
    ['', 'A contract needs a name'],
    ['  ', 'A contract needs a name'],
    ['../deal', '"../deal" is a path; give a name'],
    ['/deal', 'is a path'],
    ['..', 'is a path'],
    ['C:\\deal', 'is a path'],
    ['a"b', 'cannot be the name of a contract'],
    ['a\nb', '"a\nb" cannot be the name'],
    ['\u{1b}[2J', '"\\u{1b}[2J" cannot be the name'],
    ['-rf', 'unknown option'],
    ['7 days', 'cannot be the name'],
    ['nul', 'No file can be called by "nul"'],
    ['Scenarios', 'No file can be called by "Scenarios"'],
    ['契約', 'in Latin letters'],
    ['a'.repeat(61), 'is longer than 60 characters'],
    ['a$(reboot)', 'cannot be the name'],
  ])('refuses %j', async (name, why) => {
    const { code, err } = await terms('new', name);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('knows its templates', async () => {
    const { code, err } = await terms('new', 'deal', '--from', 'lease');
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are note, safe, preferred, warrant.');
  });
});
