import { parse } from 'csv-parse/sync';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { type Line, readLines } from './read-lines.ts';
import { MAX_ROW } from './row-limit.ts';
import type { TableFile, TableRow } from './table-file.ts';

/** A record that stands on one line or, within quotation marks, on several. */
interface Record {
  readonly row: number;
  readonly text: string;
}

/** So many records, or so many characters of them, are parsed at once. */
const BLOCK = { records: 256, length: 1 << 20 } as const;

/**
 * A CSV file (RFC 4180) with a heading.
 *
 * @throws Refusal where it has none.
 */
export function openCsv(path: string, shownPath: string): TableFile {
  const [heading] = blocksOf(path).next().value ?? [];
  if (heading === undefined)
    throw new Refusal(`${showControls(shownPath)} is empty: it has no heading line.`);
  if ('problem' in heading) {
    throw new Refusal(
      `${showControls(shownPath)}, line ${heading.row}, its heading: ${heading.problem}`,
    );
  }
  const headings = heading.cells.map((cell) => cell ?? '');
  return { headings, rowIs: 'line', blocks: () => blocksBelow(path, headings.length) };
}

function* blocksBelow(path: string, columns: number): Generator<readonly TableRow[], void> {
  let isHeading = true;
  for (const block of blocksOf(path)) {
    const below = isHeading ? block.slice(1) : block;
    isHeading = false;
    yield below.map((record) => withCells(record, columns));
  }
}

function withCells(record: TableRow, columns: number): TableRow {
  if ('problem' in record || record.cells.length === columns) return record;
  const problem = `It has ${record.cells.length} cells, and the heading ${columns}. A cell that holds a comma or a quotation mark stands in quotation marks.`;
  return { row: record.row, problem };
}

/**
 * The records of a file in order, none of the blocks empty. A record that cannot be read is told by its first
 * line, and reading goes on with its second: whatever a stray quotation mark does, it costs no other line.
 */
function* blocksOf(path: string): Generator<readonly TableRow[], void> {
  const lines = new LinesAhead(readLines(path));
  let block: Record[] = [];
  let length = 0;
  for (let line = lines.next(); line !== null; line = lines.next()) {
    if ('text' in line && quotesIn(line.text) % 2 === 0) {
      if (line.text.trim() !== '') block.push({ row: line.number, text: line.text });
      length += line.text.length;
      if (block.length < BLOCK.records && length < BLOCK.length) continue;
      if (block.length > 0) yield parseBlock(block);
      block = [];
      length = 0;
    } else {
      if (block.length > 0) yield parseBlock(block);
      block = [];
      length = 0;
      yield [recordFrom(line, lines)];
    }
  }
  if (block.length > 0) yield parseBlock(block);
}

/** What begins on a line that cannot stand alone. */
function recordFrom(line: Line, lines: LinesAhead): TableRow {
  if ('problem' in line) return { row: line.number, problem: line.problem };
  const further = lines.throughEvenQuotes(line.text);
  const open = { row: line.number, problem: 'A quotation mark is opened and not closed.' };
  if (further === null) return open;
  const record = parseOne({ row: line.number, text: [line.text, ...further].join('\n') });
  if ('cells' in record) return record;
  lines.putBack(line.number + 1, further);
  return open;
}

function parseBlock(block: readonly Record[]): readonly TableRow[] {
  if (block.every(({ text }) => !text.includes('"'))) {
    return block.map(({ row, text }) => ({ row, cells: trimmed(text.split(',')) }));
  }
  const parsed = parseRecords(block.map(({ text }) => text).join('\n'));
  if (parsed?.length !== block.length) return block.map(parseOne);
  return parsed.map((cells, place) => ({ row: block[place]?.row ?? 0, cells }));
}

function parseOne({ row, text }: Record): TableRow {
  const [cells, ...others] = parseRecords(text) ?? [];
  if (cells !== undefined && others.length === 0) return { row, cells };
  return {
    row,
    problem:
      'A quotation mark stands where none can. A cell that holds one stands in quotation marks itself, and the mark is written twice.',
  };
}

/** The cells of each record, without the white space around them; null where some record is none. */
function parseRecords(text: string): readonly string[][] | null {
  try {
    const records = parse(text, { relax_column_count: true, record_delimiter: '\n' });
    return records.map(trimmed);
  } catch {
    return null;
  }
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}

/** Lines that can be looked at before they are taken. */
class LinesAhead {
  readonly #lines: Iterator<Line>;
  #ahead: Line[] = [];

  constructor(lines: Iterator<Line>) {
    this.#lines = lines;
  }

  next(): Line | null {
    const ahead = this.#ahead.shift();
    if (ahead !== undefined) return ahead;
    const { done, value } = this.#lines.next();
    return done === true ? null : value;
  }

  /** Takes the lines through that with which the quotation marks are even; none where none is. */
  throughEvenQuotes(first: string): readonly string[] | null {
    const taken: Line[] = [];
    const texts: string[] = [];
    let length = first.length;
    for (let line = this.next(); line !== null; line = this.next()) {
      taken.push(line);
      if ('problem' in line || length > MAX_ROW) break;
      texts.push(line.text);
      length += line.text.length;
      if (quotesIn(line.text) % 2 === 1) return texts;
    }
    this.#ahead = [...taken, ...this.#ahead];
    return null;
  }

  putBack(first: number, texts: readonly string[]): void {
    const lines = texts.map((text, place): Line => ({ number: first + place, text }));
    this.#ahead = [...lines, ...this.#ahead];
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
