import type { Span } from '../tree/index.ts';
import { editGroups, editsBetween, type TextEdit } from './edits.ts';
import { formatSource } from './format-source.ts';
import { readSections } from './read-sections.ts';
import { unitsOf } from './units.ts';

/** The edits that lay out a whole file; a section with errors has none. */
export async function formatFile(text: string): Promise<TextEdit[]> {
  return editsBetween(text, await formatSource(text));
}

/**
 * The edits that lay out what a range touches: whole declarations, settings and steps. A section with
 * errors has none. Offsets are UTF-16.
 */
export async function formatRange(text: string, range: Span): Promise<TextEdit[]> {
  const touched = touchedBy(text, range);
  if (touched === null) return [];
  const groups = editGroups(text, await formatSource(text));
  return groups
    .filter(({ span }) => span.start <= touched.end && span.end >= touched.start)
    .flatMap(({ edits }) => edits);
}

/** The units that a range touches, with the white space about them. */
function touchedBy(text: string, range: Span): Span | null {
  const units = unitsOf(readSections(text)?.file ?? EMPTY);
  const touched = units.filter(({ start, end }) => start <= range.end && end >= range.start);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const lineEnd = text.indexOf('\n', last.end);
  return { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd };
}

const EMPTY = { kind: 'File', sections: [], comments: [], span: { start: 0, end: 0 } } as const;
