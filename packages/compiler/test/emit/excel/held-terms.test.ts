import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileBook } from '../../../src/emit/excel/formulas/compile-book.ts';
import { compile, type Opened } from '@termsheet/compiler';

const ROOT = new URL('../../../../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/targets/excel.md', ROOT), 'utf8');

/** The lines of the page that say how many terms of a contract a workbook holds. */
const SAID = [
  ...PAGE.matchAll(/^\| (?<name>[a-z0-9-]+) +\| (?<terms>\d+) +\| (?<held>\d+) +\|$/gmu),
].map(({ groups }) => ({
  name: groups?.['name'] ?? '',
  terms: Number(groups?.['terms']),
  held: Number(groups?.['held']),
}));

test('the page names both notes and every example', () => {
  expect(SAID.length).toBe(14);
});

test.each(SAID)('a workbook of $name holds as many terms as the page says', (said) => {
  const { name } = said;
  const isNote = name === 'dyntek-note' || name === 'hy-tech-debenture';
  const url = new URL(`contracts/${isNote ? '' : 'examples/'}${name}/${name}.terms`, ROOT);
  const open = (path: string): Opened => ({ path, text: readFileSync(new URL(path, url), 'utf8') });
  const { ir } = compile({ path: name, text: readFileSync(url, 'utf8') }, { open });
  if (ir === null) throw new Error(`${name} does not compile.`);
  const { terms } = compileBook(ir);
  const held = terms.filter(({ outcome }) => 'slot' in outcome).length;
  expect({ name, terms: terms.length, held }).toEqual(said);
  for (const { name: term, outcome } of terms) {
    if ('slot' in outcome) continue;
    expect(outcome.reason).not.toContain(`it rests on ${term}, which is not held`);
  }
});
