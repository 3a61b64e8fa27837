import type { Span } from '@termsheet/dsl';
import { nodesAt, type SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’&.,][\p{L}\p{N}\p{M}]+)*/gu;

/** The stretches about a place, the innermost first, each within the next; the last is the file. */
export function selectionRangesAt(workspace: Workspace, at: At): readonly Span[] {
  const analysis = workspace.analysis(at.path);
  if (analysis === null) return [];
  const { text, sections } = analysis;
  const offset = Math.min(Math.max(at.offset, 0), text.length);
  const about = commentAt(analysis, offset) ?? [];
  const nodes = nodesAt(sections, offset);
  const spans = [
    ...wordAt(text, offset),
    ...about,
    ...nodes.toReversed().flatMap(spansOf),
    { start: 0, end: text.length },
  ];
  return growing(spans, offset);
}

/** The word at an offset, or the one that ends there. */
function wordAt(text: string, offset: number): readonly Span[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  const words = [...line.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const word =
    words.find((span) => span.start <= offset && offset < span.end) ??
    words.find((span) => span.start <= offset && offset === span.end);
  return word === undefined ? [] : [word];
}

/** The words of a comment, the comment, and the comments on the lines about it. */
function commentAt({ comments, lines }: Analysis, offset: number): readonly Span[] | null {
  const index = comments.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const comment = comments[index];
  if (comment === undefined) return null;
  const lineOf = (at: number): number => lines.positionAt(comments[at]?.span.start ?? 0).line;
  let [first, last] = [index, index];
  while (first > 0 && lineOf(first - 1) === lineOf(first) - 1) first -= 1;
  while (last + 1 < comments.length && lineOf(last + 1) === lineOf(last) + 1) last += 1;
  const { start, end } = comment.span;
  const run = {
    start: comments[first]?.span.start ?? start,
    end: comments[last]?.span.end ?? end,
  };
  const words = { start: end - comment.text.length, end };
  return [words, comment.span, run];
}

/** A text is also selected without its quotes, a name without its backquotes, a quote without its mark. */
function spansOf({ kind, span }: SyntaxNode): readonly Span[] {
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (kind === 'Text') return [inner, span];
  if (kind === 'Quote') return [{ start: span.start + 2, end: span.end }, span];
  return [span];
}

/** Those that hold the offset, each larger than the one before and about it. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1) ?? { start: offset, end: offset };
    const isAbout = span.start <= last.start && last.end <= span.end;
    const isLarger = found.length === 0 || span.end - span.start > last.end - last.start;
    if (isAbout && isLarger && span.end >= span.start) found.push(span);
  }
  return found;
}
