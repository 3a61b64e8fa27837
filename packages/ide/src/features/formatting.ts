import type { Span } from '@termsheet/dsl';
import type * as Formatter from '@termsheet/dsl/prettier';
import type { At } from '../workspace/at.ts';
import type { Edit, Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The edits that lay out a file; a section with errors has none. */
export function formatFile(workspace: Workspace, path: string): Promise<Edit[]> {
  return format(workspace, path, ({ formatFile: layOut }, text) => layOut(text));
}

/** The edits that lay out the declarations, settings and steps that a range touches. */
export function formatRange(workspace: Workspace, { path, span }: Place): Promise<Edit[]> {
  return format(workspace, path, ({ formatRange: layOut }, text) =>
    layOut(text, within(span, text)),
  );
}

/** After a line break was typed before an offset: the new line's indent, and the layout of what ends there. */
export function formatOnType(workspace: Workspace, at: At, typed: string): Promise<Edit[]> {
  return format(workspace, at.path, ({ formatOnType: layOut }, text) =>
    layOut(text, Math.min(at.offset, text.length), typed),
  );
}

/** Asks the formatter, which is loaded when it is first wanted: nobody waits for it to read a contract. */
async function format(
  workspace: Workspace,
  path: string,
  ask: (formatter: typeof Formatter, text: string) => Promise<readonly Formatter.TextEdit[]>,
): Promise<Edit[]> {
  const text = workspace.text(path);
  if (text === null) return [];
  const edits = await ask(await import('@termsheet/dsl/prettier'), text);
  return edits.map((edit) => ({ path, ...edit }));
}

function within({ start, end }: Span, text: string): Span {
  const last = Math.min(Math.max(end, 0), text.length);
  return { start: Math.min(Math.max(start, 0), last), end: last };
}
