import { readFileSync } from 'node:fs';
import { type CodeAction, codeActions, Workspace } from '@termsheet/ide';
import { expect, test } from 'vitest';
import {
  MEANING,
  type Mistake,
  SCENARIOS,
  WRITING,
} from '../../../compiler/test/mistakes/mistakes.ts';
import { applyEdits } from '../support/apply-edits.ts';

const PATH = '/note/convertible-note.terms';
const NOTE = readFileSync(
  new URL('../../../compiler/test/mistakes/convertible-note.terms', import.meta.url),
  'utf8',
);

/** What is offered for the first thing that is wrong with a file; nothing where that is its prose. */
function mendsOf(text: string): readonly CodeAction[] {
  const workspace = open(text);
  const all = workspace.analysis(PATH)?.diagnostics ?? [];
  const found = all.find(({ severity }) => severity !== 'information');
  if (found === undefined) return [];
  return codeActions(workspace, { path: PATH, span: found.span }).filter(
    ({ code }) => code !== null,
  );
}

function open(text: string): Workspace {
  const workspace = new Workspace();
  workspace.set(PATH, text);
  return workspace;
}

function hasErrors(text: string): boolean {
  const found = open(text).analysis(PATH)?.diagnostics ?? [];
  return found.some(({ severity }) => severity === 'error');
}

function spoilt({ find, write }: Mistake): string {
  return NOTE.replace(find, () => write);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

test('of the slips of the pen in a note most can be mended, and half to what was written', () => {
  const mistakes = [...MEANING, ...WRITING, ...SCENARIOS].map((mistake) => {
    const text = spoilt(mistake);
    const results = mendsOf(text).map(({ edits }) => applyEdits(text, edits));
    const isRestored = results.some((result) => withoutSpace(result) === withoutSpace(NOTE));
    return { isRestored, isMended: isRestored || results.some((result) => !hasErrors(result)) };
  });
  expect(mistakes.length).toBeGreaterThan(70);
  expect(mistakes.filter(({ isMended }) => isMended).length).toBeGreaterThanOrEqual(55);
  expect(mistakes.filter(({ isRestored }) => isRestored).length).toBeGreaterThanOrEqual(39);
});
