/** A place as editors show it, both counted from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text start. Lines end with a line feed, a carriage return, or both. */
export interface LineIndex {
  readonly lineCount: number;
  /** The line and column of an offset. */
  positionAt(offset: number): Position;
  /** The offset of a line's first character, the line counted from 1. */
  startOfLine(line: number): number;
  /** The text of a line without its end. */
  textOfLine(line: number): string;
}

/** Reads the lines of a text once. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const startOfLine = (line: number): number => starts[line - 1] ?? text.length;
  return {
    lineCount: starts.length,
    startOfLine,
    positionAt: (offset) => {
      const line = findLine(starts, offset);
      return { line, column: offset - startOfLine(line) + 1 };
    },
    textOfLine: (line) =>
      text.slice(startOfLine(line), startOfLine(line + 1)).replace(/[\r\n]+$/, ''),
  };
}

/** The number of the last line that starts at or before an offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
