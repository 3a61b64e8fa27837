import { scanTokens } from '../tokens/scan-tokens.ts';
import type { Span } from '../tree/index.ts';

/** What is written in the place of a stretch of a text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

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
  const old = partsOf(before);
  const now = partsOf(after);
  if (old.length !== now.length) throw new Error('The words of a text and of its layout differ.');
  const groups: TextEdit[][] = [[]];
  for (const [index, part] of old.entries()) {
    const other = now[index];
    const edit =
      other === undefined ? null : trimmed(before, part, after.slice(other.start, other.end));
    if (edit !== null) groups.at(-1)?.push(edit);
    if (part.comments === other?.comments) groups.push([]);
  }
  return groups.flatMap((edits) => {
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ edits, span: { start: first.span.start, end: last.span.end } }];
  });
}

/** A text with edits made, which are in its order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const { span, text: written } of edits) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}

/** A word of a text or what stands before it, with how many comments have begun at its end. */
interface Part extends Span {
  readonly comments: number;
}

function partsOf(text: string): Part[] {
  const { tokens, comments } = scanTokens(text, 0);
  const parts: Part[] = [];
  let begun = 0;
  const add = (start: number, end: number): void => {
    while ((comments[begun]?.span.start ?? Infinity) < end) begun += 1;
    parts.push({ start, end, comments: begun });
  };
  for (const { startOffset, endOffset } of tokens) {
    add(parts.at(-1)?.end ?? 0, startOffset);
    add(startOffset, endOffset + 1);
  }
  add(parts.at(-1)?.end ?? 0, text.length);
  return parts;
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
