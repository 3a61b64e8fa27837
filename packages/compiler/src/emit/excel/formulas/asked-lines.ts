import type { Book, Nest } from './env.ts';
import {
  type Formula,
  isPast,
  keyOf,
  listed,
  type OnlyIn,
  type Piece,
  type Reference,
  write,
} from './formula.ts';

/** In which lines something is looked at: in any, or in those that say one of these of themselves. */
type Asked = 'any' | ReadonlyMap<string, Formula>;

const NEVER: Asked = new Map();

/**
 * The columns of the Timeline that say whether the rows of a sheet are looked at in a line, by their sheets. What judges
 * an event, or is worked out upon it, is asked in its lines alone: in all others such rows are left without a value,
 * and take no time.
 */
export function askedLines(
  book: Book,
  starts: ReadonlyMap<number, Formula>,
): ReadonlyMap<string, number> {
  const walk = new Walk(book, [...starts.values()]);
  const found = [...book.nests.values()].flatMap((nest): [string, number][] => {
    const asked = nest.of === 'history' ? walk.ofNest(nest) : 'any';
    return asked === 'any' || asked.size === 0 ? [] : [[nest.key, columnFor(book, asked)]];
  });
  return new Map(found);
}

function columnFor({ history }: Book, asked: ReadonlyMap<string, Formula>): number {
  const lines = [...asked.values()];
  const [only] = lines;
  const formula = only !== undefined && lines.length === 1 ? only : write`OR(${listed(lines)})`;
  const key = `asked ${keyOf(formula)}`;
  const known = history.find(key);
  if (known !== undefined) return known;
  history.fill(key, { title: 'Rows are looked at', format: 'General' }, formula);
  return history.reserve(key);
}

/** What stands for an expression: it is looked at where others rest on it, and nowhere else. */
const WORKED = /^(?:working|definition|reading|receipt|fact|row of fact|unpaid) /u;

/** Follows references from what is read in every line down to what only some look at. */
class Walk {
  readonly #book: Book;
  readonly #slots = new Map<number, Asked>();
  readonly #nests = new Map<string, Asked>();
  readonly #waiting: (() => void)[] = [];

  constructor(book: Book, starts: readonly Formula[]) {
    this.#book = book;
    // What terms with a history begin with is worked out in the first line.
    for (const { pieces } of starts)
      for (const { of } of referencesOf(pieces)) this.#follow(of, 'any');
    for (const [slot, { key }] of book.history.slots) if (!WORKED.test(key)) this.#ask(slot, 'any');
    const ofDays = [...book.nests.values()].filter(({ of }) => of === 'days');
    for (const block of [book.days, ...ofDays.map((nest) => nest.block)]) {
      for (const [, { formula }] of block.slots) {
        for (const { of } of referencesOf(formula.pieces)) if (isPast(of)) this.#follow(of, 'any');
      }
    }
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) next();
  }

  ofNest({ key }: Nest): Asked {
    return this.#nests.get(key) ?? NEVER;
  }

  /** A column of the Timeline is looked at in some lines. */
  #ask(slot: number, lines: Asked): void {
    const before = this.#slots.get(slot) ?? NEVER;
    const after = both(before, lines);
    const formula = this.#book.history.formulaOf(slot);
    if (after === before || formula === undefined) return;
    this.#slots.set(slot, after);
    this.#waiting.push(() => {
      const { inside, outside } = divided(formula);
      for (const { of } of referencesOf(outside)) this.#follow(of, after);
      for (const { of } of referencesOf(inside.pieces)) this.#follow(of, inside.lines);
    });
  }

  #follow(piece: Reference, lines: Asked): void {
    switch (piece.kind) {
      case 'slot':
        return this.#ask(piece.slot, lines);
      case 'previous':
        return this.#ask(piece.slot, 'any');
      case 'past':
        if (typeof piece.of === 'number') this.#ask(piece.of, 'any');
        return;
      case 'each':
        return this.#askRows(piece.nest, lines);
      case 'past each':
        return this.#askRows(piece.nest, 'any');
      default:
    }
  }

  /** Rows are looked at, and so is all that they rest on: other rows, and cells of the line that looks at them. */
  #askRows(key: string, lines: Asked): void {
    const nest = this.#book.nests.get(key);
    const before = this.#nests.get(key) ?? NEVER;
    const after = both(before, lines);
    if (nest === undefined || nest.of === 'days' || after === before) return;
    this.#nests.set(key, after);
    const depth = nest.within === null ? 1 : 2;
    this.#waiting.push(() => {
      for (const [, { formula }] of nest.block.slots) {
        for (const { of, from } of referencesOf(formula.pieces)) {
          const isOfRow = (of.kind === 'slot' || of.kind === 'previous') && from < depth;
          if (!isOfRow) this.#follow(of, after);
        }
      }
    });
  }
}

/** The pieces of a formula that are looked at in some lines alone, and all others. */
function divided({ pieces, only }: Formula): {
  readonly inside: { readonly pieces: readonly Piece[]; readonly lines: Asked };
  readonly outside: readonly Piece[];
} {
  if (only === undefined) return { inside: { pieces: [], lines: NEVER }, outside: pieces };
  const { lines, from, to }: OnlyIn = only;
  return {
    inside: { pieces: pieces.slice(from, to), lines: new Map([[keyOf(lines), lines]]) },
    outside: [...pieces.slice(0, from), ...pieces.slice(to)],
  };
}

/** What formulas refer to, and from how deep in rows. */
function referencesOf(
  pieces: readonly Piece[],
): readonly { readonly of: Reference; readonly from: number }[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    let [of, from] = [piece, 0];
    while (of.kind === 'outer') [of, from] = [of.of, from + 1];
    return [{ of, from }];
  });
}

function both(left: Asked, right: Asked): Asked {
  if (left === 'any' || right === 'any') return 'any';
  const missing = [...right].filter(([key]) => !left.has(key));
  return missing.length === 0 ? left : new Map([...left, ...missing]);
}
