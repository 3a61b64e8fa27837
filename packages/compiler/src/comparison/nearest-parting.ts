import { Exact, type Inputs, Missing, type Value, type ValueType } from '@termsheet/runtime';
import { showValue } from '../results/write-value.ts';
import type { ChangeableInput } from './input-changes.ts';
import { probesOf } from './probes.ts';
import {
  biggestFirst,
  type Outcome,
  type OutcomeParting,
  partingsOf,
  type Side,
  workOut,
} from './side.ts';

/** The nearest that one input can be otherwise for sides that agree to part. */
export interface NearestParting {
  /** Which input: `Closing Price on March 8, 2006`. */
  readonly words: string;
  readonly type: ValueType;
  readonly from: Value;
  /** What it must be for them to part. */
  readonly to: Value;
  /** The value next to it with which they still agree. */
  readonly last: Value;
  /** Whether every value is told apart by others: no choice has a neighbour. */
  readonly isOnALine: boolean;
  /** What parts then, the biggest first. */
  readonly partings: readonly OutcomeParting[];
  /** The whole scenario with that one change. */
  readonly inputs: Inputs;
}

/** A search for the nearest parting. */
export interface NearestRequest {
  readonly sides: readonly Side[];
  readonly inputs: Inputs;
  readonly changeable: readonly ChangeableInput[];
  /** At most so many changed scenarios are worked out on all sides. */
  readonly tries: number;
  /** The search ends when so many inputs were found; all are tried where this is left out. */
  readonly enough?: number;
}

/** What came of a search. */
export interface NearestFound {
  /** At most one for each input, the smallest change first. */
  readonly found: readonly NearestParting[];
  readonly inputsTried: number;
  /** How many inputs there are. */
  readonly inputs: number;
  readonly tried: number;
  /** Whether every input was tried; else the tries were used up. */
  readonly isWhole: boolean;
}

/**
 * Changes each figure, day and choice of a scenario by itself, outwards from what it is, until the answers
 * part; and then finds, by halving, the value nearest to it at which they do. At the value next to that
 * one they agree. Where answers part only between two probes, and the same came about at both, it is not found.
 */
export function nearestPartings(request: NearestRequest): NearestFound {
  const search = new Search(request);
  let inputsTried = 0;
  for (const input of request.changeable) {
    if (search.isSpent || search.found.length >= (request.enough ?? Infinity)) break;
    search.tryInput(input);
    if (!search.isSpent) inputsTried += 1;
  }
  search.tryBetween();
  const found = search.found
    .toSorted((one, other) => one.closeness.compare(other.closeness))
    .map(({ nearest }) => nearest);
  const inputs = request.changeable.length;
  return { found, inputsTried, inputs, tried: search.tried, isWhole: !search.isSpent };
}

type Line = ReturnType<typeof probesOf>['lines'][number];

/** What came of trying a value. */
interface Tried {
  readonly point: number;
  readonly partings: readonly OutcomeParting[];
  /** What came about: which answers are there, are nothing, are yes. */
  readonly sign: string;
}

/** Two values of an input, between which sides may part. */
interface Stretch {
  readonly input: ChangeableInput;
  readonly line: Line;
  readonly nearer: Tried;
  readonly farther: Tried;
}

/** What came about in an outcome, however much of it. */
function signOf(outcome: Outcome | undefined): string {
  return [...(outcome?.values() ?? [])]
    .map(({ value, shown }) => {
      if (value instanceof Missing) return value.kind;
      return value instanceof Exact ? value.sign() : typeof value === 'number' ? 'day' : shown;
    })
    .join('\n');
}

class Search {
  readonly found: { readonly nearest: NearestParting; readonly closeness: Exact }[] = [];
  tried = 0;
  readonly #request: NearestRequest;
  readonly #signAsGiven: string;
  readonly #stretches: Stretch[] = [];

  constructor(request: NearestRequest) {
    this.#request = request;
    this.#signAsGiven = signOf(request.sides[0]?.work(request.inputs, null));
  }

  get isSpent(): boolean {
    return this.tried >= this.#request.tries;
  }

