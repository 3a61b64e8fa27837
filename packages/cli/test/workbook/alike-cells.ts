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
  /** The formula as it is seen from its row. */
  readonly seen: string;
  through: number;
}

/** The cells of a sheet whose formulas go on from row to row; those that stand alone are left out. */
export function alikeBelow(cells: readonly Cell[]): ReadonlyMap<Cell, AlikeCell> {
  const open = new Map<number, Stretch>();
  const stretches: Stretch[] = [];
  for (const cell of cells) {
    const { row, column, content } = cell;
    if (content.kind !== 'formula') continue;
    const seen = seenFrom(content.formula, row);
    const above = open.get(column);
    if (above?.through === row - 1 && above.seen === seen) {
      above.cells.push(cell);
      above.through = row;
      continue;
    }
    const stretch = { cells: [cell], seen, through: row };
    open.set(column, stretch);
    stretches.push(stretch);
  }
  const alike = new Map<Cell, AlikeCell>();
  for (const [group, { cells: own, through }] of stretches.entries()) {
    const [first] = own;
    if (own.length === 1 || first?.content.kind !== 'formula') continue;
    const formula = leftToMove(first.content.formula, first.row);
    for (const cell of own) {
      alike.set(cell, { group, first: cell === first ? { formula, through } : null });
    }
  }
  return alike;
}

/** The letters of a reference, whether its row is fixed, and its row. */
const REFERENCE = /(\$?[A-Z]{1,3})(\$?)([0-9]+)/gu;

/** A formula with the rows that move with it told from its own row: those not fixed, its own and the one above. */
function seenFrom(formula: string, row: number): string {
  return formula.replace(REFERENCE, (whole, letters: string, fixed: string, digits: string) => {
    const down = Number(digits) - row;
    return fixed === '' || down === 0 || down === -1 ? `${letters}[${down}]` : whole;
  });
}

/** The same formula with its own row and the row above not fixed. */
function leftToMove(formula: string, row: number): string {
  return formula.replace(REFERENCE, (whole, letters: string, _: string, digits: string) => {
    const down = Number(digits) - row;
    return down === 0 || down === -1 ? `${letters}${digits}` : whole;
  });
}
