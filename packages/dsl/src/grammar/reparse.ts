import type { Source } from '../source/source.ts';
import { moveBy } from '../source/move-by.ts';
import { moveInPlace } from '../source/move-in-place.ts';
import { joinParts, LONGEST_SOURCE, parse, type Parsed } from './parse.ts';
import { adoptAlike } from './adopt-alike.ts';
import { type Part, readParts } from './parts.ts';

/** What has been taken over: its nodes may stand elsewhere by now. */
const takenOver = new WeakSet<Parsed>();

/**
 * Reads a text that differs a little from one read before: only the sections that were edited, and
 * the one above where an edit reaches into the line that opens them. The outcome equals that of `parse`.
 * Of these sections too the nodes that are as they were are the very same objects.
 *
 * All other sections are taken over, the very same objects: those below the edit are moved to where they
 * stand now. So the former outcome may be asked for its places no more, as an edited tree of tree-sitter.
 * Where it was taken over already, everything is read anew.
 */
export function reparse(previous: Parsed, { path, text }: Source): Parsed {
  const { parts } = previous;
  if (takenOver.has(previous)) return parse({ path, text });
  if (text === previous.text) return previous;
  if (parts.length === 0 || text.length > LONGEST_SOURCE) return parse({ path, text });
  takenOver.add(previous);
  const edit = findEdit(previous.text, text);
  const moved = text.length - previous.text.length;
  const touched = parts.findLastIndex(({ span }) => span.start <= edit.start);
  const opening = endOfOpening(previous.text, parts[touched]?.span.start ?? 0);
  // Where the line that opened the edited part no longer does, it goes on with the one above.
  const first = Math.max(0, edit.start > opening ? touched : touched - 1);
  // A part that begins where the edit ends may no longer begin a line.
  const below = parts.findIndex(({ span }) => span.start > edit.end);
  const last = below < 0 ? parts.length : below;
  const start = parts[first]?.span.start ?? 0;
  const end = (parts[last]?.span.start ?? previous.text.length) + moved;
  const kept = parts.slice(last);
  for (const part of kept) moveInPlace(part, moved);
  const before = parts.slice(first, last);
  const read = readParts(text.slice(0, end), start);
  return joinParts(text, [
    ...parts.slice(0, first),
    ...read.map((part, place) => adoptSections(before[place], part)),
    ...kept,
  ]);
}

/** A part that was read anew, with the sections of the one in its place as far as they are as they were. */
function adoptSections(before: Part | undefined, now: Part): Part {
  if (before === undefined) return now;
  const sections = now.sections.map((section, place) => {
    const known = before.sections[place];
    return known === undefined ? section : adoptAlike(known, section);
  });
  return { ...now, sections };
}

/** A misspelt word opens a section by the other words of its line; two lines more are read for good measure. */
const LINES_OF_OPENING = 3;

/** Behind it nothing changes whether a part opens where it does. */
function endOfOpening(text: string, start: number): number {
  let end = start;
  for (let line = 0; line < LINES_OF_OPENING; line += 1) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return text.length;
  }
  return end;
}

/** The stretch of the old text outside which both texts are the same. */
function findEdit(before: string, after: string): { readonly start: number; readonly end: number } {
  const start = longestAlike(
    Math.min(before.length, after.length),
    (from, to) => before.slice(from, to) === after.slice(from, to),
  );
  const [end, endAfter] = [before.length, after.length];
  const alike = longestAlike(
    Math.min(end, endAfter) - start,
    (from, to) =>
      before.slice(end - to, end - from) === after.slice(endAfter - to, endAfter - from),
  );
  return { start, end: end - alike };
}

/** How far two texts are alike: whole stretches are held against each other, then ever shorter ones. */
function longestAlike(most: number, isAlike: (from: number, to: number) => boolean): number {
  let alike = 0;
  for (let step = 4096; step >= 1; step /= 2) {
    while (alike + step <= most && isAlike(alike, alike + step)) alike += step;
  }
  return alike;
}

/** What was read of a text, as it stands in a longer one at an offset. */
export function placeAt(parsed: Parsed, offset: number): Parsed {
  const { text, parts } = parsed;
  if (offset === 0) return parsed;
  return parts.length === 0 ? moveBy(parsed, offset) : joinParts(text, moveBy(parts, offset));
}
