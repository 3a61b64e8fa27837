import type { Comment, Span } from '@termsheet/dsl';
import { nodesBelow, type SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A stretch of several lines that can be shown as its first. */
export interface FoldingRange {
  readonly span: Span;
  readonly kind: 'comment' | 'uses' | 'code';
}

/** What folds where it takes several lines. */
const FOLDING: ReadonlySet<string> = new Set([
  'Accrual',
  'Ambiguous',
  'Blank',
  'Check',
  'Clause',
  'Conditional',
  'Contract',
  'Covenant',
  'Definition',
  'Event',
  'EventStep',
  'Expect',
  'Fact',
  'Given',
  'GivenLine',
  'List',
  'NoAdjustment',
  'NotComputableSection',
  'Obligation',
  'PerformanceStep',
  'Reading',
  'Right',
  'Scenario',
  'State',
  'Table',
  'Unresolved',
  'Upon',
  'Use',
]);

/** What can be folded: sections, declarations, lists, tables, and runs of quotes, comments and `use` lines. */
export function foldingRanges(workspace: Workspace, path: string): readonly FoldingRange[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const [code, quotes]: [FoldingRange[], SyntaxNode[]] = [[], []];
  for (const node of nodesBelow(analysis.sections)) {
    if (node.kind === 'Quote') quotes.push(node);
    else if (FOLDING.has(node.kind)) code.push({ span: node.span, kind: 'code' });
  }
  const runs = (kind: FoldingRange['kind'], nodes: readonly { readonly span: Span }[]) =>
    runsOf(nodes, analysis).map((span) => ({ span, kind }));
  const uses = analysis.sections.filter(({ kind }) => kind === 'Use');
  const found = [
    ...code,
    ...runs('code', quotes),
    ...runs('uses', uses),
    ...runs('comment', ownLines(analysis.comments, analysis)),
  ];
  return largestOfLines(found, analysis);
}

/** Stretches of which each begins on the line after the last one. */
function runsOf(nodes: readonly { readonly span: Span }[], { lines }: Analysis): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  let line = -1;
  for (const { span } of nodes) {
    const run = runs.at(-1);
    if (run !== undefined && lines.positionAt(span.start).line === line + 1) run.end = span.end;
    else runs.push({ ...span });
    line = lines.positionAt(span.end).line;
  }
  return runs;
}

/** The comments that do not stand behind something else. */
function ownLines(comments: readonly Comment[], { text, lines }: Analysis): readonly Comment[] {
  return comments.filter(({ span }) => {
    const start = lines.startOfLine(lines.positionAt(span.start).line);
    return text.slice(start, span.start).trim() === '';
  });
}

/** Of those that begin on one line the largest, in the order of the lines; none of one line. */
function largestOfLines(
  ranges: readonly FoldingRange[],
  { lines }: Analysis,
): readonly FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const range of ranges) {
    const { start, end } = range.span;
    const line = lines.positionAt(start).line;
    const known = byLine.get(line);
    if (lines.positionAt(end).line === line) continue;
    if (known === undefined || known.span.end < end) byLine.set(line, range);
  }
  return [...byLine.entries()].toSorted(([one], [other]) => one - other).map(([, range]) => range);
}
