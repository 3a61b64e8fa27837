import type { Workbook } from '@termsheet/compiler';

/** How cells rest on one another, as a spreadsheet meets them that works them out one by one. */
export interface Reach {
  /** The longest row of cells that wait for one another, in the order in which they are met. */
  readonly deepest: readonly string[];
  /** Cells that rest on themselves through others, be it in a branch that is never taken. */
  readonly circles: readonly string[];
}

/**
 * Works out in which order cells are met: sheet by sheet and row by row, each with all that it rests on before
 * it. Of an area all cells are met from above, but of one that `INDEX` looks into the last comes first.
 */
export function reachOf(workbook: Workbook): Reach {
  const book = new Cells(workbook);
  const circles: number[] = [];
  let deepest: readonly number[] = [];
  const done = new Set<number>();
  const open = new Set<number>();
  const waiting: { readonly cell: number; readonly rest: Iterator<number> }[] = [];
  const begin = (cell: number): void => {
    if (done.has(cell)) return;
    if (open.has(cell)) {
      circles.push(cell);
      return;
    }
    open.add(cell);
    waiting.push({ cell, rest: book.restingOf(cell) });
    if (waiting.length > deepest.length) deepest = waiting.map((each) => each.cell);
  };
  for (const root of book.all()) {
    begin(root);
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      const next = last.rest.next();
      if (next.done !== true) begin(next.value);
      else {
        waiting.pop();
        open.delete(last.cell);
        done.add(last.cell);
      }
    }
  }
  const nameOf = (place: number): string => book.nameOf(place);
  return { deepest: deepest.map(nameOf), circles: circles.map(nameOf) };
}

/** A text, a name, or a place with the sheet that it is on and the end of its area. */
const WORD =
  /"(?:[^"]|"")*"|(INDEX\()?(?:(?:'([^']+)'|([A-Za-z]\w*))!|(?<![\w.$]))\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\w(])|([A-Za-z_][\w.]*)(?![\w.(!])/gu;

/** The formulas of a workbook by their places, and what these are called. */
class Cells {
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #formulas = new Map<number, { readonly sheet: string; readonly formula: string }>();
  readonly #names: ReadonlyMap<string, string>;
  /** Areas of which whoever asked has met every cell: whoever comes to one again meets nothing new. */
  readonly #met = new Set<string>();

  constructor({ sheets, names }: Workbook) {
    this.#names = new Map(names.map(({ name, refersTo }) => [name, refersTo]));
    this.#sheets = new Map(sheets.map(({ name }, at) => [name, at]));
    for (const { name: sheet, cells } of sheets) {
      const inOrder = cells.toSorted(
        (one, other) => one.row - other.row || one.column - other.column,
      );
      for (const { row, column, content } of inOrder) {
        if (content.kind !== 'formula') continue;
        this.#formulas.set(this.#place(sheet, row, column), { sheet, formula: content.formula });
      }
    }
  }

  all(): Iterable<number> {
    return this.#formulas.keys();
  }

  /** `Timeline 7 12` is in its seventh row and twelfth column. */
  nameOf(place: number): string {
    const sheet = [...this.#sheets.keys()][Math.floor(place / ROWS / COLUMNS)] ?? '';
    return `${sheet} ${Math.floor(place / COLUMNS) % ROWS} ${place % COLUMNS}`;
  }

  /** What a cell rests on, in the order in which its formula names it. */
  restingOf(place: number): Iterator<number> {
    const { sheet, formula } = this.#formulas.get(place) ?? { sheet: '', formula: '' };
    return this.#placesIn(sheet, formula);
  }

  *#placesIn(sheet: string, formula: string): Generator<number> {
    for (const found of formula.matchAll(WORD)) {
      const [, index, quoted, plain, from, top, to = from, bottom = top, name] = found;
      const named = this.#names.get(name ?? '');
      if (named !== undefined) yield* this.#placesIn(sheet, named);
      if (from === undefined || to === undefined) continue;
      const of = quoted ?? plain ?? sheet;
      const area = `${of} ${from}${top}:${to}${bottom}`;
      if (this.#met.has(area)) continue;
      const rows = Number(bottom) - Number(top);
      for (let column = columnOf(from); column <= columnOf(to); column += 1) {
        for (let down = 0; down <= rows; down += 1) {
          const row = index === undefined ? Number(top) + down : Number(bottom) - down;
          const place = this.#place(of, row, column);
          if (this.#formulas.has(place)) yield place;
        }
      }
      this.#met.add(area);
    }
  }

  #place(sheet: string, row: number, column: number): number {
    return ((this.#sheets.get(sheet) ?? 0) * ROWS + row) * COLUMNS + column;
  }
}

/** More than any sheet has. */
const ROWS = 2 ** 20;
const COLUMNS = 2 ** 14;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
