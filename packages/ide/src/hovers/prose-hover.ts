import { escapeMarkdown } from '@termsheet/compiler';
import { proseTarget } from '../prose/prose-target.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Of a quote, or a section that is cited, where the words of the contract have it; empty for others. */
export function proseHover(workspace: Workspace, analysis: Analysis, node: SyntaxNode): string {
  if (node.kind !== 'Quote' && node.kind !== 'SectionReference') return '';
  const file = workspace.proseFile(analysis);
  if (file === null) return '';
  const name = escapeMarkdown(file.path.slice(file.path.lastIndexOf('/') + 1));
  const found = proseTarget(workspace, analysis, node);
  if (found === null) return node.kind === 'Quote' ? `not in ${name}` : '';
  return `line ${found.line} of ${name}`;
}
