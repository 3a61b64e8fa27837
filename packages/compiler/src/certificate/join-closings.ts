import type { Block } from './document.ts';

/** Blocks in a row; of a closing no page break may part one from another. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly isClosing: boolean;
}

/**
 * The blocks of a document in parts: a signature with the paragraph and heading before it, so that nobody signs a page
 * that says nothing, and everything between.
 */
export function joinClosings(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  let open: Block[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push({ blocks: open, isClosing: false });
    open = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'signature') {
      open.push(block);
      continue;
    }
    const before = open.splice(startOfClosing(open));
    close();
    parts.push({ blocks: [...before, block], isClosing: true });
  }
  close();
  return parts;
}

/** Where what belongs to a signature begins: with the paragraph before it, and a heading before that. */
function startOfClosing(open: readonly Block[]): number {
  const paragraph = open.at(-1)?.kind === 'paragraph' ? open.length - 1 : open.length;
  return open[paragraph - 1]?.kind === 'heading' ? paragraph - 1 : paragraph;
}
