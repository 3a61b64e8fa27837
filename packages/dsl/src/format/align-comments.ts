import { displayText } from '../diagnostics/display-width.ts';
import { COMMENT_MARK } from './print-comments.ts';

/** Where comments begin, in characters from the margin, where the code of their lines ends before it. */
const COLUMN = 43;
/** Code that ends behind this does not move the comments of the lines about it. */
const FARTHEST = 52;

/**
 * Puts the comments at the ends of lines in one column: that of the file, or, where a line of several that
 * follow one another is longer, one behind that line. Of several on one line all but the last go above it,
 * for two would read as one.
 */
export function alignComments(text: string): string {
  const lines = text.split('\n').flatMap(separate);
  return lines.map((line, index) => write(line, columnAt(lines, index))).join('\n');
}

/** A line of the file as it will be. */
interface Line {
  readonly code: string;
  readonly comment: string | null;
}

function separate(line: string): Line[] {
  const [before = '', ...comments] = line.split(COMMENT_MARK).map((part) => part.trimEnd());
  const last = comments.pop();
  if (last === undefined) return [{ code: line, comment: null }];
  const margin = /^ */.exec(before)?.[0] ?? '';
  const above = comments.map((comment) => ({ code: margin + comment, comment: null }));
  return [...above, { code: before, comment: last }];
}

/** The column of the comments in the lines with comments about one of them. */
function columnAt(lines: readonly Line[], index: number): number {
  let start = index;
  while (lines[start - 1]?.comment != null) start -= 1;
  let column = COLUMN;
  for (let at = start; lines[at]?.comment != null; at += 1) {
    const end = displayText(lines[at]?.code ?? '').width + 1;
    if (end <= FARTHEST) column = Math.max(column, end);
  }
  return column;
}

function write({ code, comment }: Line, column: number): string {
  if (comment === null) return code;
  return code + ' '.repeat(Math.max(1, column - displayText(code).width)) + comment;
}
