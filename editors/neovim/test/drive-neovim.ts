import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const CONFIG = join(ROOT, 'editors/neovim');

/** A Neovim to be driven. */
export interface Drive {
  readonly program: string;
  /** The file in its first window. */
  readonly contract: string;
  /** The script in Lua, beside this file, that does what a person would. */
  readonly script: string;
  /** Where the script writes what is seen, as JSON. */
  readonly report: string;
}

/** Runs a script in Neovim with our configuration and `terms lsp`, and gives what it has seen. */
export async function driveNeovim(drive: Drive): Promise<unknown> {
  const server = [process.execPath, '-C', 'source', join(ROOT, 'packages/cli/src/main.ts'), 'lsp'];
  const command = server.map((word) => `'${word}'`).join(', ');
  const before = [
    'set nocompatible',
    `set rtp+=${CONFIG}`,
    `let g:termsheet = #{cmd: [${command}]}`,
    'filetype plugin on',
  ].flatMap((line) => ['--cmd', line]);
  const quiet = ['--headless', '-n', '-u', 'NONE', '-i', 'NONE'];
  const script = join(import.meta.dirname, drive.script);
  const after = ['-c', `luafile ${script}`];
  await promisify(execFile)(drive.program, [...quiet, ...before, drive.contract, ...after], {
    env: { ...process.env, TERMSHEET_SEEN: drive.report },
    timeout: 280_000,
  });
  return JSON.parse(readFileSync(drive.report, 'utf8'));
}
