import { padRight, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** The rows of a table of texts, each with as many cells as there are columns. */
export type TextRows = readonly (readonly string[])[];

const GAP = 2;

/** No column is narrowed below this. */
const MIN_COLUMN = 16;

/** The lines of a table, its columns aligned, none of them wider than `width`. */
export function layOutTable(rows: TextRows, width: number): readonly string[] {
  return layOutRows(rows, columnWidths(rows, width));
}

/** The lines of rows whose columns have these widths; longer cells go on below. */
export function layOutRows(rows: TextRows, widths: readonly number[]): readonly string[] {
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) =>
      textWidth(cell) <= (widths[column] ?? 0) ? [cell] : wrapText(cell, widths[column] ?? 0),
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => padRight(lines[line] ?? '', widths[column] ?? 0))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}

/** How wide each column must be; where all are too wide together, the widest are narrowed. */
export function columnWidths(rows: TextRows, width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(row[column] ?? '')), 0),
  );
  const room = width - GAP * (columns - 1);
  const sumUpTo = (limit: number): number =>
    wanted.reduce((sum, each) => sum + Math.min(each, limit), 0);
  let limit = Math.max(MIN_COLUMN, room);
  while (limit > MIN_COLUMN && sumUpTo(limit) > room) limit -= 1;
  return wanted.map((each) => Math.min(each, limit));
}
