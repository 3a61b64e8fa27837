import { Missing, type Value, type ValueType } from '@termsheet/runtime';
import type { Wanted } from '../emit/simulation/parts.ts';
import type { Ir } from '../ir/ir.ts';
import type { TermResult } from '../results/results.ts';
import type { TermPlace } from '../results/term-place.ts';
import { termSpec } from '../results/term-spec.ts';

/** What is asked of every scenario alike: terms, and what those with a parameter are worked out for. */
export interface Asked {
  readonly terms: readonly TermPlace[];
  readonly withArguments: ReadonlyMap<number, Value>;
}

/** What direct code gave of one scenario. */
export interface Given {
  /** In the order in which they were wanted; what has no value does not say why. */
  readonly values: readonly Value[];
  /** The rules that made the states what they are; -1 for one that is its start. */
  readonly rulesOfStates: readonly number[];
}

/** Of the terms that are asked those that have one value each, as direct code is asked for them. */
export class PlainTerms {
  readonly wanted: Wanted;
  /** What each of them is worked out for, in the order in which direct code gives them. */
  readonly given: readonly (Value | null)[];
  readonly #ir: Ir;
  readonly #asked: Asked;
  /** The place of each of them among the values, found once for all scenarios. */
  readonly #places: ReadonlyMap<TermPlace, number>;

  constructor(ir: Ir, asked: Asked) {
    this.#ir = ir;
    this.#asked = asked;
    const plain = asked.terms.filter((place) => this.has(place));
    this.wanted = wantedOf(plain);
    const { definitions, states } = this.wanted;
    this.#places = new Map(
      plain.map((place) => [
        place,
        place.kind === 'state'
          ? definitions.length + states.indexOf(place.index)
          : definitions.indexOf(place.index),
      ]),
    );
    const { withArguments } = asked;
    this.given = [
      ...definitions.map((at) => withArguments.get(at) ?? null),
      ...states.map(() => null),
    ];
  }

  has(place: TermPlace): boolean {
    const { keyedBy, parameter, type } = termSpec(this.#ir, place);
    if (keyedBy !== null || isOfEvents(type)) return false;
    return parameter === null || this.#asked.withArguments.has(place.index);
  }

  /** The result of one of them; null for another, and where it has no value. */
  resultOf(place: TermPlace, { values, rulesOfStates }: Given): TermResult | null {
    const at = this.#places.get(place) ?? -1;
    const value = values[at];
    if (value === undefined || value instanceof Missing) return null;
    const { name, kind } = place;
    const { type, clause: own } = termSpec(this.#ir, place);
    const rule = rulesOfStates[at - this.wanted.definitions.length];
    const clause = this.#ir.rules[rule ?? -1]?.clause ?? own;
    return { name, of: null, kind, type, clause, value, reading: null, asksFor: null };
  }
}

/** The terms that are asked, as a module is to give them. */
export function wantedOf(terms: readonly TermPlace[]): Wanted {
  const indexesOf = (kind: TermPlace['kind']): readonly number[] => [
    ...new Set(terms.filter((each) => each.kind === kind).map(({ index }) => index)),
  ];
  return { definitions: indexesOf('definition'), states: indexesOf('state') };
}

/** Direct code knows an event by its place among those reported, which tells a reader nothing. */
function isOfEvents(type: ValueType): boolean {
  return type.kind === 'occurrence' || (type.kind === 'list' && isOfEvents(type.of));
}
