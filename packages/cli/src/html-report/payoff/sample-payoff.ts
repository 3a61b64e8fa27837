import { Exact, roundToDecimals, type Value } from '@termsheet/runtime';
import { heightOf } from '../charts/axis-figures.ts';
import type { ChosenPayoff } from './choose-payoff.ts';

/** One figure, and what each line comes to at it, exactly. */
export interface PayoffPoint {
  readonly at: Exact;
  readonly values: readonly Value[];
  /** Whether a line bends or jumps here. */
  readonly isBend: boolean;
}

const INTERVALS = 20;

/** So many figures at most are worked out, each of which is the whole contract once, but for a parameter. */
const MOST_POINTS = { fact: 64, field: 64, blank: 64, parameter: 160 } as const;

/** What is nearer to a straight line than this part of the chart's height cannot be seen. */
const UNSEEN = 1 / 400;

/** What machine numbers miss a straight line by, in parts of the height. */
const STRAIGHT = 1e-9;

/** An interval is not cut below this part of the range. */
const FINEST = 1 / 2048;
const FINEST_PARTS = 2048n;

/** Between whole billions and a billionth. */
const MOST_ZEROS = 9;
const MOST_PLACES = 9;

/**
 * What a payoff comes to over its range: on even steps, and where a line bends, as near to the bend as
 * the eye can tell. A bend between two straight stretches is found exactly, where they meet.
 */
export function samplePayoff(payoff: ChosenPayoff): readonly PayoffPoint[] {
  return new Sampler(payoff).points();
}

interface Sample {
  readonly at: Exact;
  readonly x: number;
  readonly values: readonly Value[];
  readonly heights: readonly (number | null)[];
}

class Sampler {
  readonly #payoff: ChosenPayoff;
  readonly #samples: Sample[] = [];

  constructor(payoff: ChosenPayoff) {
    this.#payoff = payoff;
    const { from, to } = payoff;
    const width = to.minus(from);
    for (let step = 0; step <= INTERVALS; step += 1) {
      this.#add(from.plus(width.times(Exact.ratio(BigInt(step), BigInt(INTERVALS)))));
    }
  }

