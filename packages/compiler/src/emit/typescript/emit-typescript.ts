import type { Ir } from '../../ir/ir.ts';
import type { EmittedFile, EmitOptions } from '../emitted-file.ts';
import { emitModule } from './emit-module.ts';

/**
 * A contract as an npm package that depends on `@termsheet/runtime` alone: an ES module with its
 * declarations and its TypeScript source.
 */
export function emitTypeScript(ir: Ir, options: EmitOptions): readonly EmittedFile[] {
  const { baseName, sourceHash } = options;
  const request = { ir, baseName, sourceHash };
  return [
    { path: `${baseName}.js`, text: emitModule(request, 'javascript') },
    { path: `${baseName}.d.ts`, text: emitModule(request, 'declarations') },
    { path: `src/${baseName}.ts`, text: emitModule(request, 'typescript') },
  ];
}
