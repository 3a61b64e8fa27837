import { Exact, type Inputs, type Value, type ValueType } from '@termsheet/runtime';
import { showValue } from '../results/write-value.ts';
import type { ChangeableInput } from './input-changes.ts';
import { probesOf } from './probes.ts';
import { biggestFirst, type OutcomeParting, partingsOf, type Side, workOut } from './side.ts';

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
}

/** What came of a search. */
export interface NearestFound {
  /** At most one for each input, the smallest change first. */
  readonly found: readonly NearestParting[];
  readonly inputsTried: number;
  readonly tried: number;
  /** Whether every input was tried; else the tries were used up. */
  readonly isWhole: boolean;
}

/**
 * Changes each figure, day and choice of a scenario by itself, outwards from what it is, until the answers
 * part; and then finds, by halving, the value nearest to it at which they do. At the value next to that
 * one they agree. Where answers part only between two probes and not at them, it is not found.
 */
export function nearestPartings(request: NearestRequest): NearestFound {
  const search = new Search(request);
  let inputsTried = 0;
  for (const input of request.changeable) {
    if (search.isSpent) break;
    search.tryInput(input);
    if (!search.isSpent) inputsTried += 1;
  }
  const found = search.found
    .toSorted((one, other) => one.closeness.compare(other.closeness))
    .map(({ nearest }) => nearest);
  return { found, inputsTried, tried: search.tried, isWhole: !search.isSpent };
}

class Search {
  readonly found: { readonly nearest: NearestParting; readonly closeness: Exact }[] = [];
  tried = 0;
  readonly #request: NearestRequest;

  constructor(request: NearestRequest) {
    this.#request = request;
  }

  get isSpent(): boolean {
    return this.tried >= this.#request.tries;
  }

  tryInput(input: ChangeableInput): void {
    const { lines, choices } = probesOf(input);
    for (const line of lines) this.#tryLine(input, line);
    for (const choice of choices) {
      const partings = this.#partingsWith(input, choice);
      if (partings.length === 0) continue;
      this.#keep(input, { to: choice, last: input.value, partings, isOnALine: false });
      return;
    }
  }

  /** Tries values ever farther from what it is; halves between the last that agrees and the first that parts. */
  #tryLine(
    input: ChangeableInput,
    { points, at }: ReturnType<typeof probesOf>['lines'][number],
  ): void {
    let agrees = 0;
    for (const point of points) {
      if (this.isSpent) return;
      const value = at(point);
      let partings = this.#partingsWith(input, value);
      if (partings.length === 0) {
        agrees = point;
        continue;
      }
      let parts = point;
      while (parts - agrees > 1 && !this.isSpent) {
        const middle = agrees + Math.floor((parts - agrees) / 2);
        const there = this.#partingsWith(input, at(middle));
        if (there.length === 0) agrees = middle;
        else {
          parts = middle;
          partings = there;
        }
      }
      this.#keep(input, {
        to: at(parts),
        last: at(agrees),
        partings,
        isOnALine: parts - agrees === 1,
      });
      return;
    }
  }

  #partingsWith(input: ChangeableInput, value: Value): readonly OutcomeParting[] {
    this.tried += 1;
    const { sides, inputs } = this.#request;
    return partingsOf(workOut(sides, input.with(inputs, value)));
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
