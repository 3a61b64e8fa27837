import type { Block, List } from './document.ts';

/** Blocks in a row; of a closing no page break may part one from another. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly isClosing: boolean;
}

/**
 * The blocks of a document in parts: a signature with what is signed, so that nobody signs a page that says nothing,
 * and everything between. What is signed is the paragraph before and its heading; where a list stands before the
 * paragraph, which then only attests, the last item of the list too. It goes on as a list of its own.
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
    const signed = takeSigned(open);
    close();
    parts.push({ blocks: [...signed, block], isClosing: true });
  }
  close();
  return parts;
}

/** Takes what belongs to a signature off the blocks before it. */
function takeSigned(open: Block[]): readonly Block[] {
  const paragraph = open.at(-1)?.kind === 'paragraph' ? open.length - 1 : open.length;
  const before = open[paragraph - 1];
  if (before?.kind === 'heading') return open.splice(paragraph - 1);
  const signed = open.splice(paragraph);
  if (before?.kind !== 'list') return signed;
  const [others, last] = withoutLastItem(before);
  open.splice(paragraph - 1, 1, ...others);
  return [last, ...signed];
}

function withoutLastItem(list: List): readonly [readonly List[], List] {
  const { items, start } = list;
  const others = items.slice(0, -1);
  const last = { ...list, start: start + others.length, items: items.slice(-1) };
  return [others.length === 0 ? [] : [{ ...list, items: others }], last];
}
