import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { irOf } from '../contracts.ts';
import { toldOf } from '../emitted-module.ts';
import { packagesFolder, writePackage } from './emitted-package.ts';

const PAGE = new URL('../../../../../docs/targets/python.md', import.meta.url);

beforeAll(() => {
  writePackage(irOf('cashless-warrant'), 'docs', toldOf('cashless-warrant'));
});

test('the page of the target prints what it says', () => {
  const text = readFileSync(PAGE, 'utf8');
  const [, code = '', , printed = ''] =
    /^```python\n([\s\S]*?)^```$([\s\S]*?)^```\n([\s\S]*?)^```$/mu.exec(text) ?? [];
  const folder = packagesFolder('docs');
  writeFileSync(join(folder, 'first.py'), code);
  const told = execFileSync('python3', ['-W', 'error', 'first.py'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(told).toBe(printed);
});

test('a contract and a day show of which words they are', () => {
  const code = [
    'from cashless_warrant import Blanks, cashless_warrant',
    'warrant = cashless_warrant(blanks=Blanks(issue_date="2026-01-05"))',
    'print([warrant, warrant.on("2026-03-09")])',
  ];
  const { sourceHash } = toldOf('cashless-warrant');
  const told = execFileSync('python3', ['-W', 'error', '-c', code.join('\n')], {
    cwd: packagesFolder('docs'),
    encoding: 'utf8',
  });
  const day = `<CashlessWarrantOnDate as of 2026-03-09, ${sourceHash}>`;
  expect(told).toBe(`[<'${irOf('cashless-warrant').contract}', ${sourceHash}>, ${day}]\n`);
});
