import type { Workbook } from '@termsheet/compiler';

type Cell = Workbook['sheets'][number]['cells'][number];

/** A cell whose formula is that of the cells next to it in its column, row by row. */
export interface AlikeCell {
  readonly group: number;
  /** Of the first cell, the formula with its own row left to move, and the last row; null of the others. */
  readonly first: { readonly formula: string; readonly through: number } | null;
}

/** A stretch of a column in which every formula is the one above, a row further down. */
interface Stretch {
  readonly cells: Cell[];
  /** The formula in pieces: texts, and rows that move with it as their distance from its own. */
  readonly pieces: readonly (string | number)[];
  through: number;
}

/** The cells of a sheet whose formulas go on from row to row; those that stand alone are left out. */
export function alikeBelow(cells: readonly Cell[]): ReadonlyMap<Cell, AlikeCell> {
  const open = new Map<number, Stretch>();
  const stretches: Stretch[] = [];
  for (const cell of cells) {
    const { row, column, content } = cell;
    if (content.kind !== 'formula') continue;
    const above = open.get(column);
    if (above?.through === row - 1 && inRow(above.pieces, row) === content.formula) {
      above.cells.push(cell);
      above.through = row;
      continue;
    }
    const stretch = { cells: [cell], pieces: piecesOf(content.formula, row), through: row };
    open.set(column, stretch);
    stretches.push(stretch);
  }
  const alike = new Map<Cell, AlikeCell>();
  for (const [group, { cells: own, pieces, through }] of stretches.entries()) {
    const [first] = own;
    if (own.length === 1 || first === undefined) continue;
    const formula = leftToMove(pieces, first.row);
    for (const cell of own) {
      alike.set(cell, { group, first: cell === first ? { formula, through } : null });
    }
  }
  return alike;
}

/** The letters of a reference, whether its row is fixed, and its row. */
const REFERENCE = /(\$?[A-Z]{1,3}\$?)([0-9]+)/gu;

/** A formula in pieces: rows that are not fixed move with it, and so do its own and the one above. */
function piecesOf(formula: string, row: number): readonly (string | number)[] {
  const pieces: (string | number)[] = [];
  let from = 0;
  for (const { 0: whole, 1: letters = '', 2: digits = '', index } of formula.matchAll(REFERENCE)) {
    const down = Number(digits) - row;
    if (letters.endsWith('$') && down !== 0 && down !== -1) continue;
    pieces.push(formula.slice(from, index + letters.length), down);
    from = index + whole.length;
  }
  return [...pieces, formula.slice(from)];
}

/** The formula as it stands in a row. */
function inRow(pieces: readonly (string | number)[], row: number): string {
  let formula = '';
  for (const piece of pieces) formula += typeof piece === 'string' ? piece : row + piece;
  return formula;
}

/** The formula of a row with its own row and the row above not fixed. */
function leftToMove(pieces: readonly (string | number)[], row: number): string {
  const loose = pieces.map((piece, at) =>
    typeof piece === 'string' && at < pieces.length - 1 ? piece.replace(/\$$/u, '') : piece,
  );
  return inRow(loose, row);
}
