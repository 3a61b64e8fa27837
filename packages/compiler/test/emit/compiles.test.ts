import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CONTRACTS, irOf } from './contracts.ts';
import { OUT, writeModule } from './emitted-module.ts';
import { hostileIr } from './hostile-ir.ts';

const TSC = fileURLToPath(new URL('../../../../node_modules/.bin/tsc', import.meta.url));

/** Stricter than most who will use the modules. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024'],
    types: [],
    module: 'nodenext',
    customConditions: ['source'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['*.ts'],
};

test('emitted modules compile, good calls with them do, and no bad call does', () => {
  const folder = join(OUT, 'compiles');
  rmSync(folder, { recursive: true, force: true });
  for (const baseName of CONTRACTS.keys()) writeModule(irOf(baseName), 'compiles', baseName);
  writeModule(irOf('small-note'), 'compiles', 'dyntek-note');
  writeModule(hostileIr(irOf('every-construct')), 'compiles', 'hostile');
  for (const calls of ['good-calls', 'bad-calls']) {
    const from = fileURLToPath(new URL(`fixtures/${calls}.ts.txt`, import.meta.url));
    copyFileSync(from, join(folder, `${calls}.ts`));
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  // A bad call that did compile would be an unused `@ts-expect-error`, which is an error.
  expect(typeErrors(folder)).toBe('');
});

function typeErrors(folder: string): string {
  try {
    execFileSync(TSC, ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}
