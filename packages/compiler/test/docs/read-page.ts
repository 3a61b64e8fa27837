/** A fenced block of a page: what stands behind the fence, and what stands in it. */
export interface CodeBlock {
  readonly info: string;
  readonly text: string;
  /** The line of its opening fence, counted from 1. */
  readonly line: number;
}

/** A table of a page, its cells without the backquotes around them. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
}

/** A page of the language's documentation, taken apart. */
export interface Page {
  readonly name: string;
  readonly blocks: readonly CodeBlock[];
  readonly tables: readonly Table[];
  /** Where its links lead, as written. */
  readonly links: readonly string[];
  /** The anchors of its headings, as GitHub makes them. */
  readonly anchors: readonly string[];
}

const FENCE = /^```(.*)$/u;
const LINK = /\]\(([^)\s]+)\)/gu;
const HEADING = /^#+\s+(.*)$/u;

/** Takes a Markdown page apart into the parts that are proved. */
export function readPage(name: string, text: string): Page {
  const { blocks, prose } = splitFences(text.split('\n'));
  return {
    name,
    blocks,
    tables: readTables(prose),
    links: prose.flatMap((line) => [...line.matchAll(LINK)].map((match) => match[1] ?? '')),
    anchors: prose.flatMap((line) => {
      const title = HEADING.exec(line)?.[1];
      return title === undefined ? [] : [toAnchor(title)];
    }),
  };
}

/** The fenced blocks, and the lines outside them; a fenced line stands as an empty one. */
function splitFences(lines: readonly string[]): {
  readonly blocks: readonly CodeBlock[];
  readonly prose: readonly string[];
} {
  const blocks: CodeBlock[] = [];
  let open: { readonly info: string; readonly line: number; readonly lines: string[] } | null =
    null;
  const prose = lines.map((line, index) => {
    const fence = FENCE.exec(line);
    if (fence === null && open === null) return line;
    if (fence === null) open?.lines.push(line);
    else if (open === null) open = { info: (fence[1] ?? '').trim(), line: index + 1, lines: [] };
    else {
      blocks.push({ info: open.info, text: `${open.lines.join('\n')}\n`, line: open.line });
      open = null;
    }
    return '';
  });
  return { blocks, prose };
}

/** Every run of lines that begin with `|`, the second of which is the rule below the heading. */
function readTables(lines: readonly string[]): readonly Table[] {
  return lines.flatMap((line, index) => {
    const isFirst = isRow(line) && !isRow(lines[index - 1] ?? '');
    if (!isFirst) return [];
    const length = lines.slice(index).findIndex((next) => !isRow(next));
    const rows = lines.slice(index + 2, length < 0 ? undefined : index + length);
    return [{ heading: readCells(line), rows: rows.map(readCells), line: index + 1 }];
  });
}

function isRow(line: string): boolean {
  return line.startsWith('|');
}

function readCells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`(.*)`$/u, '$1'));
}

function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
