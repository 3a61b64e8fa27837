import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driveNeovim } from './drive-neovim.ts';
import { findNeovim } from './find-neovim.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What `drive.lua` has seen. */
interface Seen {
  readonly problem?: string;
  readonly said: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  readonly actions: readonly string[];
  readonly mended: boolean;
  readonly hover: string;
  readonly definition: string;
  readonly references: readonly string[];
  readonly symbols: readonly string[];
  readonly completion: readonly string[];
  readonly formatted: boolean;
  readonly renamed: string;
  readonly left: boolean;
}

const neovim = findNeovim();

if (neovim === null) {
  test('there is no nvim on this machine, so that its client is not tried', () => {
    expect(neovim).toBeNull();
  });
} else {
  describe('Neovim with our configuration, on the DynTek note', () => tryNeovim(neovim));
}

function tryNeovim(program: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'neovim-'));
  let seen: Seen;

  beforeAll(async () => {
    const deal = join(folder, 'deal');
    cpSync(join(ROOT, 'contracts/dyntek-note'), deal, { recursive: true });
    const contract = join(deal, 'dyntek-note.terms');
    const report = join(folder, 'seen.json');
    seen = (await driveNeovim({ program, contract, script: 'drive.lua', report })) as Seen;
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('nothing goes wrong', () => {
    expect(seen.problem).toBeUndefined();
  });

  test('a name that is spelled wrong is found, and mended by a code action', () => {
    expect(seen.diagnostics.map(({ code }) => code)).toEqual(['unknown-term']);
    expect(seen.actions[0]).toContain('Conversion Price');
    expect(seen.mended).toBe(true);
  });

  test('hover tells what a Term is', () => {
    expect(seen.hover).toContain('Conversion Price starts at $0.22 per share of Common Stock');
  });

  test('definition leads to where it is declared', () => {
    expect(seen.definition).toBe('  Conversion Price starts at $0.22 per share of Common Stock');
  });

  test('references and symbols are listed', () => {
    expect(seen.references.length).toBeGreaterThan(20);
    expect(seen.references).toContainEqual(expect.stringContaining('Condition Price means 115%'));
    expect(seen.symbols).toContainEqual(expect.stringContaining('Conversion Price'));
  });

  test('completion offers what fits the letters', () => {
    expect(seen.completion).toContain('Conversion Price');
  });

  test('formatting lays a line out', () => {
    expect(seen.formatted).toBe(true);
  });

  test('rename changes the name everywhere', () => {
    expect(seen.renamed).toContain('Condition Price means 115% of Note Price');
    expect(seen.left).toBe(false);
  });
}
