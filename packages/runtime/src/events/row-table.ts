import { firstPlace } from './first-place.ts';
import type { Day } from '../dates/day.ts';
import type { Frame } from '../timeline/frame.ts';
import { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { RowFrame } from './row-frame.ts';

/** A moment at which a row was reported and judged, or at which a state that it keys changed. */
export interface RowChange {
  readonly row: Occurrence;
  readonly day: Day;
  readonly sequence: number;
}

/** What a phrase makes of rows: of one by itself, and of two stretches of them, one after the other. */
export interface RowFold<Part> {
  readonly read: (frame: Frame, row: Occurrence) => Part;
  readonly join: (left: Part, right: Part) => Part;
  readonly isSame: (left: Part, right: Part) => boolean;
}

/** What a stretch of rows came to from a moment on, and how many terms that rests on. */
interface Version<Part> {
  readonly since: { readonly day: Day; readonly sequence: number };
  /** Null where it could not be worked out by itself. */
  readonly outcome: { readonly part: Part; readonly height: number } | null;
}

/** Some rows of an event, by their places among all of that event. */
export interface Stretch {
  readonly from: number;
  /** The place after the last. */
  readonly to: number;
}

/**
 * What the rows of an event come to, in blocks of 1, 2, 4, 8, … of them: any stretch of n rows is
 * joined from 2 log n blocks. Every block keeps what it came to before each change of a state that its
 * rows key, so a stretch can be asked about as of any moment. Joining must be associative.
 */
export class RowTable<Part> {
  readonly #run: Run;
  readonly #fold: RowFold<Part>;
  /** By the logarithm of a block's length, then by its place among the blocks of that length. */
  readonly #levels: Version<Part>[][][] = [[]];
  readonly #places = new Map<Occurrence, number>();
  #taken = 0;

  constructor(run: Run, fold: RowFold<Part>) {
    this.#run = run;
    this.#fold = fold;
  }

  /** How many rows were taken in. */
  get length(): number {
    return this.#places.size;
  }

  /**
   * Takes in what has become of the rows since.
   *
   * @throws RestsOnMore where what is read of a row may change without a state of the row doing so.
   */
  takeIn(changes: readonly RowChange[]): void {
    for (let next = changes[this.#taken]; next !== undefined; next = changes[this.#taken]) {
      this.#takeIn(next);
      this.#taken += 1;
    }
  }

  /**
   * What a stretch that is not empty comes to as of a moment; null where that must be read row by row.
   *
   * @throws RangeError where it comes to too much, as a sum may, or rests on too many terms.
   */
  ask({ from, to }: Stretch, moment: Moment): Part | null {
    let sofar: Part | null = null;
    for (let place = from; place < to;) {
      const level = this.#largestBlock(place, to);
      const block = this.#levels[level]?.[place >> level];
      this.#run.limits.spend('row', null);
      const outcome = block === undefined ? null : outcomeAt(block, moment);
      if (outcome === null) return null;
      this.#run.limits.restOn(outcome.height);
      sofar = sofar === null ? outcome.part : this.#fold.join(sofar, outcome.part);
      place += 2 ** level;
    }
    return sofar;
  }

  /** The level of the largest block that begins at a place and ends within the stretch. */
  #largestBlock(place: number, to: number): number {
    let level = 0;
    while (place % 2 ** (level + 1) === 0 && place + 2 ** (level + 1) <= to) level += 1;
    return level;
  }

  #takeIn({ row, day, sequence }: RowChange): void {
    const known = this.#places.get(row);
    // A row is taken in when it is reported, with all that it is by then.
    if (known === undefined && sequence !== row.sequence) return;
    const version = this.#read(row, new Moment(day, sequence, null));
    const place = known ?? this.#places.size;
    const leaf = this.#blockAt(0, place);
    const before = leaf.at(-1)?.outcome ?? null;
    const { outcome } = version;
    if (before !== null && outcome !== null && this.#fold.isSame(before.part, outcome.part)) return;
    leaf.push(version);
    if (known === undefined) this.#places.set(row, place);
    this.#joinAbove(place, version.since);
  }

  /** Joins the blocks above a row anew, as far as all of their rows are there. */
  #joinAbove(place: number, since: Version<Part>['since']): void {
    const { size } = this.#places;
    for (let level = 1; 2 ** level <= size; level += 1) {
      const at = place >> level;
      if ((at + 1) * 2 ** level > size) return;
      const below = this.#levels[level - 1];
      const outcome = this.#join(below?.[2 * at]?.at(-1), below?.[2 * at + 1]?.at(-1));
      this.#blockAt(level, at).push({ since, outcome });
    }
  }

  #join(left: Version<Part> | undefined, right: Version<Part> | undefined): Outcome<Part> {
    const [first, second] = [left?.outcome ?? null, right?.outcome ?? null];
    if (first === null || second === null) return null;
    const height = Math.max(first.height, second.height);
    return unlessTooMuch(() => ({ part: this.#fold.join(first.part, second.part), height }));
  }

  #read(row: Occurrence, moment: Moment): Version<Part> {
    const { limits } = this.#run;
    limits.spend('row', null);
    const frame = new RowFrame(this.#run, { row, moment }, []);
    const outcome = unlessTooMuch(() => {
      const { result: part, height } = limits.measure(() => this.#fold.read(frame, row));
      return { part, height };
    });
    return { since: { day: moment.day, sequence: moment.sequence }, outcome };
  }

  #blockAt(level: number, place: number): Version<Part>[] {
    const blocks = (this.#levels[level] ??= []);
    return (blocks[place] ??= []);
  }
}

type Outcome<Part> = Version<Part>['outcome'];

/** What a block came to by a moment: versions are in the order of history. */
function outcomeAt<Part>(versions: readonly Version<Part>[], moment: Moment): Outcome<Part> {
  const after = firstPlace(versions, ({ since }) => !moment.sees(since.day, since.sequence));
  return versions[after - 1]?.outcome ?? null;
}

/** Figures too large and terms too deep are told of where the rows are read one by one. */
export function unlessTooMuch<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
