import { type Analysis, type Edit, rename, type Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../src/names/occurrences.ts';
import { applied } from './support/applied.ts';
import { contractPaths, openRepository } from './support/repository.ts';

/**
 * How many names of a file are tried. Each is followed through all files that are connected with it, which
 * are large for the two real contracts, so of those only a few are.
 */
function sampleSize(path: string): number {
  if (path.includes('/examples/')) return 6;
  return /(?:dyntek-note|hy-tech-debenture)\.terms$/u.test(path) ? 2 : 0;
}

/** What each kind of thing is called then, in the number of its name. */
function newName(old: string, kind: string, index: number): string {
  if (kind === 'clause') return `Z.${index}`;
  if (index % 3 === 0) return `renamed in passing ${index}`;
  return old.endsWith('s')
    ? `Renamed Under Test ${index} Things`
    : `Renamed Under Test ${index} Thing`;
}

function sampleOf(analysis: Analysis, size: number): ReturnType<typeof occurrencesOf> {
  const kinds = new Map<string, ReturnType<typeof occurrencesOf>[number][]>();
  for (const occurrence of occurrencesOf(analysis)) {
    const { meaning } = occurrence;
    const kind = meaning.kind === 'symbol' ? meaning.symbol.kind : meaning.kind;
    kinds.set(kind, [...(kinds.get(kind) ?? []), occurrence]);
  }
  const picked = [...kinds.values()].flatMap((each) => each[Math.floor(each.length / 2)] ?? []);
  const step = Math.max(1, picked.length / size);
  return Array.from({ length: size }, (_, index) => picked[Math.floor(index * step)]).flatMap(
    (each) => each ?? [],
  );
}

/** The codes of a file's findings with the lines they are on. */
function findings(workspace: Workspace, path: string): readonly string[] {
  const analysis = workspace.analysis(path);
  return (analysis?.diagnostics ?? []).map(({ code, span }) => {
    const place = analysis?.place(span);
    return `${code} ${place?.path === path ? analysis?.lines.positionAt(place.span.start).line : ''}`;
  });
}

function apply(workspace: Workspace, edits: readonly Edit[]): void {
  for (const [path, text] of applied(workspace, edits)) workspace.set(path, text);
}

describe('a rename changes nothing but names, and renaming back restores the text', () => {
  const workspace = openRepository();

  test.each(contractPaths.filter((path) => sampleSize(path) > 0))(
    '%s',
    { timeout: 120_000 },
    (path) => {
      const analysis = workspace.analysis(path);
      if (analysis === null) throw new Error('the file is there');
      let renamed = 0;
      // An analysis is asked nothing more once its file is edited.
      const sample = sampleOf(analysis, sampleSize(path)).map(({ span, text, meaning }) => ({
        offset: span.start,
        text,
        kind: meaning.kind,
        name: nameOf(analysis, meaning),
      }));
      for (const [index, { offset, text, kind, name }] of sample.entries()) {
        const before = workspace.text(path);
        const result = rename(workspace, { path, offset }, newName(text, kind, index));
        if ('refusal' in result) {
          expect(kind, `${text}: ${result.refusal}`).toBe('built-in');
          continue;
        }
        const shift = shiftBefore(result.edits, path, offset);
        const paths = [...new Set(result.edits.map((edit) => edit.path))].slice(0, 2);
        const texts = new Map(result.edits.map((edit) => [edit.path, workspace.text(edit.path)]));
        const told = paths.map((each) => findings(workspace, each));
        apply(workspace, result.edits);
        expect(paths.map((each) => findings(workspace, each))).toEqual(told);
        const isEdited = workspace.text(path) !== before;
        const back = rename(workspace, { path, offset: offset + (isEdited ? shift : 0) }, name);
        if ('refusal' in back) throw new Error(`${text}: ${back.refusal}`);
        apply(workspace, back.edits);
        for (const [each, old] of texts) {
          expect(workspace.text(each) === old, `${text} in ${each} comes back`).toBe(true);
        }
        renamed += 1;
      }
      expect(renamed).toBeGreaterThan(0);
    },
  );
});

function shiftBefore(edits: readonly Edit[], path: string, offset: number): number {
  return edits
    .filter((edit) => edit.path === path && edit.span.end <= offset)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}

function nameOf(
  { compilation }: Analysis,
  { kind, name }: ReturnType<typeof occurrencesOf>[number]['meaning'],
): string {
  if (kind === 'clause' || name.kind === 'Text') return name.text;
  return compilation.source.text.slice(name.span.start, name.span.end).replaceAll('`', '');
}
