import { displayWidth } from '../../code/display-width.ts';
import type { Bracketed, Lambda, Piece } from './syntax.ts';

/** The width of the page. */
export const WIDTH = 100;

const STEP = 4;

/** Where code is laid out: its lines' indent, where it starts, and what must follow it on its line. */
interface Place {
  readonly indent: number;
  readonly column: number;
  readonly after: number;
}

/**
 * A piece after what stands before it on its line, as Ruff lays it out at this width: on one line, or
 * each item of its brackets on a line of its own with a comma behind it.
 */
export function layOutAfter(head: string, piece: Piece, place: Around = {}): string {
  const { indent = 0, tail = '' } = place;
  const start = spaces(indent) + head;
  const column = displayWidth(start);
  return start + layOut(piece, { indent, column, after: displayWidth(tail) }) + tail;
}

/** What stands around a piece: how far its line is set in, and what follows on its last line. */
export interface Around {
  readonly indent?: number;
  readonly tail?: string;
}

function layOut(piece: Piece, place: Place): string {
  const { flat } = piece;
  if (flat !== null && place.column + displayWidth(flat) + place.after <= WIDTH) return flat;
  switch (piece.kind) {
    case 'plain':
      return piece.flat;
    case 'lambda':
      return breakLambda(piece, place);
    case 'bracketed':
      return breakBrackets(piece, place);
  }
}

function breakBrackets({ open, items, close }: Bracketed, { indent }: Place): string {
  if (items.length === 0) return open + close;
  const inner = indent + STEP;
  // One type between brackets is no list, which a comma would make it.
  const comma = close === ']' && items.length === 1 ? '' : ',';
  const lines = items.map(({ head, piece }) => {
    const column = inner + displayWidth(head);
    const after = comma.length;
    return `${spaces(inner)}${head}${layOut(piece, { indent: inner, column, after })}${comma}\n`;
  });
  return `${open}\n${lines.join('')}${spaces(indent)}${close}`;
}

/** A body that cannot be broken itself goes between brackets of its own. */
function breakLambda({ head, body }: Lambda, place: Place): string {
  const { indent, column, after } = place;
  if (body.kind !== 'plain' && !(body.kind === 'bracketed' && body.items.length === 0)) {
    return `${head} ${layOut(body, { indent, column: column + displayWidth(head) + 1, after })}`;
  }
  const inner = indent + STEP;
  const whole = layOut(body, { indent: inner, column: inner, after: 0 });
  return `${head} (\n${spaces(inner)}${whole}\n${spaces(indent)})`;
}

function spaces(count: number): string {
  return ' '.repeat(count);
}
