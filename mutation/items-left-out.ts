import type { Mutant } from './mutant.ts';
import { isNode, type Node, nodesIn } from './nodes.ts';

/** Of a list between commas, `A, B and C`, each item in turn forgotten. */
export function itemsLeftOut(text: string, declarations: unknown): readonly Mutant[] {
  const mutants: Mutant[] = [];
  for (const node of nodesIn(declarations)) {
    for (const part of Object.values(node)) {
      if (isInlineList(part)) mutants.push(...eachLeftOut(text, part));
    }
  }
  return mutants;
}

/** Of two items none can be forgotten: what is left is no list. */
function isInlineList(part: unknown): part is readonly Node[] {
  return (
    Array.isArray(part) &&
    part.length > 2 &&
    part.every((each) => isNode(each) && each.kind === 'ListItem' && each['label'] === null)
  );
}

function eachLeftOut(text: string, items: readonly Node[]): readonly Mutant[] {
  const first = items[0]?.span.start ?? 0;
  const end = items.at(-1)?.span.end ?? 0;
  return items.map((_, place) => {
    const words = items
      .filter((__, other) => other !== place)
      .map(({ span }) => text.slice(span.start, span.end));
    const replacement = `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
    return { mistake: 'an item left out', start: first, end, replacement };
  });
}
