import { formatSource } from '../../src/format/prettier.ts';
import { parseText } from '../parse-text.ts';
import { printTree } from '../print-tree.ts';

/** What a layout may not change. */
export interface Meaning {
  readonly tree: string;
  readonly comments: readonly string[];
  readonly codes: readonly string[];
}

/** The tree, spans aside, with the comments and the findings. */
export function meaningOf(text: string): Meaning {
  const { file, diagnostics } = parseText(text);
  return {
    tree: printTree(file.sections),
    comments: file.comments.map((comment) => comment.text),
    codes: diagnostics.map(({ code }) => code),
  };
}

/** How a text breaks the law that its layout says the same and is laid out already; null where it keeps it. */
export async function findBreach(text: string): Promise<string | null> {
  const laidOut = await formatSource(text);
  if (laidOut === text) return null;
  const before = meaningOf(text);
  const after = meaningOf(laidOut);
  if (after.tree !== before.tree) return `another tree:\n${laidOut}`;
  if (String(after.codes) !== String(before.codes)) return `other findings:\n${laidOut}`;
  // Where two end up on one line they may change places.
  if (after.comments.toSorted().join('\n') !== before.comments.toSorted().join('\n')) {
    return `other comments:\n${laidOut}`;
  }
  const again = await formatSource(laidOut);
  return again === laidOut ? null : `laid out twice:\n${laidOut}\n\nis not:\n${again}`;
}
