import { prepareRename, rename } from '@termsheet/ide';
import { applied } from './applied.ts';
import { fixture } from './fixture.ts';

/** The lines that change, as they read then; or why nothing does. */
export function renamed(marked: string, name: string): readonly string[] | string {
  const { workspace, main, offset } = fixture(marked);
  const result = rename(workspace, { path: main.path, offset }, name);
  if ('refusal' in result) return result.refusal;
  return [...applied(workspace, result.edits)].flatMap(([path, text]) => {
    const before = (workspace.text(path) ?? '').split('\n');
    return text.split('\n').flatMap((line, index) => (line === before[index] ? [] : [line.trim()]));
  });
}

export function prepared(marked: string): string {
  const { workspace, main, offset } = fixture(marked);
  const result = prepareRename(workspace, { path: main.path, offset });
  if ('refusal' in result) return result.refusal;
  const { start, end } = result.span;
  return `${main.text.slice(start, end)} > ${result.words}`;
}
