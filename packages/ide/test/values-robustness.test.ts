import {
  codeLenses,
  diagnosticsOf,
  explainAt,
  hoverAt,
  inlayHints,
  resolveCodeLens,
  runScenario,
  scenariosFor,
  Workspace,
} from '@termsheet/ide';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractPaths, openRepository } from './support/repository.ts';

const ALL = { units: true, values: true, labels: true };

/** So many places of each text are asked about. */
const PLACES = 16;

/** Asks everything at places spread over a file: nothing throws, and every span lies within the file. */
function askEverything(workspace: Workspace, path: string): number {
  const { length } = workspace.text(path) ?? '';
  const spans = diagnosticsOf(workspace, path).map(({ span }) => span);
  const { scenarios } = scenariosFor(workspace, path);
  const last = scenarios.at(-1) ?? null;
  workspace.choose(last);
  if (last !== null) runScenario(workspace, last);
  let told = 0;
  for (let place = 0; place <= PLACES; place += 1) {
    const offset = Math.floor((length * place) / PLACES);
    const hover = hoverAt(workspace, { path, offset });
    if (hover !== null) spans.push(hover.span);
    if (hover !== null && hover.markdown !== '') told += 1;
    explainAt(workspace, { path, offset });
  }
  const start = Math.floor(length / 2);
  const range = { start, end: Math.min(length, start + 2000) };
  for (const { offset } of inlayHints(workspace, { path, range, shows: ALL })) {
    expect(offset).toBeLessThanOrEqual(range.end);
  }
  for (const [place, lens] of codeLenses(workspace, path).entries()) {
    spans.push(lens.span);
    if (place % 40 === 0) resolveCodeLens(workspace, lens);
  }
  for (const { start: from, end } of spans) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(from);
    expect(end).toBeLessThanOrEqual(length);
  }
  return told;
}

describe('what is asked of values never throws', () => {
  const workspace = openRepository();

  test.each(contractPaths)('%s', (path) => {
    expect(askEverything(workspace, path)).toBeGreaterThan(5);
  });

  // The large files hold nothing that the small ones do not, and take long to compile.
  const small = contractPaths.filter((path) => readFileSync(path, 'utf8').length < 40_000);

  test.each(small)('%s, cut off', (path) => {
    const text = readFileSync(path, 'utf8');
    for (const part of [0.2, 0.55, 0.9]) {
      const cut = new Workspace();
      cut.set(path, text.slice(0, Math.floor(text.length * part)));
      askEverything(cut, path);
    }
  });

  test('an empty file, and signs alone', () => {
    for (const text of [
      '',
      ' ',
      '>',
      '"',
      '`',
      'scenario',
      'scenario "',
      '§',
      '// only this',
      '\r\n',
    ]) {
      const odd = new Workspace();
      odd.set('/odd.terms', text);
      expect(askEverything(odd, '/odd.terms')).toBeLessThanOrEqual(PLACES + 1);
    }
  });
});
