import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURES, runCaptured } from './support/run-captured.ts';

const NOTE = readFileSync(join(FIXTURES, 'acme-note.terms'), 'utf8');

describe('terms test', () => {
  test('runs scenarios and checks, and says which clauses they exercise', async () => {
    const { code, out, err } = await runCaptured(['test', 'acme-note.terms']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('snapshots/test-passing.txt');
    expect(out.endsWith('\n3 passed, 0 failed\n')).toBe(true);
  });

  test('shows how a wrong number came about', async () => {
    const input = NOTE.replace('is 514,250 shares', 'is 508,375 shares')
      .replace('Redemption Price is undetermined', 'Redemption Price is $5')
      .replace('Notice of Conversion is void', 'Notice of Conversion is undetermined')
      .replace('less than $1 per share', 'less than $0.21 per share');
    const { code, out } = await runCaptured(['test', '-'], { input });
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('snapshots/test-failing.txt');
    expect(out.endsWith('\n0 passed, 3 failed\n')).toBe(true);
  });

  test('counts a file that cannot be run as one that failed', async () => {
    const { code, out } = await runCaptured(['test', '-'], { input: 'nonsense\n' });
    expect(code).toBe(1);
    expect(out).toContain('error[');
    expect(out.endsWith('\n0 passed, 1 failed\n')).toBe(true);
  });

  test('fails a scenario that cannot be read', async () => {
    const input = NOTE.replace('given Principal Amount is $5,000,000', 'given Principal is $5');
    const { code, out } = await runCaptured(['test', '-'], { input });
    expect(code).toBe(1);
    expect(out).toContain('input-unknown-name');
    expect(out.endsWith('\n2 passed, 1 failed\n')).toBe(true);
  });

  test('fails a check that no scenario determines', async () => {
    const input = NOTE.slice(0, NOTE.indexOf('scenario "'));
    const { code, out } = await runCaptured(['test', '-'], { input });
    expect(code).toBe(1);
    expect(out).toContain('no scenario tells whether it holds: it waits for Issue Date');
    expect(out.endsWith('\n0 passed, 1 failed\n')).toBe(true);
  });

  test('finds the contracts below contracts/', async () => {
    const workingDirectory = mkdtempSync(join(tmpdir(), 'terms-'));
    mkdirSync(join(workingDirectory, 'contracts/b/deep'), { recursive: true });
    mkdirSync(join(workingDirectory, 'contracts/a/node_modules'), { recursive: true });
    writeFileSync(join(workingDirectory, 'contracts/b/deep/b.terms'), NOTE);
    writeFileSync(join(workingDirectory, 'contracts/a/a.terms'), NOTE);
    writeFileSync(join(workingDirectory, 'contracts/a/node_modules/c.terms'), NOTE);
    const { out } = await runCaptured(['test'], { workingDirectory });
    expect(out.match(/^contracts.*$/gmu)).toEqual([
      'contracts/a/a.terms',
      'contracts/b/deep/b.terms',
    ]);
    expect(out.endsWith('4 scenarios and 2 checks in 2 files, 0.0 s\n6 passed, 0 failed\n')).toBe(
      true,
    );
  });

  test('says so where there are none', async () => {
    const { code, err } = await runCaptured(['test'], { workingDirectory: tmpdir() });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'terms: There is no contract below contracts/ here; name the files to test.\n',
    });
  });
});
