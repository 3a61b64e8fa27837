import type { Clause, Declaration, Section } from '@termsheet/dsl';
import { indentAt, lineEnd, lineStart } from '../tree/lines.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { type Change, insertion } from './change.ts';

/** What a declaration stands below: the words of the contract, and comments right above it. */
export function startWithLead(
  analysis: Analysis,
  clause: Clause,
  declaration: Declaration,
): number {
  const { text, comments } = analysis;
  const at = clause.declarations.indexOf(declaration);
  let start = lineStart(text, declaration.span.start);
  let above = at - 1;
  for (;;) {
    const quote = clause.declarations[above];
    const line = lineStart(text, start - 1);
    const comment = comments.find(({ span }) => span.start >= line && span.end < start);
    const isComment = comment !== undefined && text.slice(line, comment.span.start).trim() === '';
    if (quote?.kind === 'Quote' && lineEnd(text, quote.span.end) + 1 === start) {
      start = lineStart(text, quote.span.start);
      above -= 1;
    } else if (isComment && line > clause.span.start) {
      start = line;
    } else {
      return start;
    }
  }
}

/** Puts lines above the declaration that holds a node, with what belongs to it; null outside of clauses. */
export function insertAbove(
  analysis: Analysis,
  nodes: readonly SyntaxNode[],
  lines: readonly string[],
): Change | null {
  const [section, declaration] = nodes as readonly [Section?, Declaration?];
  if (section?.kind !== 'Clause' || declaration === undefined)
    return insertFirst(analysis, section, lines);
  if (!section.declarations.includes(declaration)) return null;
  const indent = indentAt(analysis.text, declaration.span.start);
  return insertion(startWithLead(analysis, section, declaration), written(lines, indent));
}

/** Into the first clause of the file, for what only the heading reads. */
function insertFirst(
  { sections, text }: Analysis,
  section: Section | undefined,
  lines: readonly string[],
): Change | null {
  const first = sections.find((each) => each.kind === 'Clause');
  if (section?.kind !== 'Contract' || first === undefined) return null;
  const head = (first.title ?? first.reference).span.end;
  const after = Math.min(lineEnd(text, head) + 1, text.length);
  const start = lineEnd(text, head) === text.length ? '\n' : '';
  return insertion(after, start + written(lines, '  '));
}

function written(lines: readonly string[], indent: string): string {
  return lines.map((line) => `${indent}${line}\n`).join('');
}

/** Puts lines below a node, as far in as it, or further. */
export function insertBelow(
  { text }: Analysis,
  node: SyntaxNode,
  { lines, deeper = '' }: { readonly lines: readonly string[]; readonly deeper?: string },
): Change {
  const indent = indentAt(text, node.span.start) + deeper;
  const end = lineEnd(text, node.span.end);
  return insertion(end, lines.map((line) => `\n${indent}${line}`).join(''));
}
