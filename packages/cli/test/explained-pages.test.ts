import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const PAGES = new URL('../../../docs/explained/', import.meta.url);

/** The blocks of a page that are run, each with what the page says that it prints. */
function shownOn(
  page: string,
): readonly { readonly lines: readonly string[]; readonly text: string }[] {
  const markdown = readFileSync(new URL(page, PAGES), 'utf8');
  const blocks = markdown.matchAll(/^```sh\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gmu);
  return [...blocks].map(([, commands = '', text = '']) => ({
    lines: commands.trimEnd().split('\n'),
    text,
  }));
}

/** A shell of the three commands that the pages use. */
class Shell {
  folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async run(line: string): Promise<string> {
    const [, into] = /^cd (\S+)$/u.exec(line) ?? [];
    if (into !== undefined) {
      this.folder = join(this.folder, into);
      return '';
    }
    const [, from, to, file] = /^sed -i\.bak 's\/(.*)\/(.*)\/' (\S+)$/u.exec(line) ?? [];
    if (from !== undefined && to !== undefined && file !== undefined) {
      const path = join(this.folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      return '';
    }
    const [command = '', printedInto] = line.split(' > ');
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
    if (words.shift() !== 'terms')
      throw new Error(`The page has a command that is not known: ${line}`);
    const { code, out, err } = await runCaptured(words, { workingDirectory: this.folder });
    if (code === 2) throw new Error(err);
    if (printedInto === undefined) return out;
    writeFileSync(join(this.folder, printedInto), out);
    return '';
  }
}

/** What is printed, with a gap where the page has one. */
function isShown(printed: string, text: string): boolean {
  const parts = text.split('…\n').map((part) => part.replace(/\n$/u, ''));
  let at = 0;
  for (const part of parts) {
    const found = printed.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

test.each(['deadlines.md', 'receipts.md'])('%s shows what is printed', async (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'terms-page-'));
  try {
    const shell = new Shell(folder);
    for (const { lines, text } of shownOn(page)) {
      let printed = '';
      // One after the other, as a reader types them.
      // oxlint-disable-next-line no-await-in-loop
      for (const line of lines) printed = await shell.run(line);
      // A page has no white space at the end of a line.
      const plain = printed.replace(/ *\r?\n/gu, '\n');
      if (!text.startsWith('…\n') || !isShown(plain, text)) expect(text).toBe(plain);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
