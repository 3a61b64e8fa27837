import type { Span } from '@termsheet/dsl';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { proseTarget } from '../prose/prose-target.ts';

/** A stretch of a file that leads to another file. */
export interface DocumentLink {
  readonly span: Span;
  readonly path: string;
  /** The line, from 1; null for the file as a whole. */
  readonly line: number | null;
  /** What it leads to, in words. */
  readonly tooltip: string;
}

/** The files that a file uses, its prose, and where its quotes stand in the prose. */
export function documentLinks(workspace: Workspace, path: string): readonly DocumentLink[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  return [
    ...usedFiles(analysis),
    ...proseSettings(workspace, analysis),
    ...quotes(workspace, analysis),
  ].toSorted((one, other) => one.span.start - other.span.start);
}

function usedFiles({ compilation }: Analysis): readonly DocumentLink[] {
  const uses = compilation.bound.documents.list[0]?.uses ?? [];
  return uses.map(({ node, document }) => ({
    span: node.path.span,
    path: document.path,
    line: null,
    tooltip: `Open ${node.path.text}`,
  }));
}

function proseSettings(workspace: Workspace, analysis: Analysis): readonly DocumentLink[] {
  const file = workspace.proseFile(analysis);
  const own = analysis.sections.find(({ kind }) => kind === 'Contract');
  if (file === null || own?.kind !== 'Contract') return [];
  return own.settings.flatMap((setting) =>
    setting.kind === 'ProseSetting'
      ? [{ span: setting.path.span, path: file.path, line: null, tooltip: 'Open the prose' }]
      : [],
  );
}

function quotes(workspace: Workspace, analysis: Analysis): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const section of analysis.sections) {
    if (section.kind !== 'Clause') continue;
    for (const node of nodesBelow(section.declarations)) {
      if (node.kind !== 'Quote') continue;
      const target = proseTarget(workspace, analysis, node);
      if (target === null) continue;
      const { path, line } = target;
      links.push({ span: node.span, path, line, tooltip: `The prose, line ${line}` });
    }
  }
  return links;
}
