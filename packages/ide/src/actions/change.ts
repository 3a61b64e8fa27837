import type { Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import type { Edit, Place } from '../workspace/place.ts';

/** A replacement in the source of an analysis, which holds the used files behind its own. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

/** A stretch of the text that a change writes. */
export interface Selected {
  readonly change: Change;
  /** From where in the new text, and how long. */
  readonly from: number;
  readonly length: number;
}

/** Words put in at an offset. */
export function insertion(offset: number, text: string): Change {
  return { span: { start: offset, end: offset }, text };
}

/** Words taken out. */
export function deletion(start: number, end: number): Change {
  return { span: { start, end }, text: '' };
}

/** What a change does to its file. */
export function editOf(analysis: Analysis, { span, text }: Change): Edit {
  // The end of the file itself is also the start of the first that it uses.
  const isOwn = span.end <= analysis.text.length;
  const { path, span: within } = isOwn ? { path: analysis.path, span } : analysis.place(span);
  return { path, span: within, text };
}

/** Where a stretch of what is written stands once all changes are made. */
export function placeAfter(
  analysis: Analysis,
  changes: readonly Change[],
  { change, from, length }: Selected,
): Place {
  const { path, span } = editOf(analysis, change);
  let start = span.start + from;
  for (const other of changes) {
    const edit = editOf(analysis, other);
    if (other === change || edit.path !== path || edit.span.start > span.start) continue;
    start += edit.text.length - (edit.span.end - edit.span.start);
  }
  return { path, span: { start, end: start + length } };
}
