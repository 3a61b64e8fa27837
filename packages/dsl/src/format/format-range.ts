import type { Span } from '../tree/index.ts';
import type { TextEdit } from '../source/apply-edits.ts';
import { type EditGroup, editsBetween } from './edits.ts';
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
export function formatRange(text: string, range: Span): Promise<TextEdit[]> {
  return formatRanges(text, [range]);
}

/** The same for several ranges; what two of them touch is laid out once. */
export async function formatRanges(text: string, ranges: readonly Span[]): Promise<TextEdit[]> {
  const readable = readSections(text);
  if (readable === null) return [];
  const touched = ranges.flatMap((range) => touchedBy(readable, text, range) ?? []);
  const sections = new Map(
    touched.map((stretch) => {
      const about = sectionsAbout(readable, stretch, text.length);
      return [`${about.start} ${about.end}`, about];
    }),
  );
  const groups = new Map<number, EditGroup>();
  for (const section of sections.values()) {
    // One after the other: they share what the formatter has at hand.
    // oxlint-disable-next-line no-await-in-loop
    for (const group of await groupsIn(text, section)) groups.set(group.span.start, group);
  }
  return [...groups.values()]
    .filter(({ span }) => touched.some(({ start, end }) => span.start <= end && span.end >= start))
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
