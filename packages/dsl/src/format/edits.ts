import type { TextEdit } from '../source/apply-edits.ts';
import { scanTokens } from '../tokens/scan-tokens.ts';
import type { Span } from '../tree/index.ts';

/** Edits of which none may be made without the others: a comment that moves leaves one place for another. */
export interface EditGroup {
  readonly edits: readonly TextEdit[];
  readonly span: Span;
}

/**
 * The smallest edits that make a text into the same laid out otherwise. As the words of both are the same,
 * only what stands between two of them is ever replaced.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  return editGroups(before, after).flatMap(({ edits }) => edits);
}

/** The same edits, parted where those before and those behind do not depend on one another. */
export function editGroups(before: string, after: string): EditGroup[] {
  if (before === after) return [];
  const parts = partsOf(before);
  const others = partsOf(after);
  if (parts.length !== others.length)
    throw new Error('A text and its layout differ in their words.');
  const groups: TextEdit[][] = [[]];
  for (const [index, part] of parts.entries()) {
    const other = others[index];
    if (other === undefined) continue;
    const isAlike = part.comments.length === other.comments.length;
    const now = isAlike ? cutAtComments(other) : [other];
    for (const [at, span] of (isAlike ? cutAtComments(part) : [part]).entries()) {
      const edit = trimmed(before, span, after.slice(now[at]?.start, now[at]?.end));
      if (edit !== null) groups.at(-1)?.push(edit);
      if (part.begun === other.begun) groups.push([]);
    }
  }
  return groups.flatMap((edits) => {
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ edits, span: { start: first.span.start, end: last.span.end } }];
  });
}

/** A word of a text, or what stands before it, with the comments in that. */
interface Part extends Span {
  readonly comments: readonly Span[];
  /** How many comments have begun at its end. */
  readonly begun: number;
}

function partsOf(text: string): Part[] {
  const { tokens, comments } = scanTokens(text, 0);
  const parts: Part[] = [];
  const add = (start: number, end: number): void => {
    const before = parts.at(-1)?.begun ?? 0;
    let begun = before;
    while ((comments[begun]?.span.start ?? Infinity) < end) begun += 1;
    const inside = comments.slice(before, begun).map(({ span }) => span);
    parts.push({ start, end, comments: inside, begun });
  };
  for (const { startOffset, endOffset } of tokens) {
    add(parts.at(-1)?.end ?? 0, startOffset);
    add(startOffset, endOffset + 1);
  }
  add(parts.at(-1)?.end ?? 0, text.length);
  return parts;
}

/** The part, cut before and behind its comments. */
function cutAtComments({ start, end, comments }: Part): Span[] {
  const cuts = [start, ...comments.flatMap((comment) => [comment.start, comment.end]), end];
  return cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? start, end: cut }));
}

/** The edit without what is the same at its beginning and end. */
function trimmed(text: string, span: Span, written: string): TextEdit | null {
  const old = text.slice(span.start, span.end);
  if (old === written) return null;
  const shorter = Math.min(old.length, written.length);
  let head = 0;
  while (head < shorter && old[head] === written[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === written.at(-1 - tail)) tail += 1;
  return {
    span: { start: span.start + head, end: span.end - tail },
    text: written.slice(head, written.length - tail),
  };
}
