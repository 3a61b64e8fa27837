import type { ExpectLine, Name, SectionReference, Span, Text } from '@termsheet/dsl';
import { constructHover } from '../hovers/construct-hover.ts';
import { expectationHover } from '../hovers/expectation-hover.ts';
import { literalHover } from '../hovers/literal-hover.ts';
import { paragraphs } from '../hovers/markdown.ts';
import { meaningHover } from '../hovers/meaning-hover.ts';
import { proseHover } from '../hovers/prose-hover.ts';
import type { Meaning } from '../names/meaning.ts';
import { nodesAt, type SyntaxNode } from '../tree/syntax-node.ts';
import { shownAt } from '../values/run-for.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is told of the words at a place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What the words at a place stand for: how it is declared and what the contract says of it; under the
 * scenario that is shown, what it is. Of a keyword, what the construct says.
 */
export function hoverAt(workspace: Workspace, { path, offset }: At): Hover | null {
  const analysis = workspace.analysis(path);
  if (analysis === null) return null;
  const word = wordAt(analysis, offset);
  const nodes = nodesAt(analysis.sections, offset);
  const inner = nodes.at(-1);
  if (word === null || inner === undefined) return null;
  const shown = shownAt(workspace, analysis, offset);
  const line = nodes.find(({ kind }) => kind === 'ExpectLine');
  const verdict = line === undefined ? '' : expectationHover(line as ExpectLine, shown);
  const meaning = meaningOf(analysis, inner);
  const literal = literalHover(analysis, inner);
  const told = meaning === null ? literal : meaningHover({ workspace, analysis, shown }, meaning);
  const inProse = proseHover(workspace, analysis, inner);
  if (told !== '') return { span: inner.span, markdown: paragraphs([verdict, told, inProse]) };
  const keyword = verdict === '' ? constructHover({ workspace, analysis, shown }, nodes) : verdict;
  return keyword === '' ? null : { span: word, markdown: paragraphs([inProse, keyword]) };
}

function meaningOf({ meanings }: Analysis, node: SyntaxNode): Meaning | null {
  return meanings.get(node as Name | Text | SectionReference) ?? null;
}

const WORD = /[\p{L}\p{N}_’'-]+|[^\s\p{L}\p{N}]/gu;

/** The word or sign at an offset, outside of comments; null where there is only blank space. */
function wordAt({ text, comments }: Analysis, offset: number): Span | null {
  if (comments.some(({ span }) => span.start <= offset && offset < span.end)) return null;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const span = { start: lineStart + index, end: lineStart + index + word.length };
    if (span.start <= offset && offset < span.end) return span;
    if (span.end === offset && !/\S/u.test(text.charAt(offset))) return span;
  }
  return null;
}
