import type { Edit, Workspace } from '@termsheet/ide';

/** A text with some replacements made. */
export function applyEdits(text: string, edits: readonly Omit<Edit, 'path'>[]): string {
  let changed = text;
  let last = text.length;
  for (const { span, text: put } of edits.toSorted(
    (one, other) => other.span.end - one.span.end || other.span.start - one.span.start,
  )) {
    if (span.start > span.end || span.end > last) throw new Error('edits do not overlap');
    changed = changed.slice(0, span.start) + put + changed.slice(span.end);
    last = span.start;
  }
  return changed;
}

/** Makes edits in the files of a workspace. */
export function editWorkspace(workspace: Workspace, edits: readonly Edit[]): void {
  for (const [path, ofFile] of Map.groupBy(edits, (edit) => edit.path)) {
    workspace.set(path, applyEdits(workspace.text(path) ?? '', ofFile));
  }
}
