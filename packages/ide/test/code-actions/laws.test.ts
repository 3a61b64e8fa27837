import {
  type CodeAction,
  codeActions,
  formatFile,
  layOutEdits,
  type Workspace,
} from '@termsheet/ide';
import { afterAll, describe, expect, test } from 'vitest';
import { applyEdits, editWorkspace } from '../support/apply-edits.ts';
import { errorsOf, meaningOf } from '../support/meaning-of.ts';
import { contractPaths, openRepository, REPOSITORY } from '../support/repository.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The written contracts that are small enough to be compiled for every place. */
const SMALL = contractPaths.filter((path) => path.includes('/examples/'));

/** How many places are passed over for one that is tried: those that run long are tried at fewer. */
function stepFor(path: string): number {
  if (/convertible-144a|liquidation/.test(path)) return 211;
  return /actus-pam|variable-price|floating-price/.test(path) ? 61 : 23;
}

/** Every so-manieth expression of a file, and every so-manieth name. */
function placesIn(workspace: Workspace, path: string, every: number): readonly Span[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const expressions = [...analysis.compilation.checked.types.keys()].map(({ span }) => span);
  const names = [...analysis.meanings.keys()].map(({ span: { start } }) => ({ start, end: start }));
  return [...expressions, ...names]
    .filter(({ end }) => end <= analysis.text.length)
    .filter((_, at) => at % every === 0);
}

function actionsAt(path: string, every: number): readonly CodeAction[] {
  const all = placesIn(REPOSITORY, path, every).flatMap((span) =>
    codeActions(REPOSITORY, { path, span }),
  );
  const different = new Map(all.map((action) => [JSON.stringify(action.edits), action]));
  return [...different.values()].filter(({ disabled }) => disabled === null);
}

const edited = openRepository();

/** What is found once edits are made; then the files are as before. */
function onceEdited<Found>(
  edits: CodeAction['edits'],
  find: (workspace: Workspace) => Found,
): Found {
  editWorkspace(edited, edits);
  try {
    return find(edited);
  } finally {
    closeAll();
  }
}

function closeAll(): void {
  for (const path of contractPaths) edited.close(path);
}

/** What only the reader can decide, so that figures may well change. */
const CHANGES_FIGURES = /^(Round|Make the choice)/;

describe('what writes the same otherwise changes no figure of any scenario', () => {
  let count = 0;

  test.each(SMALL)('%s', (path) => {
    const before = meaningOf(REPOSITORY, path);
    const rewritings = actionsAt(path, stepFor(path)).filter(
      ({ kind, title }) => kind.startsWith('refactor') && !CHANGES_FIGURES.test(title),
    );
    for (const { title, edits } of rewritings) {
      const after = onceEdited(edits, (workspace) => meaningOf(workspace, path));
      expect(after, title).toEqual(before);
      count += 1;
    }
  });

  afterAll(() => {
    expect(count).toBeGreaterThan(20);
  });
});

describe('what is done to a file that is laid out leaves it laid out, and does the same', () => {
  let mended = 0;

  test.each(SMALL)('%s', async (path) => {
    for (const { edits, title } of actionsAt(path, 61)) {
      editWorkspace(edited, edits);
      // One after the other, as one would do them.
      // oxlint-disable-next-line no-await-in-loop
      const layout = await formatFile(edited, path);
      if (layout.length > 0) mended += 1;
      editWorkspace(edited, layout);
      const plain = edited.text(path);
      closeAll();
      // oxlint-disable-next-line no-await-in-loop
      const laidOut = onceEdited(await layOutEdits(REPOSITORY, edits), (workspace) =>
        workspace.text(path),
      );
      expect(laidOut, title).toBe(plain);
    }
  });

  afterAll(() => {
    expect(mended).toBeGreaterThan(3);
  });
});

describe('a name that is given and taken back leaves the contract as it was', () => {
  test.each(SMALL)('%s', (path) => {
    const before = meaningOf(REPOSITORY, path);
    const named = actionsAt(path, 3 * stepFor(path)).filter(
      ({ kind }) => kind === 'refactor.extract',
    );
    for (const { edits, select } of named) {
      const after = onceEdited(edits, (workspace) => {
        const span = { start: select?.span.start ?? 0, end: select?.span.start ?? 0 };
        const back = codeActions(workspace, { path, span }).find(
          ({ kind, title }) => kind === 'refactor.inline' && title.includes('wherever'),
        );
        // What takes an argument keeps its name.
        if (back === undefined || back.disabled !== null) return before;
        editWorkspace(workspace, back.edits);
        return meaningOf(workspace, path);
      });
      expect(after).toEqual(before);
    }
  });
});

describe('whatever is offered, anywhere, can be done and brings no error', () => {
  const LARGE = contractPaths.filter((path) =>
    /(dyntek-note|hy-tech-debenture)\.terms$/.test(path),
  );

  test.each([
    ...SMALL.map((path) => ({ path, every: 2 * stepFor(path) })),
    ...LARGE.map((path) => ({ path, every: 601 })),
  ])('$path', ({ path, every }) => {
    const before = errorsOf(REPOSITORY, path);
    for (const { edits, title } of actionsAt(path, every)) {
      const after = onceEdited(edits, (workspace) => errorsOf(workspace, path));
      expect(after, title).toEqual(before);
    }
  });

  const ANY = [...SMALL, ...LARGE, ...contractPaths.filter((path) => /4\.19|what-if/.test(path))];

  test.each(ANY)('%s: at any place, in a broken text too', (path) => {
    const text = REPOSITORY.text(path) ?? '';
    const step = Math.ceil(text.length / 12);
    for (let at = 0; at < text.length; at += step) {
      const end = Math.min(at + (at % 40), text.length);
      for (const { edits } of codeActions(REPOSITORY, { path, span: { start: at, end } })) {
        const own = edits.filter((edit) => edit.path === path);
        expect(() => applyEdits(text, own)).not.toThrow();
      }
    }
    edited.set(path, text.slice(0, text.length / 2).replaceAll('means', 'men'));
    for (let at = 0; at < text.length / 2; at += step * 5) {
      expect(() => codeActions(edited, { path, span: { start: at, end: at } })).not.toThrow();
    }
    closeAll();
  });
});
