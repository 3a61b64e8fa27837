import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { highlightingFiles } from '../../../scripts/highlighting/highlighting-files.ts';

const root = join(import.meta.dirname, '../../..');

test.each([...highlightingFiles()])('%s is what the tokens of today say', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8'), '`pnpm run highlighting` writes it anew').toBe(
    text,
  );
});
