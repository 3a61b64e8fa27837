import type { Span } from '../tree/index.ts';
import { editGroups, type EditGroup } from './edits.ts';
import { formatSource } from './format-source.ts';

/** Where the line of an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The edits that lay out whole sections of a text, which need not wait for the others. */
export async function groupsIn(text: string, sections: Span): Promise<EditGroup[]> {
  const start = lineStartAt(text, sections.start);
  const end = sections.end < text.length ? lineStartAt(text, sections.end) : text.length;
  const alone = text.slice(start, end);
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  return editGroups(alone, await formatSource(alone)).map(({ edits, span }) => ({
    span: moved(span),
    edits: edits.map((edit) => ({ ...edit, span: moved(edit.span) })),
  }));
}
