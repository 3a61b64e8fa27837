import { applyEdits } from '@termsheet/dsl';
import { connectedFiles } from '../workspace/connected-files.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Edit } from '../workspace/place.ts';
import { Workspace } from '../workspace/workspace.ts';
import { type Occurrence, occurrencesOf } from '../names/occurrences.ts';
import { describeMeaning, describePlace } from './describe-place.ts';

/**
 * Why some edits that only rename would do more: what is named at some place would be something else
 * afterwards, or the file no longer reads. Null where every name of the files stands for what it stood for.
 */
export function whatElseChanges(
  workspace: Workspace,
  edits: readonly Edit[],
  name: string,
): string | null {
  const byPath = Map.groupBy(edits, ({ path }) => path);
  const after = workspaceAfter(workspace, byPath);
  for (const path of filesToLookAt(workspace, byPath, name)) {
    const before = workspace.analysis(path);
    if (before === null || isOfScenarios(before)) continue;
    const then = after.analysis(path);
    if (then === null) continue;
    const found = differenceOf(before, then, byPath.get(path) ?? []);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A file with nothing but scenarios names things by the one name space of the contract, in which no name
 * is taken by another: that is told before. So it need not be compiled again.
 */
function isOfScenarios({ sections }: Analysis): boolean {
  return sections.every(({ kind }) => kind === 'Scenario' || kind === 'Use');
}

/** The workspace as it is after some edits. */
function workspaceAfter(
  workspace: Workspace,
  byPath: ReadonlyMap<string, readonly Edit[]>,
): Workspace {
  return new Workspace({
    read: (path) => {
      const text = workspace.text(path);
      const edits = byPath.get(path);
      return text === null || edits === undefined ? text : applyEdits(text, edits);
    },
    readProse: () => null,
    list: () => workspace.paths(),
  });
}

/** The edited files, and those connected with them in which the new name stands already. */
function filesToLookAt(
  workspace: Workspace,
  byPath: ReadonlyMap<string, readonly Edit[]>,
  name: string,
): readonly string[] {
  const [first] = byPath.keys();
  if (first === undefined) return [];
  const others = connectedFiles(workspace, first).filter(
    (path) => !byPath.has(path) && workspace.text(path)?.includes(name) === true,
  );
  return [...byPath.keys(), ...others];
}

function differenceOf(before: Analysis, after: Analysis, edits: readonly Edit[]): string | null {
  const now = new Map(occurrencesOf(after).map((each) => [each.span.start, each]));
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  const moved = movedBy(edits);
  for (const one of occurrencesOf(before)) {
    const other = now.get(moved(one.span.start));
    if (other === undefined) return lost(before, one);
    const isSame =
      (there.get(one.identity) ?? other.identity) === other.identity &&
      (back.get(other.identity) ?? one.identity) === one.identity &&
      one.access === other.access;
    if (!isSame) return taken(before, one, other);
    there.set(one.identity, other.identity);
    back.set(other.identity, one.identity);
  }
  return newError(before, after);
}

/** Where an offset is after some edits; asked for offsets that rise. */
function movedBy(edits: readonly Edit[]): (offset: number) => number {
  const inOrder = edits.toSorted((one, other) => one.span.start - other.span.start);
  let [next, shift] = [0, 0];
  return (offset) => {
    for (;;) {
      const edit = inOrder[next];
      if (edit === undefined || edit.span.end > offset) return offset + shift;
      shift += edit.text.length - (edit.span.end - edit.span.start);
      next += 1;
    }
  };
}

function lost(analysis: Analysis, { span, meaning }: Occurrence): string {
  return `At ${describePlace(analysis, span)} nothing would stand for ${describeMeaning(meaning)} any more.`;
}

function taken(analysis: Analysis, one: Occurrence, other: Occurrence): string {
  const place = describePlace(analysis, one.span);
  const [was, is] = [describeMeaning(one.meaning), describeMeaning(other.meaning)];
  if (was === is) return `At ${place} the name would be read in another way.`;
  return `At ${place} what is ${was} would be read as ${is}.`;
}

function newError(before: Analysis, after: Analysis): string | null {
  const known = new Map<string, number>();
  for (const { code, severity } of before.compilation.diagnostics) {
    if (severity === 'error') known.set(code, (known.get(code) ?? 0) + 1);
  }
  for (const { code, severity, message, span } of after.compilation.diagnostics) {
    if (severity !== 'error') continue;
    const left = known.get(code) ?? 0;
    if (left === 0) {
      return `At ${describePlace(after, span)} the file would no longer read. ${message}`;
    }
    known.set(code, left - 1);
  }
  return null;
}
