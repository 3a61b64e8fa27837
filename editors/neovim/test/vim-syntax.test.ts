import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicalSpans } from '@termsheet/dsl';
import { beforeAll, describe, expect, test } from 'vitest';
import { findNeovim } from './find-neovim.ts';
import { vimGroup } from '../../../scripts/highlighting/vim-syntax.ts';

const root = join(import.meta.dirname, '../../..');
/** Neovim takes its time to tell the colour of a byte: short contracts, with everything in them. */
const files = globSync(
  'contracts/examples/{*-warrant,*-safe,*-average,*-waterfall,pik-*}/*.terms',
  {
    cwd: root,
  },
).sort();

/** What Neovim shows: the names of the groups, and for each byte of each line its group by number. */
interface Shown {
  readonly names: readonly string[];
  readonly files: Readonly<Record<string, readonly string[]>>;
}

const neovim = findNeovim();

if (neovim === null) {
  test('there is no nvim on this machine, so that its colours are not tried', () => {
    expect(neovim).toBeNull();
  });
} else {
  describe('in Neovim', () => compareColours(neovim));
}

function compareColours(program: string): void {
  let shown: Shown;

  beforeAll(() => {
    const folder = join(root, 'editors/neovim');
    const set = ['set nocompatible', `set rtp+=${folder}`, 'filetype on', 'syntax on'];
    const run = [
      '--headless',
      '-n',
      '-u',
      'NONE',
      '-i',
      'NONE',
      ...set.flatMap((line) => ['--cmd', line]),
    ];
    const script = join(import.meta.dirname, 'colours.lua');
    const said = execFileSync(program, [...run, ...files, '-c', `luafile ${script}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
    shown = JSON.parse(said) as Shown;
  }, 30_000);

  test.each(files)('Neovim colours every token of %s as our tokenizer classes it', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const bytes = (shown.files[file] ?? []).join('\n');
    const wrong = lexicalSpans(text).flatMap(({ start, end, lexicalClass }) => {
      const groups = bytes.slice(byteAt(text, start), byteAt(text, end));
      const seen = new Set(groups.split('').map((group) => shown.names[group.charCodeAt(0) - 65]));
      const wanted = vimGroup(lexicalClass);
      const isRight = seen.size === 1 && seen.has(wanted);
      return isRight ? [] : [`${text.slice(start, end)}: ${[...seen].join(', ')}, not ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });
}

function byteAt(text: string, offset: number): number {
  return Buffer.byteLength(text.slice(0, offset));
}
