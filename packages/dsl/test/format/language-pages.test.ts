import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatSource } from '../../src/format/prettier.ts';

const FOLDER = new URL('../../../../docs/language/', import.meta.url);
const BLOCK = /^```terms(?<info>[^\n]*)\n(?<text>[\s\S]*?)^```$/gm;
/** Above the declarations of a fragment, which is one of a clause. */
const CLAUSE = 'clause §1\n';
const SECTION = /^(?:contract|clause|scenario|use)\b/;
/** What is shown to stand outside every section has no clause to be indented in. */
const OUTSIDE = 'outside-section';

const BLOCKS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(BLOCK)].map(({ index, groups }) => ({
      place: `${name}, from character ${index}`,
      info: groups?.['info'] ?? '',
      text: groups?.['text'] ?? '',
    })),
  );

test('the blocks of the language pages are found', () => {
  expect(BLOCKS.length).toBeGreaterThan(200);
});

test.each(BLOCKS.filter(({ info }) => !info.includes(OUTSIDE)))(
  '$place is laid out',
  async ({ text }) => {
    const head = SECTION.test(text.trimStart()) ? '' : CLAUSE;
    expect(await formatSource(head + text)).toBe(head + text);
  },
);
