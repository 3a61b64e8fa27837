import type { Formula, Piece, Reference } from './formula.ts';

/** A formula of a day, an event or a row as a row that it looks at refers to it. */
export function lifted(formula: Formula): Formula {
  const pieces = formula.pieces.map((piece): Piece =>
    isRelative(piece) ? { kind: 'outer', of: piece } : piece,
  );
  return { ...formula, pieces };
}

function isRelative(piece: Piece): piece is Reference {
  return typeof piece === 'object' && piece.kind !== 'area';
}

/** The formula as what looks at the row has it; null where it speaks of the row itself. */
export function unlifted(formula: Formula): Formula | null {
  if (formula.pieces.some((piece) => isRelative(piece) && piece.kind !== 'outer')) return null;
  const pieces = formula.pieces.map((piece): Piece =>
    typeof piece === 'object' && piece.kind === 'outer' ? piece.of : piece,
  );
  return { ...formula, pieces };
}
