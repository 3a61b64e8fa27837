import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

let folder = '';

const LETTER = 'contract "Letter"\n  currency USD\n\nclause §1 "Fee"\n  Fee means $25\n';

function deal(path: string): string {
  return `contract "Deal"\n  currency USD\n\nuse "${path}"\n\nclause §2 "Cost"\n  Cost means 2 * Fee\n`;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terms-used-'));
  mkdirSync(join(folder, 'deal', 'library'), { recursive: true });
  writeFileSync(join(folder, 'outside.terms'), LETTER);
  writeFileSync(join(folder, 'deal', 'library', 'letter.terms'), LETTER);
  writeFileSync(join(folder, 'deal', 'library', 'letter.txt'), LETTER);
  writeFileSync(join(folder, 'deal', 'wrong.terms'), LETTER.replace('$25', 'Nothing'));
  symlinkSync(join(folder, 'outside.terms'), join(folder, 'deal', 'link.terms'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function check(path: string) {
  writeFileSync(join(folder, 'deal', 'deal.terms'), deal(path));
  return runCaptured(['check', 'deal/deal.terms'], { workingDirectory: folder });
}

describe('the files that a contract uses', () => {
  test('are looked for from the contract', async () => {
    expect((await check('library/letter.terms')).code).toBe(0);
  });

  test.each([
    ['../outside.terms', 'it stands outside the folder of the contract that is read'],
    ['link.terms', 'it stands outside the folder of the contract that is read'],
    ['/etc/hosts.terms', 'named by its way from this one'],
    ['library/letter.txt', 'it is no contract file'],
    ['none.terms', 'there is no file deal/none.terms'],
    ['library', 'it is no contract file'],
  ])('cannot be %s', async (path, why) => {
    const { code, out, err } = await check(path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(why);
  });

  test('show what is wrong in them at their own lines', async () => {
    const { out } = await check('wrong.terms');
    expect(out).toContain('deal/wrong.terms:5:13');
  });
});
