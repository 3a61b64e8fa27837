import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import type { WovenNode } from './woven.ts';

const { hardline, join } = builders;

/** A node as it stands in the source, its further lines moved with the first. */
export function printVerbatim(node: WovenNode, text: string): Doc {
  for (const comment of node.comments ?? []) comment.printed = true;
  const { start, end } = node.span;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  const [first, ...rest] = text.slice(start, end).split('\n');
  const moved = rest.map((line) => {
    const own = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(own, indent)).trimEnd();
  });
  return join(hardline, [first ?? '', ...moved]);
}
