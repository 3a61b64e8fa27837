/** A piece of an expression of an emitted module. */
export type Piece = Plain | Bracketed | Lambda;

/** A name, a literal or a member: code that is never broken. */
export interface Plain {
  readonly kind: 'plain';
  readonly flat: string;
}

/** What stands between brackets: the arguments of a call, or the items of a tuple. */
export interface Bracketed {
  readonly kind: 'bracketed';
  readonly open: string;
  readonly items: readonly Item[];
  readonly close: string;
  /** The code on one line; null where it never stands on one. */
  readonly flat: string | null;
}

/** `key=value`, or a value alone, whose head is empty. */
export interface Item {
  readonly head: string;
  readonly piece: Piece;
}

/** `lambda f: body`. */
export interface Lambda {
  readonly kind: 'lambda';
  readonly head: string;
  readonly body: Piece;
  readonly flat: string | null;
}

export function plain(flat: string): Plain {
  return { kind: 'plain', flat };
}

export function lambda(head: string, body: Piece): Lambda {
  const flat = body.flat === null ? null : `${head} ${body.flat}`;
  return { kind: 'lambda', head, body, flat };
}

/** A call, with its arguments. */
export function callOf(callee: string, items: readonly Item[]): Bracketed {
  return bracketed(`${callee}(`, items, ')');
}

/** A tuple; of one item with the comma that makes it one. */
export function tupleOf(pieces: readonly Piece[]): Bracketed {
  const items = pieces.map((piece) => ({ head: '', piece }));
  const whole = bracketed('(', items, ')');
  const [only, ...others] = pieces;
  if (only === undefined || others.length > 0) return whole;
  return { ...whole, flat: only.flat === null ? null : `(${only.flat},)` };
}

export function bracketed(open: string, items: readonly Item[], close: string): Bracketed {
  const flats: string[] = [];
  for (const { head, piece } of items) {
    if (piece.flat === null) return { kind: 'bracketed', open, items, close, flat: null };
    flats.push(`${head}${piece.flat}`);
  }
  return { kind: 'bracketed', open, items, close, flat: `${open}${flats.join(', ')}${close}` };
}

/** The same with a line for every item. */
export function tall(piece: Bracketed): Bracketed {
  return piece.items.length === 0 ? piece : { ...piece, flat: null };
}

/** What a generic type or `Literal` is given between its brackets. */
export function subscript(of: string, pieces: readonly Piece[]): Bracketed {
  return bracketed(
    `${of}[`,
    pieces.map((piece) => ({ head: '', piece })),
    ']',
  );
}

/** `{"key": value}`. */
export function dictOf(items: readonly Item[]): Bracketed {
  return bracketed('{', items, '}');
}
