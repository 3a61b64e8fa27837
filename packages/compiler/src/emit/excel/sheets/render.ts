import type { FixedCell, Formula } from '../formulas/formula.ts';

/** Where the references of a formula stand, seen from one cell. */
export interface Setting {
  slot(slot: number): string;
  fixed(what: FixedCell): string;
  previous(slot: number): string;
  past(of: number | FixedCell): string;
  area(area: string): string;
}

/** The text of a formula in a cell. */
export function render({ pieces }: Formula, setting: Setting): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      switch (piece.kind) {
        case 'slot':
          return setting.slot(piece.slot);
        case 'fixed':
          return setting.fixed(piece.what);
        case 'previous':
          return setting.previous(piece.slot);
        case 'past':
          return setting.past(piece.of);
        case 'area':
          return setting.area(piece.area);
      }
    })
    .join('');
}
