import { expect, test } from 'vitest';
import { pagePath } from '../src/pages/page-address.ts';

test.each([
  ['Conversion Price on March 2, 2026', '/Conversion Price on March 2, 2026.md'],
  ['§II.C.3(b)', '/§II.C.3(b).md'],
  ['../../etc/passwd?x#y', '/.. .. etc passwd x y.md'],
  ['  a\n b ', '/a b.md'],
  ['///', '/Termsheet.md'],
  ['x'.repeat(200), `/${'x'.repeat(80)}.md`],
])('the page “%s” is one tab', (title, path) => {
  expect(pagePath(title)).toBe(path);
});
