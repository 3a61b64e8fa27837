import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What tests set down for a while lies in one folder, which goes with them: Vitest calls this, and what it returns. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'termsheet-'));
  process.env['TMPDIR'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}
