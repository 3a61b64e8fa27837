import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnosticPages } from '@termsheet/compiler';
import { FIXTURES, runCaptured } from './support/run-captured.ts';

describe('terms build', () => {
  const contract = join(FIXTURES, 'acme-note.terms');

  test('writes the files of a target, whole and nothing else', async () => {
    const workingDirectory = mkdtempSync(join(tmpdir(), 'terms-'));
    const words = ['build', contract, '--target', 'typescript', '--out', 'made/here'];
    const { code, out, err } = await runCaptured(words, { workingDirectory });
    const files = [
      'README.md',
      'acme-note.d.ts',
      'acme-note.js',
      'inputs.schema.json',
      'outputs.schema.json',
      'package.json',
      'src/acme-note.ts',
      'test/vectors.test.js',
      'vectors.json',
    ];
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const told = out.trimEnd().split('\n').sort();
    expect(told).toEqual(files.map((file) => `made/here/${file}`).sort());
    const made = join(workingDirectory, 'made/here');
    const written = readdirSync(made, { recursive: true, withFileTypes: true });
    expect(written.filter((each) => each.isFile()).length).toBe(files.length);
    expect(readFileSync(join(made, 'src/acme-note.ts'), 'utf8')).toContain(
      'Acme, Inc. 9% Convertible Note',
    );
  });

  test('writes a package of Python with its runtime in it', async () => {
    const workingDirectory = mkdtempSync(join(tmpdir(), 'terms-'));
    const words = ['build', contract, '--target', 'python', '--out', 'made'];
    const { code, out, err } = await runCaptured(words, { workingDirectory });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const told = out.trimEnd().split('\n');
    expect(told).toContain('made/acme_note/contract.py');
    const made = join(workingDirectory, 'made');
    const runtime = readdirSync(join(made, 'acme_note/_runtime'), { recursive: true });
    expect(runtime).toContain('emitted.py');
    expect(runtime.filter((path) => String(path).includes('__pycache__'))).toEqual([]);
    expect(told.at(-1)).toMatch(/^made\/acme_note\/_runtime\/ \(the runtime, \d{3} files\)$/u);
    const tests = ['-W', 'error', '-m', 'unittest', 'discover', 'tests'];
    execFileSync('python3', tests, { cwd: made, stdio: 'pipe' });
  });

  test('leaves nothing behind where it cannot write', async () => {
    const workingDirectory = mkdtempSync(join(tmpdir(), 'terms-'));
    writeFileSync(join(workingDirectory, 'made'), 'a file in the way');
    const words = ['build', contract, '--target', 'typescript', '--out', 'made'];
    const { code, err } = await runCaptured(words, { workingDirectory });
    expect(code).toBe(2);
    expect(err).toMatch(/^terms: .*made\/package\.json cannot be written \(E[A-Z]+\)\.\n$/u);
    expect(readdirSync(workingDirectory)).toEqual(['made']);
  });

  test('refuses a target that there is not', async () => {
    const { code, err } = await runCaptured(['build', contract, '--target', 'cobol', '--out', 'x']);
    expect(code).toBe(2);
    expect(err).toMatch(/^terms: There is no target "cobol"; --target takes .*typescript.*\.\n$/u);
  });
});

describe('terms schema', () => {
  test('prints the schema of the contract’s scenario files', async () => {
    const { code, out } = await runCaptured(['schema', 'acme-note.terms']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Scenario of Acme, Inc. 9% Convertible Note',
      properties: { blanks: { properties: { 'Principal Amount': {} } } },
    });
  });

  test('has none for a contract with errors', async () => {
    const { code, out, err } = await runCaptured(['schema', '-'], { input: 'nonsense' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error[');
  });
});

describe('terms explain-diagnostic', () => {
  test('prints a page', async () => {
    const { code, out } = await runCaptured(['explain-diagnostic', 'unit-mismatch-add']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('snapshots/explain-diagnostic.txt');
  });

  test('has a page with its finding for every code', async () => {
    const { out } = await runCaptured(['explain-diagnostic']);
    const found = [...out.matchAll(/^(\S+) +(?:error|warning|information) +\S/gmu)];
    const codes = new Set(found.map(([, code]) => code));
    const pages = diagnosticPages().map(({ code }) => code);
    expect(pages.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('suggests the nearest code', async () => {
    const { code, err } = await runCaptured(['explain-diagnostic', 'unit-mismatch-ad']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'terms: There is no finding with the code unit-mismatch-ad. Did you mean unit-mismatch-add?\n',
    });
  });
});

describe('the command line', () => {
  test('explains itself', async () => {
    const { code, out } = await runCaptured(['--help']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('snapshots/help.txt');
    expect((await runCaptured(['run', '--help'])).code).toBe(0);
  });

  test.each([[['frobnicate']], [[]], [['check']], [['explain', 'acme-note.terms']]])(
    'refuses %j',
    async (words) => {
      const { code, out, err } = await runCaptured(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).not.toBe('');
    },
  );
});
