import { lineOfSection } from '@termsheet/compiler';
import { indexLines, type Quote, type SectionReference } from '@termsheet/dsl';
import { findWords } from '../prose/find-words.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A place in the words of a contract. */
export interface ProsePlaceFound extends Place {
  /** From 1. */
  readonly line: number;
}

/** Where the prose has the words of a quote, or the section that is cited; null where it has not. */
export function proseTarget(
  workspace: Workspace,
  analysis: Analysis,
  node: SyntaxNode,
): ProsePlaceFound | null {
  if (node.kind !== 'Quote' && node.kind !== 'SectionReference') return null;
  const file = workspace.proseFile(analysis);
  if (file === null) return null;
  const { path, text } = file;
  const lines = indexLines(text);
  if (node.kind === 'Quote') {
    const span = findWords(text, (node as Quote).text);
    return span === null ? null : { path, span, line: lines.positionAt(span.start).line };
  }
  const line = lineOfSection(text, (node as SectionReference).text);
  if (line === null) return null;
  const start = lines.startOfLine(line);
  return { path, span: { start, end: start + lines.textOfLine(line).length }, line };
}
