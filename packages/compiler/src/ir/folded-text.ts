import type { Comment, Span } from '@termsheet/dsl';

/** A file's text with white space folded to single spaces and comments left out. */
export interface FoldedText {
  readonly text: string;
  /** Where each offset of the source stands in the folded text; one more than the source is long. */
  readonly offsets: Int32Array;
}

/** Folds a whole file once, so that every part of it can be cut out in constant time. */
export function foldText(source: string, comments: readonly Comment[]): FoldedText {
  const offsets = new Int32Array(source.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  let nextComment = 0;
  const blanks = /\s*/y;
  const words = /\S+/y;
  while (at < source.length) {
    const start = at;
    at = endOfMatch(blanks, source, at);
    for (let comment = comments[nextComment]; comment?.span.start === at;) {
      at = endOfMatch(blanks, source, comment.span.end);
      nextComment += 1;
      comment = comments[nextComment];
    }
    if (at > start) {
      offsets.fill(length, start, at);
      pieces.push(' ');
      length += 1;
      // Inside the gap every offset stands before the space; its end stands after it.
    }
    const limit = comments[nextComment]?.span.start ?? source.length;
    const end = Math.min(endOfMatch(words, source, at), Math.max(limit, at));
    for (let offset = at; offset < end; offset += 1) offsets[offset] = length + offset - at;
    pieces.push(source.slice(at, end));
    length += end - at;
    at = end;
  }
  offsets[source.length] = length;
  return { text: pieces.join(''), offsets };
}

function endOfMatch(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

/** Where a stretch of the source stands in the folded text. */
export function foldedSpan(folded: FoldedText, span: Span): Span {
  return { start: folded.offsets[span.start] ?? 0, end: folded.offsets[span.end] ?? 0 };
}
