import type { ResultOfTerm } from './make-answerer.ts';

/** Which scenario a row of the results is of, and the day that was asked about. */
export interface Place {
  readonly scenario: string | null;
  readonly file: number;
  readonly row: number;
  readonly on: string | null;
}

/** The cells of some rows, column by column. */
type Columns<Row> = { readonly [Name in keyof Row]-?: readonly Row[Name][] };

/**
 * Some rows of the results, as they stand on a line in JSON: column by column, so that nobody takes each row apart. Where
 * all are of one scenario, its place is told once. What does not fit goes on in the next pack.
 */
export interface Pack extends Columns<Place>, Columns<Pick<ResultOfTerm, keyof ResultOfTerm>> {
  /** How many scenarios end in it, and how many of these were refused. */
  readonly count: number;
  readonly refused: number;
}

/** How many scenarios end on a line and what it takes; null where it is not whole. */
export function packIn(
  line: string,
): (Pick<Pack, 'count' | 'refused'> & { readonly bytes: number }) | null {
  try {
    const { count, refused } = JSON.parse(line) as Pack;
    return { count, refused, bytes: Buffer.byteLength(line) + 1 };
  } catch {
    return null;
  }
}

/**
 * A pack has so many rows and so many characters of texts at most, or one row. The database holds 2048 packs at once, and of
 * every column of their rows some 16 bytes, however short they are.
 */
const MOST = { rows: 64, length: 1 << 16 } as const;

/** The most bytes that a character of a text takes in UTF-8. */
const MOST_BYTES = 3;

/** Packs as they are made: they are bytes at once, since what lives long in the memory of a thread is copied there. */
export class PacksInTheMaking {
  #bytes: Buffer<ArrayBuffer>;
  #size = 0;
  #longest = 0;
  #count = 0;
  #pack = new PackInTheMaking();

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  /** A scenario of several packs begins with the first of them: before it, and after its last, all are whole. */
  add(place: Place, rows: readonly ResultOfTerm[], isRefused: boolean): void {
    const lengths = rows.map((row) => lengthOf(place, row));
    if (!this.#pack.hasRoom(rows.length, sumOf(lengths))) this.#endLine();
    for (const [at, row] of rows.entries()) {
      const length = lengths[at] ?? 0;
      if (!this.#pack.hasRoom(1, length)) this.#endLine();
      this.#pack.add(place, row, length);
    }
    this.#pack.endScenario(isRefused);
    this.#count += 1;
  }

  finished(): {
    readonly count: number;
    readonly lines: Uint8Array<ArrayBuffer>;
    readonly longest: number;
  } {
    this.#endLine();
    const lines = this.#bytes.subarray(0, this.#size);
    return { count: this.#count, lines, longest: this.#longest };
  }

  #endLine(): void {
    if (this.#pack.isEmpty) return;
    const line = `${this.#pack.toJson()}\n`;
    this.#makeRoom(line.length * MOST_BYTES);
    const size = this.#bytes.write(line, this.#size);
    this.#size += size;
    this.#longest = Math.max(this.#longest, size);
    this.#pack = new PackInTheMaking();
  }

  #makeRoom(size: number): void {
    if (this.#size + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.#bytes.length + size);
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}

/** The characters of what may be long. */
function lengthOf({ scenario }: Place, { value, reason }: ResultOfTerm): number {
  return (scenario?.length ?? 0) + (value?.length ?? 0) + (reason?.length ?? 0);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

class PackInTheMaking {
  readonly #places: Place[] = [];
  readonly #rows: ResultOfTerm[] = [];
  #length = 0;
  #count = 0;
  #refused = 0;

  get isEmpty(): boolean {
    return this.#rows.length === 0 && this.#count === 0;
  }

  /** Whether so many more rows fit in, of so many characters; one row fits into an empty one. */
  hasRoom(rows: number, length: number): boolean {
    if (this.isEmpty) return true;
    return this.#rows.length + rows <= MOST.rows && this.#length + length <= MOST.length;
  }

  add(place: Place, row: ResultOfTerm, length: number): void {
    this.#places.push(place);
    this.#rows.push(row);
    this.#length += length;
  }

  endScenario(isRefused: boolean): void {
    this.#count += 1;
    if (isRefused) this.#refused += 1;
  }

  toJson(): string {
    const pack = this.#columns();
    const text = JSON.stringify(pack);
    // Half of a pair of surrogates, which a text of a scenario may hold, is nothing that the database reads.
    return text.includes('\\ud') ? JSON.stringify(pack, wellFormed) : text;
  }

  #columns(): Pack {
    const rows = this.#rows;
    const [first] = this.#places;
    const isOfOne = this.#places.every((place) => place === first);
    const places = isOfOne ? this.#places.slice(0, 1) : this.#places;
    return {
      count: this.#count,
      refused: this.#refused,
      scenario: places.map(({ scenario }) => scenario),
      file: places.map(({ file }) => file),
      row: places.map(({ row }) => row),
      on: places.map(({ on }) => on),
      term: rows.map(({ term }) => term),
      status: rows.map(({ status }) => status),
      value: rows.map(({ value }) => value),
      decimal: rows.map(({ decimal }) => decimal),
      unit: rows.map(({ unit }) => unit),
      clause: rows.map(({ clause }) => clause),
      reason: rows.map(({ reason }) => reason),
    };
  }
}

function wellFormed(_: string, cell: unknown): unknown {
  return typeof cell === 'string' ? cell.toWellFormed() : cell;
}
