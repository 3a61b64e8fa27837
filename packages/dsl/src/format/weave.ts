import type { Token } from '../tokens/token.ts';
import { T } from '../tokens/token-types.ts';
import type { Span } from '../tree/index.ts';
import { isWord, type Stretch, type Weaving, type Word, type WovenNode } from './woven.ts';

/** A node of the tree, of whatever kind, with the property under which it hangs. */
interface TreePart {
  readonly role: string;
  readonly node: Stretch;
}

const VERBATIM = new Set([T.Text, T.Quote, T.SectionReference]);

/** Which of two nested operations are links of one chain, as sums and differences are. */
const LEVEL: Readonly<Record<string, number>> = { and: 1, or: 2, '+': 3, '-': 3, '*': 4, '/': 4 };
/** How the parts of an allocation are rounded has a node that begins with the allocation itself. */
const ROUNDING = 'rounding';
const SPACES = /\s+/g;

/** The tree with the words of its text put back between its parts. */
export function weave(weaving: Weaving): WovenNode {
  const starts = new Map(weaving.tokens.map((token, index) => [token.startOffset, index]));
  const weaveNode = ({ role, node }: TreePart): WovenNode => {
    const pieces = weaving.printed.has(node.kind) ? weavePieces(node) : [];
    const woven: WovenNode = { kind: node.kind, role, pieces, span: node.span, parent: null };
    for (const piece of pieces) if (!isWord(piece)) piece.parent = woven;
    return woven;
  };
  const weavePieces = (node: Stretch): (Word | WovenNode)[] => {
    const pieces: (Word | WovenNode)[] = [];
    const parts = new Map(partsOf(node).map((part) => [part.node.span.start, part]));
    let index = starts.get(firstOffset(weaving.tokens, node.span)) ?? weaving.tokens.length;
    for (;;) {
      const token = weaving.tokens[index];
      if (token === undefined || token.startOffset >= node.span.end) return pieces;
      const part = parts.get(token.startOffset);
      const isComma = token.tokenType === T.Comma;
      if (part === undefined || isComma) {
        pieces.push(wordOf(token));
        index += 1;
      }
      if (part === undefined) continue;
      // A comma that opens a part stands on the line before it, with the words of the node above.
      const start = weaving.tokens[index]?.startOffset ?? part.node.span.end;
      const span = { start, end: part.node.span.end };
      const inner = { role: part.role, node: { ...part.node, span } };
      if (isSpliced(node, inner)) pieces.push(...weavePieces(inner.node));
      else pieces.push(weaveNode(inner));
      index = indexAfter(weaving.tokens, index, span.end);
    }
  };
  return weaveNode({ role: 'file', node: weaving.file });
}

/**
 * Whether the pieces of a part stand among those of its node: the ends of a stretch of time follow `is`, the
 * links of a chain stand side by side, and so do the branches of a condition that goes on with `otherwise if`.
 */
function isSpliced(node: Stretch, { role, node: inner }: TreePart): boolean {
  if (node.kind === 'IsWithin') return inner.kind === 'FromWindow';
  if (inner.kind !== node.kind) return false;
  if (node.kind === 'Conditional') return role === 'otherwise';
  return role === 'left' && levelOf(node) !== 0 && levelOf(node) === levelOf(inner);
}

function levelOf(node: Stretch): number {
  const operator = 'operator' in node ? node.operator : '';
  return typeof operator === 'string' ? (LEVEL[operator] ?? 0) : 0;
}

function firstOffset(tokens: readonly Token[], span: Span): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.startOffset ?? -1;
}

function indexAfter(tokens: readonly Token[], from: number, end: number): number {
  let index = from;
  while ((tokens[index]?.startOffset ?? end) < end) index += 1;
  return index;
}

function wordOf(token: Token): Word {
  const { image, startOffset: start } = token;
  const text = VERBATIM.has(token.tokenType) ? image : image.replaceAll(SPACES, ' ');
  return { kind: 'word', text, span: { start, end: token.endOffset + 1 } };
}

/**
 * The parts of a node that have a stretch of text of their own, apart from one another: a part that the
 * tree has twice, or that stands outside its node, is woven once or not at all.
 */
function partsOf(node: Stretch): TreePart[] {
  const found: TreePart[] = [];
  for (const [role, value] of Object.entries(node)) collect(role, value, found);
  const inside = found.filter(
    (part) => part.node.span.start >= node.span.start && part.node.span.end <= node.span.end,
  );
  inside.sort(
    (left, right) =>
      left.node.span.start - right.node.span.start || right.node.span.end - left.node.span.end,
  );
  let end = -1;
  return inside.filter(({ node: { span } }) => {
    const isApart = span.start >= end && span.end > span.start;
    if (isApart) end = span.end;
    return isApart;
  });
}

function collect(role: string, value: unknown, found: TreePart[]): void {
  if (typeof value !== 'object' || value === null || role === 'span') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(role, item, found);
  } else if (role === ROUNDING && 'place' in value) {
    collect('place', value.place, found);
  } else if (isNode(value)) {
    if (value.kind !== 'Comment') found.push({ role, node: value });
  } else {
    for (const [inner, item] of Object.entries(value)) collect(inner, item, found);
  }
}

function isNode(value: object): value is Stretch {
  return 'kind' in value && 'span' in value;
}