  points(): readonly PayoffPoint[] {
    const tried = new Set<string>();
    while (this.#samples.length < MOST_POINTS[this.#payoff.table.variable.kind]) {
      const bend = this.#bentInterval(tried);
      if (bend === null) break;
      this.#add(this.#meeting(bend) ?? this.#middle(bend));
    }
    return this.#samples.map(({ at, values }, place) => ({
      at,
      values,
      isBend: this.#isBend(place),
    }));
  }

  #add(at: Exact): void {
    const x = heightOf(at) ?? 0;
    const values = this.#payoff.lines.map((line) => this.#payoff.table.valueAt(line, at));
    const heights = values.map(heightOf);
    const place = this.#samples.findIndex((sample) => sample.x >= x);
    if (place >= 0 && this.#samples[place]?.x === x) return;
    this.#samples.splice(place < 0 ? this.#samples.length : place, 0, { at, x, values, heights });
  }

  get #height(): number {
    const all = this.#samples.flatMap(({ heights }) => heights.filter((each) => each !== null));
    return Math.max(...all) - Math.min(0, ...all);
  }

  /** The widest interval in which some line bends, by the place of its start. */
  #bentInterval(tried: Set<string>): number | null {
    const width = this.#widthOf(0, this.#samples.length - 1);
    let best: number | null = null;
    for (let place = 0; place < this.#samples.length - 1; place += 1) {
      const own = this.#widthOf(place, place + 1);
      if (own <= width * FINEST || tried.has(this.#keyOf(place))) continue;
      if (!this.#leavesLine(place)) continue;
      if (best === null || own > this.#widthOf(best, best + 1)) best = place;
    }
    if (best !== null) tried.add(this.#keyOf(best));
    return best;
  }

  #keyOf(place: number): string {
    return `${this.#samples[place]?.x} ${this.#samples[place + 1]?.x}`;
  }

  #widthOf(from: number, to: number): number {
    return (this.#samples[to]?.x ?? 0) - (this.#samples[from]?.x ?? 0);
  }

  /** Whether a line that comes in over the interval before, or goes out over the one behind, misses it. */
  #leavesLine(place: number): boolean {
    const misses = this.#height * UNSEEN;
    return this.#payoff.lines.some((_, line) => {
      const before = this.#carried(line, place - 1, place, place + 1);
      const behind = this.#carried(line, place + 1, place + 2, place);
      const here = [this.#heightAt(line, place + 1), this.#heightAt(line, place)];
      const off = [before, behind].flatMap((each, at) => {
        const found = here[at] ?? null;
        return each === null || found === null ? [] : [Math.abs(each - found)];
      });
      // A bend lies here only where both neighbours point past it; at an end one of them is all there is.
      const least = this.#height * STRAIGHT;
      return off.every((each) => each > least) && off.some((each) => each > misses);
    });
  }

  /** Where the straight line through two samples is at a third. */
  #carried(line: number, one: number, two: number, to: number): number | null {
    const [first, second] = [this.#heightAt(line, one), this.#heightAt(line, two)];
    const width = this.#widthOf(one, two);
    if (first === null || second === null || width === 0) return null;
    return first + ((second - first) * this.#widthOf(one, to)) / width;
  }

  #heightAt(line: number, place: number): number | null {
    return this.#samples[place]?.heights[line] ?? null;
  }

  /** Where the stretches before and behind an interval meet within it, exactly; null where they do not. */
  #meeting(place: number): Exact | null {
    const four = [place - 1, place, place + 1, place + 2].map((each) => this.#samples[each]);
    const [a, b, c, d] = four;
    if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
    for (const line of this.#payoff.lines.keys()) {
      const values = [a, b, c, d].map(({ values: all }) => all[line]);
      const [ya, yb, yc, yd] = values;
      if (!(
        ya instanceof Exact &&
        yb instanceof Exact &&
        yc instanceof Exact &&
        yd instanceof Exact
      ))
        continue;
      const before = slope(a.at, ya, b.at, yb);
      const behind = slope(c.at, yc, d.at, yd);
      if (before.equals(behind)) continue;
      // yb + before (x - b) = yc + behind (x - c)
      const at = yc
        .minus(yb)
        .plus(before.times(b.at))
        .minus(behind.times(c.at))
        .dividedBy(before.minus(behind));
      if (!b.at.lessThan(at) || !at.lessThan(c.at)) continue;
      const value = this.#valueOn(line, at);
      const isOnBoth = value?.equals(yb.plus(before.times(at.minus(b.at)))) ?? false;
      return isOnBoth ? at : this.#rounder(at);
    }
    return null;
  }

  #valueOn(line: number, at: Exact): Exact | null {
    const { table, lines } = this.#payoff;
    const drawn = lines[line];
    const value = drawn === undefined ? null : table.valueAt(drawn, at);
    return value instanceof Exact ? value : null;
  }

  /** The roundest figure so near that the eye cannot tell: what is rounded off meets beside its bend. */
  #rounder(at: Exact): Exact {
    const { from, to } = this.#payoff;
    const nearly = to.minus(from).times(Exact.ratio(1n, 2n * FINEST_PARTS));
    for (let places = -MOST_ZEROS; places <= MOST_PLACES; places += 1) {
      const round = figureWith(at, places);
      if (round.minus(at).abs().atMost(nearly)) return round;
    }
    return at;
  }

  #middle(place: number): Exact {
    const [from, to] = [this.#samples[place], this.#samples[place + 1]];
    const sum = (from?.at ?? Exact.ZERO).plus(to?.at ?? Exact.ZERO);
    return sum.times(Exact.ratio(1n, 2n));
  }

  /** How far a point lies off the line between those about it, in parts of the chart's height. */
  #turnAt(place: number): number {
    const x = this.#samples[place]?.x ?? 0;
    const reach = this.#widthOf(0, this.#samples.length - 1) / INTERVALS;
    const before = this.#samples.findLastIndex((sample) => sample.x <= x - reach / 2);
    const behind = this.#samples.findIndex((sample) => sample.x >= x + reach / 2);
    const turns = this.#payoff.lines.map((_, line) => {
      const straight = before < 0 || behind < 0 ? null : this.#carried(line, before, behind, place);
      const found = this.#heightAt(line, place);
      return straight === null || found === null ? 0 : Math.abs(straight - found) / this.#height;
    });
    return Math.max(...turns);
  }

  /** Where a line turns by itself, and so that it is seen: whole shares make many small steps. */
  #isBend(place: number): boolean {
    if (this.#turnAt(place) < SEEN_TURN) return false;
    const reach = this.#widthOf(0, this.#samples.length - 1) / INTERVALS;
    return this.#payoff.lines.some((_, line) => {
      const before = this.#carried(line, place - 1, place, place + 1);
      const behind = this.#heightAt(line, place + 1);
      const width = this.#widthOf(place, place + 1);
      if (before === null || behind === null || width === 0) return false;
      const turned = (Math.abs(before - behind) / width) * (reach / 4);
      return turned > this.#height * SEEN_TURN;
    });
  }
}

/** What a line turns less than, in parts of the height, is not marked. */
const SEEN_TURN = 1 / 240;

function slope(x: Exact, y: Exact, nextX: Exact, nextY: Exact): Exact {
  return nextY.minus(y).dividedBy(nextX.minus(x));
}

/** The nearest figure with so many decimals; with fewer than none, so many zeros. */
function figureWith(at: Exact, places: number): Exact {
  if (places >= 0) return roundToDecimals(at, 'half up', places);
  const unit = Exact.of(10n ** BigInt(-places));
  return roundToDecimals(at.dividedBy(unit), 'half up', 0).times(unit);
}
