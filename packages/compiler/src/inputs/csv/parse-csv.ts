import { CsvError, parse } from '#csv-parse';

/** One line of a CSV file. */
export interface CsvRow {
  /** The line in the file on which it starts, the first being 1. */
  readonly line: number;
  /** Without the white space around them. */
  readonly cells: readonly string[];
}

/** A CSV file by its heading and its lines; blank lines are left out. */
export interface CsvTable {
  readonly heading: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Reads comma-separated values with a heading (RFC 4180); says in words why it cannot. */
export function parseCsv(text: string): CsvTable | { readonly problem: string } {
  const records = parseRecords(text);
  if ('problem' in records) return records;
  const rows: CsvRow[] = [];
  let line = 1;
  for (const record of records) {
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    line += 1 + record.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0);
  }
  const [heading, ...others] = rows;
  if (heading === undefined) return { problem: 'it has no heading line' };
  return { heading: heading.cells, rows: others };
}

function parseRecords(text: string): readonly string[][] | { readonly problem: string } {
  try {
    // Uneven lines are let through here, so that all of them can be reported with their numbers.
    return parse(text, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (error instanceof CsvError) return { problem: describe(error) };
    throw error;
  }
}

function describe(error: CsvError): string {
  const at = ` (line ${error.lines})`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `a quotation mark is not closed${at}`;
  return `a quotation mark stands where none can${at}`;
}

function lineBreaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/).length - 1 : 0;
}
