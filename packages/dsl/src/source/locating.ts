import type { Span } from '../tree/span.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import { partAt, type Source } from './source.ts';

/** A place within one file of a source. */
export interface Located {
  readonly path: string;
  /** The lines of the file. */
  readonly lines: LineIndex;
  /** The place, counted from the start of the file. */
  readonly span: Span;
}

/** Finds the file of a place, and reads the lines of each file once. */
export function locating(source: Source): (span: Span) => Located {
  const indexes = new Map<number, LineIndex>();
  return (span) => {
    const { path, start, end } = partAt(source, span.start);
    const lines = indexes.get(start) ?? indexLines(source.text.slice(start, end));
    indexes.set(start, lines);
    return { path, lines, span: { start: span.start - start, end: span.end - start } };
  };
}
