import type { Compilation } from '@termsheet/compiler';

/** Longer words of a contract than these are cut: who wants them all opens the contract. */
const MAX_LENGTH = 600;

/**
 * The words of the contract on which an obligation or a right rests: those that its clause quotes last
 * before it; null where it quotes none.
 *
 * @param index its index among those of its kind in the program.
 */
export function quoteFor(
  { bound, file }: Compilation,
  kind: 'obligation' | 'right',
  index: number,
): string | null {
  const node = bound.symbols.lists[kind][index]?.node;
  for (const section of file.sections) {
    if (section.kind !== 'Clause') continue;
    const place = section.declarations.findIndex((each) => each === node);
    if (place < 0) continue;
    const above = section.declarations.slice(0, place);
    const last = above.findLastIndex((each) => each.kind === 'Quote');
    const before = above.slice(0, last + 1).findLastIndex((each) => each.kind !== 'Quote');
    const texts = above
      .slice(before + 1, last + 1)
      .flatMap((each) => (each.kind === 'Quote' ? [each.text] : []));
    return texts.length === 0 ? null : shorten(texts.join(' … '));
  }
  return null;
}

function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MAX_LENGTH))} …`;
}
