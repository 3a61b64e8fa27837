import type { Span } from '../tree/index.ts';
import type { TextEdit } from '../source/apply-edits.ts';
import { editsBetween } from './edits.ts';
import { formatSource } from './format-source.ts';
import { groupsIn } from './groups-in.ts';
import { readSections, type Readable } from './read-sections.ts';
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
  const readable = readSections(text);
  const touched = readable === null ? null : touchedBy(readable, text, range);
  if (readable === null || touched === null) return [];
  const groups = await groupsIn(text, sectionsAbout(readable, touched, text.length));
  return groups
    .filter(({ span }) => span.start <= touched.end && span.end >= touched.start)
    .flatMap(({ edits }) => edits);
}

/** The lines of the units that a range touches. */
function touchedBy({ file }: Readable, text: string, range: Span): Span | null {
  const touched = unitsOf(file).filter(
    ({ start, end }) => start <= range.end && end >= range.start,
  );
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const lineEnd = text.indexOf('\n', last.end);
  const start = text.slice(0, first.start).trimEnd().length;
  return { start, end: lineEnd < 0 ? text.length : lineEnd };
}

/** From the beginning of the first section that a stretch touches to that of the one behind the last. */
function sectionsAbout({ file, unread }: Readable, stretch: Span, length: number): Span {
  const starts = [...file.sections, ...unread].map(({ span }) => span.start);
  const before = starts.filter((start) => start <= stretch.end);
  const start = Math.max(0, ...before.filter((each) => each <= stretch.start));
  const end = Math.min(length, ...starts.filter((each) => each > stretch.end));
  return { start, end };
}
