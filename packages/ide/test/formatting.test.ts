import { formatFile, formatOnType, formatRange } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { applyEdits } from './support/apply-edits.ts';
import { fixture } from './support/fixture.ts';

test('a file is laid out, but for sections with errors', async () => {
  const { workspace, main } = fixture('clause   §1\nblank X:money┆\nclause   §2\nY   means\n');
  const edits = await formatFile(workspace, main.path);
  expect(new Set(edits.map(({ path }) => path))).toEqual(new Set([main.path]));
  expect(applyEdits(main.text, edits)).toBe(
    'clause §1\n  blank X : money\n\nclause   §2\nY   means\n',
  );
});

test('a range lays out the declarations that it touches', async () => {
  const { workspace, main } = fixture('clause   §1\nblank ⟦X⟧:money\nblank   Y:money┆\n');
  const [span] = main.ranges;
  if (span === undefined) throw new Error('the range is marked');
  const edits = await formatRange(workspace, { path: main.path, span });
  expect(applyEdits(main.text, edits)).toBe('clause   §1\n  blank X : money\nblank   Y:money\n');
  const all = { path: main.path, span: { start: -5, end: 1_000 } };
  expect(applyEdits(main.text, await formatRange(workspace, all))).toBe(
    'clause §1\n  blank X : money\n  blank Y : money\n',
  );
});

test('a line break tidies the declaration above it, and indents the new line', async () => {
  const { workspace, main, offset } = fixture('clause §1\nX means   $5\n┆\n  blank   Y:money\n');
  const at = { path: main.path, offset };
  expect(applyEdits(main.text, await formatOnType(workspace, at, '\n'))).toBe(
    'clause §1\n  X means $5\n  \n  blank   Y:money\n',
  );
  expect(await formatOnType(workspace, at, 'x')).toEqual([]);
});

test('a file that is not there has no edits', async () => {
  const { workspace } = fixture('clause §1┆\n');
  const path = '/nothing.terms';
  expect(await formatFile(workspace, path)).toEqual([]);
  expect(await formatRange(workspace, { path, span: { start: 0, end: 1 } })).toEqual([]);
  expect(await formatOnType(workspace, { path, offset: 0 }, '\n')).toEqual([]);
});
