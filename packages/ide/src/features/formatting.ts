import type * as formatter from '@termsheet/dsl/prettier';
import type { At } from '../workspace/at.ts';
import type { Edit, Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The edits that lay out a whole file; sections with errors stay as they are. */
export async function formatFile(workspace: Workspace, path: string): Promise<readonly Edit[]> {
  const text = workspace.text(path);
  if (text === null) return [];
  const loaded = await loadFormatter();
  return editsOf(path, await loaded.formatFile(text));
}

/** The edits that lay out what a stretch of a file touches. */
export async function formatRange(
  workspace: Workspace,
  { path, span }: Place,
): Promise<readonly Edit[]> {
  const text = workspace.text(path);
  if (text === null) return [];
  const loaded = await loadFormatter();
  return editsOf(path, await loaded.formatRange(text, span));
}

/** The edits for what was just typed before a place: the indentation of a new line, the layout above it. */
export async function formatOnType(
  workspace: Workspace,
  { path, offset }: At,
  typed: string,
): Promise<readonly Edit[]> {
  const text = workspace.text(path);
  if (text === null) return [];
  const loaded = await loadFormatter();
  return editsOf(path, await loaded.formatOnType(text, offset, typed));
}

/** Loaded when it is first asked for: nobody who opens a file should wait for the formatter. */
async function loadFormatter(): Promise<typeof formatter> {
  return await import('@termsheet/dsl/prettier');
}

function editsOf(path: string, edits: readonly formatter.TextEdit[]): readonly Edit[] {
  return edits.map(({ span, text }) => ({ path, span, text }));
}
