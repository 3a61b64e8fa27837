import { parse } from '../grammar/parse.ts';
import { lineStartOf } from '../tokens/characters.ts';
import type { File, Span } from '../tree/index.ts';
import { applyEdits, type TextEdit } from '../source/apply-edits.ts';
import { groupsIn } from './groups-in.ts';
import { indentAt } from './indent-at.ts';
import { unitsOf } from './units.ts';

/** What a person has typed, on which a text is tidied. */
export const TYPED = '\n';

/**
 * The edits for a line that was just begun at an offset: its indentation, and the layout of the declaration
 * that it ends. What stands in the new line and below it stays where it is.
 */
export async function formatOnType(
  text: string,
  offset: number,
  typed: string,
): Promise<TextEdit[]> {
  const lineStart = lineStartOf(text, offset);
  if (typed !== TYPED || lineStart === 0) return [];
  const tidying = await tidyAbove(text, lineStart);
  const above = applyEdits(text.slice(0, lineStart), tidying);
  const { source, end } = lineOf(text, lineStart);
  const indent = indentAt(above, source);
  const margin = /^[^\S\n]*/.exec(text.slice(lineStart, end))?.[0] ?? '';
  if (margin === indent) return tidying;
  const span = { start: lineStart, end: lineStart + margin.length };
  return [...tidying, { span, text: indent }];
}

function lineOf(text: string, start: number): { source: string; end: number } {
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  return { source: text.slice(start, end), end };
}

/** The edits of the declaration that ends above a line, in the lines above it. */
async function tidyAbove(text: string, lineStart: number): Promise<TextEdit[]> {
  const { file } = parse({ path: '', text });
  const section = sectionAbout(file, lineStart);
  const unit = unitsOf(file).findLast(({ start }) => start < lineStart);
  if (section === null || unit === undefined || unit.end >= lineStart) return [];
  const groups = await groupsIn(text, section);
  const from = text.slice(0, unit.start).trimEnd().length;
  return groups
    .filter(({ span }) => span.start >= from && span.end < lineStart)
    .flatMap(({ edits }) => edits);
}

/** The section that the text above a line ends in, up to the next. */
function sectionAbout({ sections, span }: File, lineStart: number): Span | null {
  const at = sections.findLastIndex((each) => each.span.start < lineStart);
  const section = sections[at];
  if (section === undefined) return null;
  return { start: section.span.start, end: sections[at + 1]?.span.start ?? span.end };
}
