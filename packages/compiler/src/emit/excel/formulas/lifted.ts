import type { Formula, Piece, Reference } from './formula.ts';

/** A formula of the day or event as a row that it looks at refers to it. */
export function lifted(formula: Formula): Formula {
  const pieces = formula.pieces.map((piece): Piece =>
    isRelative(piece) ? { kind: 'outer', of: piece } : piece,
  );
  return { ...formula, pieces };
}

function isRelative(piece: Piece): piece is Reference {
  return typeof piece === 'object' && piece.kind !== 'area' && piece.kind !== 'outer';
}

/** The formula as the day or event has it; null where it speaks of the row. */
export function unlifted(formula: Formula): Formula | null {
  if (formula.pieces.some(isRelative)) return null;
  const pieces = formula.pieces.map((piece): Piece =>
    typeof piece === 'object' && piece.kind === 'outer' ? piece.of : piece,
  );
  return { ...formula, pieces };
}
