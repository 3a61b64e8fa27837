import { scanTokens } from '../tokens/scan-tokens.ts';

/** Where the comments of a block begin, in characters from the margin, if its lines end before it. */
const COLUMN = 43;

/**
 * Moves the comments that stand behind something on their line to one column per block of lines: to
 * the usual one, and where a line is longer, to one space behind its end.
 */
export function alignComments(text: string): string {
  const { comments } = scanTokens(text, 0);
  const pieces: string[] = [];
  let at = 0;
  for (const { span } of comments) {
    const lineStart = text.lastIndexOf('\n', span.start) + 1;
    const code = text.slice(lineStart, span.start).trimEnd();
    if (code === '') continue;
    pieces.push(text.slice(at, lineStart), code, ' '.repeat(Math.max(1, COLUMN - code.length)));
    at = span.start;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
