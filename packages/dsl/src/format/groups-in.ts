import { lineStartOf } from '../tokens/characters.ts';
import type { Span } from '../tree/index.ts';
import { editGroups, type EditGroup } from './edits.ts';
import { formatSource } from './format-source.ts';

/** The edits that lay out whole sections of a text, which need not wait for the others. */
export async function groupsIn(text: string, sections: Span): Promise<EditGroup[]> {
  const start = lineStartOf(text, sections.start);
  const end = sections.end < text.length ? lineStartOf(text, sections.end) : text.length;
  const alone = text.slice(start, end);
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  return editGroups(alone, await formatSource(alone)).map(({ edits, span }) => ({
    span: moved(span),
    edits: edits.map((edit) => ({ ...edit, span: moved(edit.span) })),
  }));
}
