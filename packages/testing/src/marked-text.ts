/** The sign of the cursor in a marked text; `$0` would be a sum of money here. */
export const CURSOR = '┆';

/** One file of a marked text, without its marks. */
export interface MarkedFile {
  readonly path: string;
  readonly text: string;
  /** Where cursors stood, in order. */
  readonly cursors: readonly number[];
  /** What stood between `⟦` and `⟧`, in order. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** The files of a marked text, the first also by itself. */
export interface MarkedText {
  readonly files: readonly MarkedFile[];
  /** The file that holds the first cursor; the first file where none does. */
  readonly main: MarkedFile;
  /** The first cursor, or the start of the file. */
  readonly cursor: number;
}

/** What a file is called where the text does not say. */
const ONLY_FILE = '/deal.terms';

/** A line that begins a file: `--- /side-letter.terms`. */
const FILE_LINE = /^--- (\S+)$/;

/**
 * Reads a text in which a test marks the cursor (`┆`) and ranges (`⟦…⟧`), of one file or of several,
 * each after a line `--- /path.terms`.
 */
export function readMarked(text: string): MarkedText {
  const drafts: { path: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const path = FILE_LINE.exec(line)?.[1];
    if (path !== undefined) drafts.push({ path, lines: [] });
    else if (drafts.length === 0) drafts.push({ path: ONLY_FILE, lines: [line] });
    else drafts.at(-1)?.lines.push(line);
  }
  const files = drafts.map(({ path, lines }) => readFile(path, lines.join('\n')));
  const main = files.find(({ cursors }) => cursors.length > 0) ?? files[0];
  if (main === undefined) throw new Error('a marked text has at least one file');
  return { files, main, cursor: main.cursors[0] ?? 0 };
}

function readFile(path: string, marked: string): MarkedFile {
  let text = '';
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === CURSOR) cursors.push(text.length);
    else if (character === '⟦') open.push(text.length);
    else if (character === '⟧') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  return { path, text, cursors, ranges: ranges.toSorted((one, other) => one.start - other.start) };
}
