import type { Span } from '@termsheet/dsl';

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The white space before the first word of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}

/**
 * The whole lines of a stretch, with the break that ends them: what is taken out where something is
 * left out. Only the stretch itself where other words stand on its lines.
 */
export function wholeLines(text: string, { start, end }: Span): Span {
  const first = lineStart(text, start);
  const last = lineEnd(text, end);
  const isAlone =
    text.slice(first, start).trim() === '' && /^[\s]*(\/\/.*)?$/.test(text.slice(end, last));
  if (!isAlone) return { start, end };
  return { start: first, end: Math.min(last + 1, text.length) };
}
