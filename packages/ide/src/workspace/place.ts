import type { Span } from '@termsheet/dsl';

/** A stretch of one file, counted from its start. */
export interface Place {
  readonly path: string;
  readonly span: Span;
}

/** Whether two places are the same. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.path === other.path &&
    one.span.start === other.span.start &&
    one.span.end === other.span.end
  );
}

/** A replacement of a stretch of one file. */
export interface Edit extends Place {
  readonly text: string;
}
