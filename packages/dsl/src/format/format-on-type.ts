import { parse } from '../grammar/parse.ts';
import type { Span } from '../tree/index.ts';
import { applyEdits, editGroups, type TextEdit } from './edits.ts';
import { formatSource } from './format-source.ts';
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
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
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
  const section = sectionAbout(text, lineStart);
  if (section === null) return [];
  const { start } = section;
  const alone = text.slice(start, section.end);
  const unit = unitAbove(alone, lineStart - start);
  if (unit === null) return [];
  const groups = editGroups(alone, await formatSource(alone));
  const from = alone.lastIndexOf('\n', unit.start - 1) + 1;
  const until = lineStart - start - 1;
  return groups
    .filter(({ span }) => span.start >= from && span.end <= until)
    .flatMap(({ edits }) => edits)
    .map(({ span, text: written }) => ({
      span: { start: span.start + start, end: span.end + start },
      text: written,
    }));
}

/** The section that the text above a line ends in. */
function sectionAbout(text: string, lineStart: number): Span | null {
  const { file } = parse({ path: '', text });
  const at = file.sections.findLastIndex(({ span }) => span.start < lineStart);
  const section = file.sections[at];
  if (section === undefined) return null;
  return { start: section.span.start, end: file.sections[at + 1]?.span.start ?? text.length };
}

/** The last unit of a section that begins above a line, if it ends there too. */
function unitAbove(section: string, lineStart: number): Span | null {
  const unit = unitsOf(parse({ path: '', text: section }).file).findLast(
    ({ start }) => start < lineStart,
  );
  return unit !== undefined && unit.end < lineStart ? unit : null;
}
