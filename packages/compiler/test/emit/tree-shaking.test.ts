import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { irOf } from './contracts.ts';
import { writeModule } from './emitted-module.ts';

interface Bundled {
  readonly code: string;
  /** The modules of which something is left, by their paths below the runtime's sources. */
  readonly modules: readonly string[];
}

/** An emitted module with what it needs of the runtime, as a page would load it. */
async function bundleOf(baseName: string): Promise<Bundled> {
  const bundle = await rolldown({
    input: writeModule(irOf(baseName), 'tree-shaking', baseName),
    platform: 'browser',
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
    logLevel: 'warn',
  });
  try {
    const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
    const [{ code, modules }] = output;
    const sources = join('packages', 'runtime', 'src');
    const left = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
    const paths = left.map(([path]) => path.split(`${sources}/`)[1] ?? '');
    return { code, modules: paths.filter((path) => path !== '') };
  } finally {
    await bundle.close();
  }
}

test('a contract that uses little brings little of the runtime along', async () => {
  const { code, modules } = await bundleOf('cashless-warrant');
  // Measured: 193,400 characters, 62,100 bytes compressed. Much more has a reason, or is a mistake.
  expect(code.length).toBeLessThan(197_500);
  expect(gzipSync(code).length).toBeLessThan(63_900);
  expect(modules.filter((path) => /^solving\/(?:solve|region|real-roots)/u.test(path))).toEqual([]);
  expect(modules).not.toContain('events/allocate.ts');
});

test('what solves systems comes with a contract that has one', async () => {
  const { modules } = await bundleOf('post-money-safe');
  expect(modules).toContain('solving/solve-system.ts');
});
