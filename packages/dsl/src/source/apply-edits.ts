import type { Span } from '../tree/span.ts';

/** What is written in the place of a stretch of a text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A text with some edits made, of which none overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.toSorted((one, other) => one.span.start - other.span.start);
  let [at, result] = [0, ''];
  for (const { span, text: written } of inOrder) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}
