import { join } from 'node:path';
import process from 'node:process';
import { packExtension } from './pack-extension.ts';

const path = join(import.meta.dirname, '..', 'out', 'termsheet.vsix');
await packExtension(path);
process.stdout.write(`${path}\n`);
