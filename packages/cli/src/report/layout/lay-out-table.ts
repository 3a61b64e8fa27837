import { padRight, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A table of texts: all rows have as many cells as there are columns. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /** How many characters each line may take. */
  readonly width: number;
}

const GAP = 2;

/** No column but the widest is narrowed, and none below this. */
const MIN_COLUMN = 20;

/**
 * The lines of a table, its columns aligned. Where it is too wide the widest column is narrowed and
 * its cells go on below, so that no line runs over the edge of a terminal.
 */
export function layOutTable({ rows, width }: TextTable): readonly string[] {
  const widths = columnWidths(rows, width);
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

function columnWidths(rows: TextTable['rows'], width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(row[column] ?? '')), 0),
  );
  for (let round = 0; round < columns; round += 1) {
    const excess = widths.reduce((sum, each) => sum + each, GAP * (columns - 1)) - width;
    if (excess <= 0) break;
    const widest = widths.indexOf(Math.max(...widths));
    const second = widths.toSorted((left, right) => right - left)[1] ?? 0;
    const wanted = (widths[widest] ?? 0) - excess;
    // The first rounds even out the widest columns; the last takes all that is still too much.
    widths[widest] = Math.max(MIN_COLUMN, round < columns - 1 ? Math.max(wanted, second) : wanted);
  }
  return widths;
}
