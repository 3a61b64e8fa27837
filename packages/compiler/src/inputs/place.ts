import type { Span } from '@termsheet/dsl';

/** Where something stands in what is read. */
export interface Place {
  readonly span: Span;
  /**
   * The place in words, for a message to open with: a JSON path, a line of a CSV file. Null in a
   * contract file, where the span is shown with its lines.
   */
  readonly describe: (() => string) | null;
}

/** A place in a contract file. */
export function placeAt(span: Span): Place {
  return { span, describe: null };
}
