import { codeLenses, resolveCodeLens, type Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/valued-note.ts';
import { openRepository, pathOf } from './support/repository.ts';

/** Each lens of some kinds with the words it stands above and, resolved, what it says. */
function lenses(workspace: Workspace, path: string, kinds: readonly string[]): readonly string[] {
  const text = workspace.text(path) ?? '';
  return codeLenses(workspace, path)
    .filter(({ kind }) => kinds.includes(kind))
    .map((lens) => resolveCodeLens(workspace, lens))
    .map(({ span, title }) => `${text.slice(span.start, span.end)}: ${title ?? '?'}`);
}

describe('code lenses', () => {
  test('scenarios say how they come out, and how long that took', () => {
    const { workspace, main } = fixture(NOTE);
    let time = 0;
    const clock = (): number => (time += 4);
    const found = codeLenses(workspace, main.path).filter(({ kind }) => kind === 'scenario');
    expect(found.map(({ title }) => title)).toEqual([null, null]);
    const resolved = found.map((lens) => resolveCodeLens(workspace, lens, clock));
    expect(resolved.map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "▶ Run  ✓ 3 of 3 in 4 ms",
        "▶ Run  ✗ 1 of 2 in 4 ms",
      ]
    `);
    expect(resolved[0]?.action).toEqual({
      do: 'run scenario',
      scenario: { path: main.path, title: 'Cheaper shares are sold' },
    });
    // What ran once is told at once.
    const again = codeLenses(workspace, main.path).filter(({ kind }) => kind === 'scenario');
    expect(again.map(({ title }) => title)).toEqual(resolved.map(({ title }) => title));
  });

  test('the heading tells which scenario is chosen', () => {
    const { workspace, main } = fixture(NOTE);
    const told = (): readonly string[] => lenses(workspace, main.path, ['choose', 'coverage']);
    expect(told()).toMatchInlineSnapshot(`
      [
        ""A Note": Choose one of 2 scenarios",
        ""A Note": Coverage",
      ]
    `);
    workspace.choose({ path: main.path, title: 'Nothing is known' });
    expect(told()[0]).toBe('"A Note": Scenario: Nothing is known');
  });

  test('rules say what they did under the chosen scenario', () => {
    const { workspace, main } = fixture(NOTE);
    expect(lenses(workspace, main.path, ['price'])).toEqual([]);
    workspace.choose({ path: main.path, title: 'Cheaper shares are sold' });
    expect(lenses(workspace, main.path, ['price'])).toMatchInlineSnapshot(`
      [
        "upon Sale: Conversion Price: $2 → $0.90 per share of Common Stock on March 8, 2006",
        "upon performance of Interest Payment: changes nothing in this scenario",
      ]
    `);
  });

  test('the resets of the DynTek note, by a scenario of another file', () => {
    const workspace = openRepository();
    workspace.choose({
      path: pathOf('dyntek-note/oracle.terms'),
      title: RESET,
    });
    const prices = lenses(workspace, pathOf('dyntek-note/dyntek-note.terms'), ['price']);
    expect(prices.filter((title) => title.includes('→'))).toMatchInlineSnapshot(`
      [
        "upon Automatic Redemption: Is Redeemable: no → not known on November 15, 2005",
        "upon Stock Split: Split Factor: 1 → 2 on November 28, 2005",
        "upon Stock Split: Conversion Price: $0.22 → $0.11 per share of Common Stock on November 28, 2005",
        "upon Cash Distribution: Conversion Price: $0.09 → $0.07875 per share of Common Stock on December 20, 2005",
        "upon Issuance: Conversion Price: $0.11 → $0.09 per share of Common Stock on December 5, 2005",
      ]
    `);
  });
});

const RESET = 'D035: split, ratchet, large distribution, and notes outside the 60 days';
