import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { highlightingFiles } from './highlighting-files.ts';

const root = join(import.meta.dirname, '../..');

for (const [path, text] of highlightingFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
