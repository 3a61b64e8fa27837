import type { Source } from '../source/source.ts';
import { moveBy } from '../source/move-by.ts';
import { joinParts, LONGEST_SOURCE, parse, type Parsed } from './parse.ts';
import { readParts } from './parts.ts';

/**
 * Reads a text that differs a little from one read before: only the sections that were edited, with
 * the one above them. Nodes of sections above are the very same objects; those of sections below are
 * new ones in their new places. The outcome equals that of `parse`.
 */
export function reparse(previous: Parsed, { path, text }: Source): Parsed {
  if (text === previous.text) return previous;
  const { parts } = previous;
  if (parts.length === 0 || text.length > LONGEST_SOURCE) return parse({ path, text });
  const edit = findEdit(previous.text, text);
  const moved = text.length - previous.text.length;
  const touched = parts.findLastIndex(({ span }) => span.start <= edit.start);
  // Where the line that opened the edited part no longer does, it goes on with the one above.
  const first = Math.max(0, touched - 1);
  // A part that begins where the edit ends may no longer begin a line.
  const below = parts.findIndex(({ span }) => span.start > edit.end);
  const last = below < 0 ? parts.length : below;
  const start = parts[first]?.span.start ?? 0;
  const end = (parts[last]?.span.start ?? previous.text.length) + moved;
  return joinParts(text, [
    ...parts.slice(0, first),
    ...readParts(text.slice(0, end), start),
    ...parts.slice(last).map((part) => moveBy(part, moved)),
  ]);
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
