import type { Span } from '@termsheet/dsl';

/** A replaced stretch of a text, and by how much what stands behind it moves. */
export interface Shift extends Span {
  readonly by: number;
}

/** Where a span is after changes, one after the other; null where one of them reaches into it. */
export function moveSpan(span: Span, shifts: readonly Shift[]): Span | null {
  let moved = span;
  for (const { start, end, by } of shifts) {
    if (end <= moved.start) moved = { start: moved.start + by, end: moved.end + by };
    else if (start < moved.end) return null;
  }
  return moved;
}
