import { RUNTIME_VERSION } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import type { EmitOptions } from '../../emitted-file.ts';
import { escapeUnseen } from '../../json/json-text.ts';
import { packageName } from './package-name.ts';

/**
 * The manifest of a contract's package. Nobody but its owner may use a contract's terms, so that it has no
 * licence, and npm refuses to publish it for all to see.
 */
export function packageJson({ contract }: Ir, options: EmitOptions): string {
  const { baseName, sourceHash } = options;
  const manifest = {
    name: packageName(baseName),
    version: '1.0.0',
    description: `${contract.trim() === '' ? 'A contract' : contract}, as an exact evaluator`,
    keywords: ['contract', 'financing', 'termsheet'],
    license: 'UNLICENSED',
    type: 'module',
    exports: {
      '.': { types: `./${baseName}.d.ts`, default: `./${baseName}.js` },
      './inputs.schema.json': './inputs.schema.json',
      './outputs.schema.json': './outputs.schema.json',
      './vectors.json': './vectors.json',
      './package.json': './package.json',
    },
    files: [
      `${baseName}.js`,
      `${baseName}.d.ts`,
      `src/${baseName}.ts`,
      'inputs.schema.json',
      'outputs.schema.json',
      'vectors.json',
      'test/vectors.test.js',
    ],
    scripts: { test: 'node --test' },
    dependencies: { '@termsheet/runtime': `^${RUNTIME_VERSION}` },
    engines: { node: '>=22' },
    sideEffects: false,
    publishConfig: { access: 'restricted' },
    termsheet: { source: sourceHash },
  };
  // Prettier lays out this one file as `JSON.stringify` does.
  return `${escapeUnseen(JSON.stringify(manifest, null, 2))}\n`;
}
