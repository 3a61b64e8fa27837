import type { FixedCell, Formula, Reference } from '../formulas/formula.ts';

/** Where the references of a formula stand, seen from one cell. */
export interface Setting {
  slot(slot: number): string;
  fixed(what: FixedCell): string;
  previous(slot: number): string;
  past(of: number | FixedCell): string;
  area(area: string): string;
  /** The column of rows that this day or event looks at. */
  each(nest: string, slot: number): string;
  /** That column in the sections of all lines that are known. */
  pastEach(nest: string, slot: number): string;
  /** The day or event that looks at this row; null where this is no such row. */
  readonly outer: Setting | null;
}

const NONE = (): string => '#REF!';

/** A cell that sees nothing: the place of constants, and the ground of those that see only some things. */
export const NOWHERE: Setting = {
  slot: NONE,
  fixed: NONE,
  previous: NONE,
  past: NONE,
  area: NONE,
  each: NONE,
  pastEach: NONE,
  outer: null,
};

/** The text of a formula in a cell. */
export function render({ pieces }: Formula, setting: Setting): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : placeOf(piece, setting)))
    .join('');
}

function placeOf(piece: Reference, setting: Setting): string {
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
    case 'each':
      return setting.each(piece.nest, piece.slot);
    case 'past each':
      return setting.pastEach(piece.nest, piece.slot);
    case 'outer':
      if (setting.outer === null) throw new Error('Nothing looks at this cell.');
      return placeOf(piece.of, setting.outer);
  }
}
