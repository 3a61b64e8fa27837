import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runDemo } from '../src/demo/run-demo.ts';
import { plainStyle } from '../src/host/style.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const FILES = {
  contract: 'contracts/dyntek-note/dyntek-note.terms',
  scenario: 'contracts/dyntek-note/demo-2006.json',
};

async function demo(files: typeof FILES = FILES): Promise<string> {
  let text = '';
  const output = { write: (more: string) => void (text += more), style: plainStyle, width: 80 };
  const messages = { write: () => {}, style: plainStyle, width: 80 };
  const standardInput = Readable.from([]);
  await runDemo({ workingDirectory: ROOT, standardInput, output, messages, clock: () => 0 }, files);
  return text;
}

test('the demo shows what the note came to in 2006', async () => {
  const text = await demo();
  for (const line of [
    /^November 15, 2005 +\$0\.22 .*§II\.B\.1 +1,500,000 shares$/mu,
    /^January 17, 2006 +\$11\/150 .*3-for-1 stock split +§II\.C\.1 +4,500,000 shares$/mu,
    /^March 8, 2006 +\$0\.07 .*§II\.C\.3\(b\) +4,714,286 shares$/mu,
    /^June 30, 2006 +\$0\.0595 .*§II\.C\.3\(a\) +5,546,219 shares$/mu,
    /^the limit lets through +\$1,306,240\.88 +21,975,582 shares +9\.89999…%$/mu,
    /^the note is left with +\$193,759\.12/mu,
    /^Conversion Price on December 29, 2006/mu,
  ]) {
    expect(text).toMatch(line);
  }
});

test('the demo fits into a hundred columns', async () => {
  for (const line of (await demo()).split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('the demo says what it misses', async () => {
  const missing = { ...FILES, scenario: 'contracts/nowhere.json' };
  await expect(demo(missing)).rejects.toThrow('There is no file contracts/nowhere.json.');
});

test('the README shows what the demo prints', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain((await demo()).trim());
});
