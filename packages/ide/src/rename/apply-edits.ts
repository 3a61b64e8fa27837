import type { Edit } from '../workspace/place.ts';

/** A text with some edits made, none of which overlap. */
export function applyEdits(text: string, edits: readonly Pick<Edit, 'span' | 'text'>[]): string {
  let [at, result] = [0, ''];
  for (const { span, text: written } of edits.toSorted(
    (one, other) => one.span.start - other.span.start,
  )) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}
