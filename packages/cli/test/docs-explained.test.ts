import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const ROOT = new URL('../../../', import.meta.url);

/** A command in a block of its own, and the block of what it prints. */
const RUN = /```sh\nterms ([^\n]*)\n```\n\n```text\n([\s\S]*?)```/gu;

test('the page on explanations shows what the command prints', async () => {
  const page = readFileSync(new URL('docs/explained/explain.md', ROOT), 'utf8');
  const runs = [...page.matchAll(RUN)];
  expect(runs.length).toBeGreaterThan(0);
  for (const [, command = '', printed = ''] of runs) {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    const { code, out } = await runCaptured(words, { workingDirectory: fileURLToPath(ROOT) });
    expect({ code, out }).toEqual({ code: 0, out: printed });
  }
});
