import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driveNeovim } from './drive-neovim.ts';
import { findNeovim } from './find-neovim.ts';

const WARRANT = '../../../contracts/examples/cashless-warrant/cashless-warrant.terms';

/** What `commands.lua` has seen. */
interface Seen {
  readonly problem?: string;
  readonly said: readonly string[];
  readonly offered: readonly string[];
  readonly explanation: string;
  readonly coverage: string;
  readonly failures: readonly { readonly line: number; readonly text: string }[];
}

const neovim = findNeovim();

if (neovim === null) {
  test('there is no nvim on this machine, so that its commands are not tried', () => {
    expect(neovim).toBeNull();
  });
} else {
  describe('the commands of our configuration', () => tryCommands(neovim));
}

function tryCommands(program: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'neovim-commands-'));
  let seen: Seen;

  beforeAll(async () => {
    const contract = join(folder, 'warrant.terms');
    cpSync(join(import.meta.dirname, WARRANT), contract);
    const report = join(folder, 'seen.json');
    seen = (await driveNeovim({ program, contract, script: 'commands.lua', report })) as Seen;
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('work', () => {
    expect(seen.problem).toBeUndefined();
  });

  test('offer the scenarios, and to choose none', () => {
    expect(seen.offered).toEqual([
      'No scenario',
      'Ten thousand shares, net',
      'A day too late',
      'More than is left',
    ]);
  });

  test('explain a number under the scenario that was chosen', () => {
    expect(seen.explanation).toContain('6,000 shares of Common Stock');
  });

  test('show how much is covered', () => {
    expect(seen.coverage).toContain('Exercise Price');
  });

  test('run the scenario at the cursor, and lead to the line that fails', () => {
    expect(seen.said).toEqual([
      '“Ten thousand shares, net” came out as expected.',
      '“Ten thousand shares, net” did not come out.',
    ]);
    expect(seen.failures).toEqual([
      { line: 52, text: expect.stringContaining('Warrant Shares') as string },
    ]);
  });
}
