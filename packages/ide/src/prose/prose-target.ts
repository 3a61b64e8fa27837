import type { Quote, SectionReference } from '@termsheet/dsl';
import { knownProse } from '../prose/known-prose.ts';
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
  const prose = knownProse(file.text);
  const span =
    node.kind === 'Quote'
      ? prose.find((node as Quote).text)
      : prose.section((node as SectionReference).text);
  if (span === null) return null;
  return { path: file.path, span, line: prose.lines.positionAt(span.start).line };
}
