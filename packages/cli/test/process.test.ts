import { spawn } from 'node:child_process';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FIXTURES, runCaptured } from './support/run-captured.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Start {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the reader of its output goes away after the first of it. */
  readonly reader?: 'stays' | 'leaves';
}

/** Runs the command as a process of its own. */
async function runProcess(words: readonly string[], start: Start = {}): Promise<Ended> {
  const { NO_COLOR: _none, FORCE_COLOR: _force, ...inherited } = process.env;
  const child = spawn(process.execPath, ['-C', 'source', MAIN, ...words], {
    cwd: FIXTURES,
    env: { ...inherited, ...start.env },
  });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
    if (start.reader === 'leaves') child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  child.stdin.end(start.input ?? '');
  const { promise, resolve } = Promise.withResolvers<Ended>();
  child.on('close', (code, signal) => resolve({ code, signal, ...texts }));
  return promise;
}

describe('the command as a process', () => {
  test('reads standard input, and ends with 1 on findings', async ({ expect }) => {
    const { code, out, err } = await runProcess(['check', '-'], { input: 'nonsense' });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('<standard input>:1:1');
  });

  test('ends with 2 where it was told wrong', async ({ expect }) => {
    const { code, out, err } = await runProcess(['chek']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe("error: unknown command 'chek'\n(Did you mean check?)\n");
  });

  test('is quiet when its reader leaves', async ({ expect }) => {
    const input = 'nonsense\n'.repeat(2_000);
    const words = ['check', '--format', 'json', '-'];
    const ended = await runProcess(words, { input, reader: 'leaves' });
    expect({ ...ended, out: '' }).toEqual({ code: 1, signal: null, out: '', err: '' });
  });

  test.skipIf(process.platform !== 'linux')('says so when the disk is full', async ({ expect }) => {
    const words = ['-c', `"$0" -C source "$1" --help > /dev/full`];
    const child = spawn('/bin/sh', [...words, process.execPath, MAIN], { cwd: FIXTURES });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const { promise, resolve } = Promise.withResolvers<number | null>();
    child.on('close', resolve);
    expect(await promise).toBe(2);
    expect(err).toBe('terms: the output cannot be written (ENOSPC).\n');
  });

  test('ends with 0 where all is well, in colour where told to', async ({ expect }) => {
    const words = ['run', 'acme-note.terms', '--scenario', 'acme-2006.json'];
    const { code, out, err } = await runProcess(words, { env: { FORCE_COLOR: '1' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith('\u001b[1mAcme, Inc. 9% Convertible Note\u001b[22m\n')).toBe(true);
  });
});

describe('files that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  const path = (name: string): string => join(folder, name);
  truncateSync(created('huge.terms'), (8 << 20) + 1);
  truncateSync(created('huge.json'), (64 << 20) + 1);
  writeFileSync(path('binary.terms'), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xff, 0x00));
  writeFileSync(path('utf16.terms'), Buffer.from('\ufeffcontract', 'utf16le'));
  writeFileSync(path('marked.terms'), '\ufeffcontract "A"\n');

  function created(name: string): string {
    writeFileSync(path(name), '');
    return path(name);
  }

  test.each([
    ['nowhere.terms', 'There is no file nowhere.terms.'],
    ['marked.terms/in-a-file', 'There is no file marked.terms/in-a-file.'],
    ['.', '. is a directory; name a file in it.'],
    ['huge.terms', 'huge.terms is longer than 8 MB, the most that is read as a contract.'],
    ['/dev/zero', '/dev/zero is longer than 8 MB, the most that is read as a contract.'],
    ['binary.terms', 'binary.terms is not a text in UTF-8: is it the right file?'],
    ['utf16.terms', 'utf16.terms is not a text in UTF-8: it looks like UTF-16; save it as UTF-8.'],
    ['a\u001b[2J.terms', 'There is no file a\\u{1b}[2J.terms.'],
    ['a\0b', 'a\\u{0}b cannot be the path of a file.'],
  ])('%j', async (name, message) => {
    const { code, out, err } = await runCaptured(['check', name], { workingDirectory: folder });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `terms: ${message}\n` });
  });

  test('a scenario file that is too long', async () => {
    const words = ['run', 'acme-note.terms', '--scenario', path('huge.json')];
    const { code, err } = await runCaptured(words);
    expect(code).toBe(2);
    expect(err).toContain('is longer than 64 MB, the most that is read as a scenario file.');
  });

  test('a standard input that is too long', async () => {
    const { code, err } = await runCaptured(['check', '-'], {
      input: new Uint8Array((8 << 20) + 1),
    });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'terms: Standard input is longer than 8 MB, the most that is read as a contract.\n',
    });
  });

  test('a byte order mark is no part of the text', async () => {
    const { code } = await runCaptured(['check', 'marked.terms'], { workingDirectory: folder });
    expect(code).toBe(0);
  });
});
