import {
  findAll,
  compile,
  inputDiagnostics,
  openExample,
  semanticDiagnostics,
} from '@termsheet/compiler';
import { syntaxDiagnostics } from '@termsheet/dsl';
import { type CodeAction, codeActions, Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { editWorkspace } from '../support/apply-edits.ts';

const PATH = '/deal/example.terms';

/** What is found in the example of a kind and can be mended. */
interface Mended {
  readonly code: string;
  readonly bad: string;
  readonly good: string;
  readonly actions: readonly CodeAction[];
}

const kinds = [...syntaxDiagnostics, ...semanticDiagnostics, ...inputDiagnostics];
const mended = kinds
  .filter(({ examples }) => !('prose' in examples) && /^\s*[^\s{[]/.test(examples.bad))
  .filter(({ examples }) => examples.bad.length < 5000)
  .map(({ code, examples: { bad, good } }): Mended => {
    const workspace = open(bad);
    const found = workspace.analysis(PATH)?.diagnostics.find((each) => each.code === code);
    const span = found?.span ?? { start: -1, end: -1 };
    const actions = codeActions(workspace, { path: PATH, span });
    return { code, bad, good, actions: actions.filter((action) => action.code === code) };
  })
  .filter(({ actions }) => actions.length > 0);

/** A workspace with an example and the files that it uses. */
function open(text: string): Workspace {
  const workspace = new Workspace();
  workspace.set(PATH, text);
  for (const [, way = ''] of text.matchAll(/use "([^"]+)"/g)) {
    const opened = openExample(way);
    if ('text' in opened) workspace.set(`/deal/${way}`, opened.text);
  }
  return workspace;
}

function count(codes: readonly string[], code: string): number {
  return codes.filter((each) => each === code).length;
}

describe('the examples of all findings', () => {
  test('so many kinds can be mended', () => {
    expect(mended.length).toBeGreaterThanOrEqual(120);
  });

  test.each(mended.flatMap((each) => each.actions.map((action) => ({ ...each, action }))))(
    '$code: $action.title',
    ({ code, bad, good, action }) => {
      const workspace = open(bad);
      const before = codesOf(workspace);
      editWorkspace(workspace, action.edits);
      const after = codesOf(workspace);
      expect(count(after, code)).toBeLessThan(count(before, code));
      // What the mended example of the registry still has is not the fix's: some are of the syntax alone.
      const told = findAll(compile({ path: PATH, text: good })).map((each) => each.code);
      const brought = after.filter((each) => count(after, each) > count(before, each));
      expect(brought.filter((each) => !told.includes(each) && isError(each))).toEqual([]);
    },
  );
});

function codesOf(workspace: Workspace): readonly string[] {
  return (workspace.analysis(PATH)?.diagnostics ?? []).map(({ code }) => code);
}

const severities = new Map(kinds.map(({ code, severity }) => [code, severity]));

function isError(code: string): boolean {
  return severities.get(code) === 'error';
}
