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
  // The end of the file closes the last stretch of text, as a comment does those before it.
  const end = { span: { start: source.length, end: source.length } };
  for (const { span } of [...comments, end]) {
    while (at < span.start) {
      const isGap = isBlank(source.charCodeAt(at));
      let until = at + 1;
      while (until < span.start && isBlank(source.charCodeAt(until)) === isGap) until += 1;
      if (isGap) {
        const folds = pieces.at(-1) === ' ';
        // Inside a gap every offset stands before its space; what follows stands after it.
        offsets.fill(folds ? length - 1 : length, at, until);
        if (!folds) {
          pieces.push(' ');
          length += 1;
        }
      } else {
        for (let offset = at; offset < until; offset += 1) offsets[offset] = length + offset - at;
        pieces.push(source.slice(at, until));
        length += until - at;
      }
      at = until;
    }
    offsets.fill(pieces.at(-1) === ' ' ? length - 1 : length, at, span.end);
    at = span.end;
  }
  offsets[source.length] = length;
  return { text: pieces.join(''), offsets };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff;
}

/** Where a stretch of the source stands in the folded text. */
export function foldedSpan(folded: FoldedText, span: Span): Span {
  return { start: folded.offsets[span.start] ?? 0, end: folded.offsets[span.end] ?? 0 };
}
