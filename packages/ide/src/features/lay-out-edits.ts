import { applyEdits, editsInOne, stretchesOf, type TextEdit } from '@termsheet/dsl';
import type { Edit } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The same edits, with what they touch laid out: nobody formats by hand what an action wrote. A file in
 * which the places themselves were not laid out before is left in its own way.
 */
export async function layOutEdits(
  workspace: Workspace,
  edits: readonly Edit[],
): Promise<readonly Edit[]> {
  const files = [...Map.groupBy(edits, ({ path }) => path)];
  const laidOut = files.map(async ([path, ofFile]): Promise<readonly Edit[]> => {
    const text = workspace.text(path);
    const all = text === null ? ofFile : await laidOutIn(text, ofFile);
    return all.map((edit) => ({ ...edit, path }));
  });
  return (await Promise.all(laidOut)).flat();
}

async function laidOutIn(text: string, edits: readonly TextEdit[]): Promise<readonly TextEdit[]> {
  const { formatRanges } = await import('@termsheet/dsl/prettier');
  const places = edits.map(({ span }) => span);
  if ((await formatRanges(text, places)).length > 0) return edits;
  const changed = applyEdits(text, edits);
  const layout = await formatRanges(changed, stretchesOf(edits));
  return layout.length === 0 ? edits : editsInOne(edits, layout, changed);
}
