import type { Edit, Workspace } from '@termsheet/ide';

/** The texts of some files after edits, none of which overlap. */
export function applied(workspace: Workspace, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, own] of Map.groupBy(edits, (edit) => edit.path)) {
    let text = workspace.text(path) ?? '';
    let last = text.length;
    for (const { span, text: words } of own.toSorted((a, b) => b.span.start - a.span.start)) {
      if (span.end > last) throw new Error('two edits overlap');
      last = span.start;
      text = text.slice(0, span.start) + words + text.slice(span.end);
    }
    texts.set(path, text);
  }
  return texts;
}
