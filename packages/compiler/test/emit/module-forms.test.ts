import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitModule } from '../../src/emit/typescript/emit-module.ts';
import type { ModuleForm } from '../../src/emit/typescript/module-context.ts';
import { irOf } from './contracts.ts';
import { OUT, toldOf } from './emitted-module.ts';
import { hostileIr } from './hostile-ir.ts';

const TSC = fileURLToPath(new URL('../../../../node_modules/.bin/tsc', import.meta.url));
const FOLDER = join(OUT, 'forms');

const TSCONFIG = {
  compilerOptions: {
    target: 'esnext',
    lib: ['es2024'],
    types: [],
    module: 'nodenext',
    verbatimModuleSyntax: true,
    declaration: true,
    isolatedDeclarations: true,
    // Each module by itself: that it fits the runtime, another test shows.
    noCheck: true,
    noResolve: true,
    outDir: 'out',
  },
  include: ['*.ts'],
};

const MODULES = ['small-note', 'deal', 'post-money-safe', 'hostile'];

function moduleOf(baseName: string, form: ModuleForm): string {
  const ir = baseName === 'hostile' ? hostileIr(irOf('every-construct')) : irOf(baseName);
  return emitModule({ ir, ...toldOf(baseName) }, form);
}

/** Without what either has leave to write its own way: our headings, and where lines break. */
async function comparable(text: string, parser: 'babel' | 'typescript'): Promise<string> {
  const plain = text.replaceAll(/^\s*\/\/ .*$/gmu, '');
  const options = { parser, printWidth: 100, singleQuote: true, objectWrap: 'collapse' } as const;
  return (await format(plain, options)).replaceAll(/^\s*\n/gmu, '');
}

/** An import of types alone, which TypeScript leaves as it was written. */
function importTypes(text: string): string {
  return text.replace(
    /^import \{([^}]*)\} from/mu,
    (_, names: string) => `import type {${names.replaceAll('type ', '')}} from`,
  );
}

function fromTsc(file: string): string {
  return readFileSync(join(FOLDER, 'out', file), 'utf8');
}

describe('the forms of a module are what TypeScript would make of its source', () => {
  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const each of MODULES) {
      writeFileSync(join(FOLDER, `${each}.ts`), moduleOf(each, 'typescript'));
    }
    writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    execFileSync(TSC, ['-p', FOLDER], { encoding: 'utf8' });
  }, 120_000);

  test.each(MODULES)('%s.js', async (baseName) => {
    const ours = await comparable(moduleOf(baseName, 'javascript'), 'babel');
    expect(ours).toBe(await comparable(fromTsc(`${baseName}.js`), 'babel'));
  });

  test.each(MODULES)('%s.d.ts', async (baseName) => {
    const ours = await comparable(moduleOf(baseName, 'declarations'), 'typescript');
    const theirs = importTypes(fromTsc(`${baseName}.d.ts`));
    expect(ours).toBe(await comparable(theirs, 'typescript'));
  });
});