  tryInput(input: ChangeableInput): void {
    const { lines, choices } = probesOf(input);
    for (const line of lines) this.#tryLine(input, line);
    for (const choice of choices) {
      const { partings } = this.#tried(input, choice);
      if (partings.length === 0) continue;
      this.#keep(input, { to: choice, last: input.value, partings, isOnALine: false });
      return;
    }
  }

  /**
   * Between two values that agree, and between which something came about, the sides may part for a while: it
   * comes about earlier on the one than on the other. These stretches are tried last, the smallest first.
   */
  tryBetween(): void {
    const found = new Set(this.found.map(({ nearest }) => nearest.words));
    const waiting = this.#stretches.toSorted(
      (one, other) => one.farther.point - other.farther.point,
    );
    for (const { input, line, ...stretch } of waiting) {
      if (this.isSpent) return;
      if (found.has(input.words)) continue;
      const between = this.#between(input, line, stretch);
      if (between === null) continue;
      this.#keep(input, between);
      found.add(input.words);
    }
  }

  /** Tries values ever farther from what it is. */
  #tryLine(input: ChangeableInput, line: Line): void {
    let nearer: Tried = { point: 0, partings: [], sign: this.#signAsGiven };
    for (const point of line.points) {
      if (this.isSpent) return;
      const farther = { point, ...this.#tried(input, line.at(point)) };
      if (farther.partings.length > 0) {
        const found = this.#between(input, line, { nearer, farther });
        if (found !== null) this.#keep(input, found);
        return;
      }
      if (farther.sign !== nearer.sign && point - nearer.point > 1) {
        this.#stretches.push({ input, line, nearer, farther });
      }
      nearer = farther;
    }
  }

  /** Halves between a value at which the sides agree and one at which they part, or something came about. */
  #between(
    input: ChangeableInput,
    { at }: Line,
    stretch: Pick<Stretch, 'nearer' | 'farther'>,
  ): Pick<NearestParting, 'to' | 'last' | 'isOnALine' | 'partings'> | null {
    let { nearer, farther } = stretch;
    while (farther.point - nearer.point > 1 && !this.isSpent) {
      const point = nearer.point + Math.floor((farther.point - nearer.point) / 2);
      const middle = { point, ...this.#tried(input, at(point)) };
      const isNearer = middle.partings.length === 0 && middle.sign === nearer.sign;
      if (isNearer) nearer = middle;
      else farther = middle;
    }
    if (farther.partings.length === 0) return null;
    return {
      to: at(farther.point),
      last: at(nearer.point),
      partings: farther.partings,
      isOnALine: farther.point - nearer.point === 1,
    };
  }

  #tried(input: ChangeableInput, value: Value): Pick<Tried, 'partings' | 'sign'> {
    this.tried += 1;
    const { sides, inputs } = this.#request;
    const outcomes = workOut(sides, input.with(inputs, value));
    return { partings: partingsOf(outcomes), sign: signOf(outcomes[0]) };
  }

  #keep(
    input: ChangeableInput,
    what: Pick<NearestParting, 'to' | 'last' | 'isOnALine' | 'partings'>,
  ): void {
    const { words, type, value: from } = input;
    const nearest = {
      ...what,
      words,
      type,
      from,
      partings: biggestFirst(what.partings),
      inputs: input.with(this.#request.inputs, what.to),
    };
    this.found.push({ nearest, closeness: closenessOf(from, what.to) });
  }
}

/** How big a change is: of a figure against itself, of a day against a year; a choice comes after these. */
function closenessOf(from: Value, to: Value): Exact {
  if (from instanceof Exact && to instanceof Exact) {
    const apart = to.minus(from).abs();
    return from.isZero() ? apart : apart.dividedBy(from.abs());
  }
  if (typeof from === 'number' && typeof to === 'number') {
    return Exact.of(Math.abs(to - from)).dividedBy(Exact.of(365));
  }
  return Exact.of(1000);
}

/** `when Closing Price on March 8, 2006 is $0.31 per share instead of $0.35 per share; at $0.32 … they agree`. */
export function nearestInWords({ words, type, from, to, last, isOnALine }: NearestParting): string {
  const instead = `when ${words} is ${showValue(to, type)} instead of ${showValue(from, type)}`;
  const isNext = !isOnALine || showValue(last, type) === showValue(from, type);
  return isNext ? instead : `${instead}; at ${showValue(last, type)} they still agree`;
}
