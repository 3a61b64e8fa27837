import { COMMENT_MARK } from './print-comments.ts';

/** Where comments begin, in characters from the margin, if the code of their lines ends before it. */
const COLUMN = 43;

/**
 * Puts the comments at the ends of lines in one column, and where a line is longer, one space behind its
 * end. Of several on one line all but the last go above it, for two would read as one.
 */
export function alignComments(text: string): string {
  return text.split('\n').flatMap(alignLine).join('\n');
}

function alignLine(line: string): string[] {
  const [before = '', ...comments] = line.split(COMMENT_MARK).map((part) => part.trimEnd());
  const last = comments.pop();
  if (last === undefined) return [line];
  const margin = /^ */.exec(before)?.[0] ?? '';
  const padding = ' '.repeat(Math.max(1, COLUMN - before.length));
  return [...comments.map((comment) => margin + comment), before + padding + last];
}
