import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const CONSOLE = /```console\n\$ terms ([^\n]*)\n[\s\S]*?```/gu;

/** The words of a command line as a shell takes them. */
function wordsIn(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('what the pages of docs/explained show is what the commands print', () => {
  test.each(['diff.md', 'readings.md'])('%s', async (page) => {
    const path = `${ROOT}/docs/explained/${page}`;
    let text = readFileSync(path, 'utf8');
    for (const [, line = ''] of text.matchAll(CONSOLE)) {
      // oxlint-disable-next-line no-await-in-loop
      const { out, err } = await runCaptured(wordsIn(line), { workingDirectory: ROOT });
      expect(err).toBe('');
      const block = new RegExp(
        `\`\`\`console\\n\\$ terms ${line.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}\\n[\\s\\S]*?\`\`\``,
        'u',
      );
      text = text.replace(block, () => `\`\`\`console\n$ terms ${line}\n${out}\`\`\``);
    }
    await expect(text).toMatchFileSnapshot(path);
  });
});
