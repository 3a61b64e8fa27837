/** Something in a formula whose place in the workbook is known only once the sheets are laid out. */
export type Reference =
  /** A cell of the block in which the formula stands: on the same day, or upon the same event. */
  | { readonly kind: 'slot'; readonly slot: number }
  /** A fixed cell of the same day or event. */
  | { readonly kind: 'fixed'; readonly what: FixedCell }
  /** The cell of the row of history just above. */
  | { readonly kind: 'previous'; readonly slot: number }
  /** All rows of history that are known: above the row itself, or the whole of it where seen from a day. */
  | { readonly kind: 'past'; readonly of: number | FixedCell }
  /** A part of an input sheet. */
  | { readonly kind: 'area'; readonly area: string }
  /** Seen from a row that a day or an event looks at: a cell of that day or event. */
  | { readonly kind: 'outer'; readonly of: Reference }
  /** The cells of all rows that a day or an event looks at. */
  | { readonly kind: 'each'; readonly nest: string; readonly slot: number }
  /** The same of all lines that are known, section by section. */
  | { readonly kind: 'past each'; readonly nest: string; readonly slot: number };

/** What each row of history says of itself; a day has its date alone, a row that is looked at its number. */
export type FixedCell =
  | PlaceCell
  /** Whether it is asked in the line whether the conditions of a stratum hold, as at a close. */
  | `close ${number}`;

/** What a row says of where it stands. */
export type PlaceCell =
  | 'date'
  | 'order'
  | 'number'
  | 'event'
  | 'phase'
  | 'line'
  | 'row'
  /** How many reports were taken so far, this line among them. */
  | 'taken'
  /** The line of what this line follows, or takes effect of. */
  | 'origin'
  /** What puts the lines in order. */
  | 'key';

export type Piece = string | Reference;

/** How tightly what stands outermost in a formula binds: what binds less is put in brackets. */
const BINDS = { comparison: 0, sum: 1, product: 2, atom: 3 } as const;

/** A formula of a cell, without its equals sign. */
export interface Formula {
  readonly pieces: readonly Piece[];
  readonly binds: keyof typeof BINDS;
  /** Whether it is a figure that nothing was worked out for: no digit of it can be lost. */
  readonly isPlain: boolean;
  /** The part of it that is looked at in some lines of the Timeline alone; without it all is, in any. */
  readonly only?: OnlyIn;
}

/** The pieces of a formula, from one place to before another, that are looked at in some lines alone. */
export interface OnlyIn {
  /** What such lines say of themselves: fixed cells, and nothing that is worked out. */
  readonly lines: Formula;
  readonly from: number;
  readonly to: number;
}

/** A formula of text and other formulas; those that bind less than `at` are put in brackets. */
export function write(
  parts: TemplateStringsArray,
  ...inner: readonly (Formula | string)[]
): Formula {
  const pieces = parts.flatMap((part, index): Piece[] => {
    const next = inner[index];
    if (next === undefined) return [part];
    return [part, ...(typeof next === 'string' ? [next] : next.pieces)];
  });
  return { pieces: pieces.filter((piece) => piece !== ''), binds: 'atom', isPlain: false };
}

/** A formula whose outermost sign is an operator. */
export function operation(binds: Formula['binds'], formula: Formula): Formula {
  return { ...formula, binds };
}

/** What is worked out where something holds, and what stands otherwise; it holds in some lines alone. */
export function ifOnly(
  lines: Formula,
  { test = lines, worked, otherwise }: { test?: Formula; worked: Formula; otherwise: string },
): Formula {
  // Behind the name of the function, what is tested and a comma.
  const from = test.pieces.length + 2;
  const only = { lines, from, to: from + worked.pieces.length };
  return { ...write`IF(${test},${worked},${otherwise})`, only };
}

/** A formula as an operand of what binds so tightly. */
export function operand(formula: Formula, binds: Formula['binds']): Formula {
  return BINDS[formula.binds] >= BINDS[binds] ? formula : write`(${formula})`;
}

/** A single reference, name or literal. */
export function atom(piece: Piece): Formula {
  return { pieces: [piece], binds: 'atom', isPlain: false };
}

/** A cell of the block in which a formula stands. */
export function ownCell(slot: number): Formula {
  return atom({ kind: 'slot', slot });
}

/** The cell of the line above. */
export function cellAbove(slot: number): Formula {
  return atom({ kind: 'previous', slot });
}

/** A column of the Timeline, as far as it is known. */
export function pastCells(of: number | FixedCell): Formula {
  return atom({ kind: 'past', of });
}

/** A figure as it was put in. */
export function plain(piece: Piece): Formula {
  return { pieces: [piece], binds: 'atom', isPlain: true };
}

/** The cell that a formula of one cell refers to; null where it begins with anything else. */
export function slotOf({ pieces }: Formula): number | null {
  const [piece] = pieces;
  return typeof piece === 'object' && piece.kind === 'slot' ? piece.slot : null;
}

/** The same of the cell of a term or a column, which is always one. */
export function ownSlot(cell: Formula): number {
  const slot = slotOf(cell);
  if (slot === null) throw new Error('It has a cell of its own.');
  return slot;
}

export function isAtom(formula: Formula): boolean {
  return formula.pieces.length === 1 && formula.binds === 'atom';
}

/** Formulas with commas between them. */
export function listed(formulas: readonly Formula[]): Formula {
  const pieces = formulas.flatMap((each, at) => (at === 0 ? each.pieces : [',', ...each.pieces]));
  return { pieces, binds: 'comparison', isPlain: false };
}

/** What tells formulas apart. */
export function keyOf(formula: Formula): string {
  return JSON.stringify(formula.pieces);
}

/** Whether something is seen of the lines of the Timeline above. */
export function isPast(piece: Piece): boolean {
  if (typeof piece === 'string') return false;
  if (piece.kind === 'outer') return isPast(piece.of);
  return piece.kind === 'past' || piece.kind === 'past each';
}
