import {
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const LOOSE = 'clause §1\nblank   X:money\nY means X+$5\n';
const LAID_OUT = 'clause §1\n  blank X : money\n  Y means X + $5\n';
const HALF = `clause §2\n  Z   means\nclause   §3\nblank X:money\n`;
const HALF_LAID_OUT = `clause §2\n  Z   means\n\nclause §3\n  blank X : money\n`;

/** A directory with one file. */
function directoryWith(text: string): string {
  const workingDirectory = mkdtempSync(join(tmpdir(), 'terms-'));
  writeFileSync(join(workingDirectory, 'note.terms'), text);
  return workingDirectory;
}

describe('terms fmt', () => {
  test('lays out files, and prints the paths of those that changed', async () => {
    const workingDirectory = directoryWith(LOOSE);
    writeFileSync(join(workingDirectory, 'other.terms'), LAID_OUT);
    const words = ['fmt', 'note.terms', 'other.terms'];
    const ended = await runCaptured(words, { workingDirectory });
    expect(ended).toEqual({ code: 0, out: 'note.terms\n', err: '' });
    expect(readFileSync(join(workingDirectory, 'note.terms'), 'utf8')).toBe(LAID_OUT);
    expect(readdirSync(workingDirectory)).toEqual(['note.terms', 'other.terms']);
    expect(await runCaptured(words, { workingDirectory })).toEqual({ code: 0, out: '', err: '' });
  });

  test('changes nothing with --check, and ends with 1 where something is to change', async () => {
    const workingDirectory = directoryWith(LOOSE);
    writeFileSync(join(workingDirectory, 'other.terms'), LAID_OUT);
    const words = ['fmt', '--check', 'note.terms', 'other.terms'];
    const ended = await runCaptured(words, { workingDirectory });
    expect(ended).toEqual({ code: 1, out: 'note.terms\n', err: '' });
    expect(readFileSync(join(workingDirectory, 'note.terms'), 'utf8')).toBe(LOOSE);
    const fine = await runCaptured(['fmt', '--check', 'other.terms'], { workingDirectory });
    expect(fine).toEqual({ code: 0, out: '', err: '' });
  });

  test('writes standard input, laid out, to standard output', async () => {
    const ended = await runCaptured(['fmt', '-'], { input: LOOSE });
    expect(ended).toEqual({ code: 0, out: LAID_OUT, err: '' });
    const checked = await runCaptured(['fmt', '--check', '-'], { input: LOOSE });
    expect(checked).toEqual({ code: 1, out: '<standard input>\n', err: '' });
  });

  test('leaves a section with errors as it is, and says so', async () => {
    const ended = await runCaptured(['fmt', '-'], { input: HALF });
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: HALF_LAID_OUT });
    expect(ended.err).toBe(
      '<standard input>:2: the section that begins in line 1 is left as it stands, since it has an error: Expected a value after `means`, but the line ends there.\n',
    );
    expect((await runCaptured(['fmt', '--check', '-'], { input: HALF_LAID_OUT })).code).toBe(1);
  });

  test('keeps what a link is and who may read the file', async () => {
    const workingDirectory = directoryWith(LOOSE);
    symlinkSync('note.terms', join(workingDirectory, 'link.terms'));
    const mode = statSync(join(workingDirectory, 'note.terms')).mode;
    expect((await runCaptured(['fmt', 'link.terms'], { workingDirectory })).code).toBe(0);
    expect(lstatSync(join(workingDirectory, 'link.terms')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(workingDirectory, 'note.terms'), 'utf8')).toBe(LAID_OUT);
    expect(statSync(join(workingDirectory, 'note.terms')).mode).toBe(mode);
  });

  test('refuses what is not there', async () => {
    const { code, out, err } = await runCaptured(['fmt', 'nothing.terms']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^terms: There is no file nothing\.terms\./u);
  });
});
