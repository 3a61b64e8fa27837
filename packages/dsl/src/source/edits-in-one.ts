import { applyEdits, type TextEdit } from './apply-edits.ts';

/** A stretch of the text between two lots of edits, and how far what stands behind it was moved by the first. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/**
 * The edits that do at once what two lots do one after the other: the second are made in `between`, the text
 * that the first come to. Those that touch become one; none of either may overlap another of its own.
 */
export function editsInOne(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  between: string,
): TextEdit[] {
  const written = stretchesOf(first);
  const shiftBefore = (offset: number): number =>
    written.findLast(({ end }) => end < offset)?.shift ?? 0;
  const shiftBehind = (offset: number): number =>
    written.findLast(({ start }) => start <= offset)?.shift ?? 0;
  return joined([...written, ...second.map(({ span }) => span)]).map(({ start, end }) => {
    const inside = second.filter(({ span }) => start <= span.start && span.end <= end);
    const moved = inside.map(({ span, text }) => ({
      span: { start: span.start - start, end: span.end - start },
      text,
    }));
    return {
      span: { start: start - shiftBefore(start), end: end - shiftBehind(end) },
      text: applyEdits(between.slice(start, end), moved),
    };
  });
}

/** Where edits stand once all of them are made, in the order of the text. */
export function stretchesOf(edits: readonly TextEdit[]): Stretch[] {
  let shift = 0;
  return edits
    .toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end)
    .map(({ span, text }) => {
      const start = span.start + shift;
      shift += text.length - (span.end - span.start);
      return { start, end: start + text.length, shift };
    });
}

function joined(spans: readonly TextEdit['span'][]): TextEdit['span'][] {
  const result: TextEdit['span'][] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last === undefined || last.end < start) result.push({ start, end });
    else if (last.end < end) result[result.length - 1] = { start: last.start, end };
  }
  return result;
}
