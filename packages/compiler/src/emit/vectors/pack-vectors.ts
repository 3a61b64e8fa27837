import type { Json } from '../json/json.ts';
import type { DayVector, Vector, Vectors } from './make-vectors.ts';

/**
 * Vectors with each outcome once. What a term comes to, and each line of checks and dockets, stands in
 * `outcomes`, and days name them by their places there: those of the terms in the order of `terms`. The many
 * scenarios of a long contract differ in little.
 */
export function packVectors({ source, vectors, leftOut }: Vectors): Json {
  const outcomes = new Outcomes();
  const terms = Object.keys(vectors.flatMap(({ days }) => days)[0]?.terms ?? {});
  const packed = vectors.map((vector) => packVector(vector, { outcomes, terms }));
  return { source, terms, outcomes: outcomes.list, vectors: packed, leftOut };
}

interface Packing {
  readonly outcomes: Outcomes;
  readonly terms: readonly string[];
}

function packVector({ title, inputs, voidEvents, days }: Vector, packing: Packing): Json {
  return { title, inputs, voidEvents, days: days.map((day) => packDay(day, packing)) };
}

function packDay(day: DayVector, { outcomes, terms }: Packing): Json {
  const { on, asked, checks, docket } = day;
  return {
    on,
    terms: terms.map((term) => outcomes.placeOf(day.terms[term] ?? null)),
    asked: asked.map((each) => ({ ...each, outcome: outcomes.placeOf(each.outcome) })),
    checks: outcomes.placesOf(checks),
    docket: outcomes.placesOf(docket),
  };
}

/** What comes out, each once, in the order in which it first does. */
class Outcomes {
  readonly list: Json[] = [];
  readonly #places = new Map<string, number>();

  placeOf(outcome: Json): number {
    const key = JSON.stringify(outcome);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.list.push(outcome) - 1;
    this.#places.set(key, place);
    return place;
  }

  /** The places of lines one by one; of what is no list, as the reason why there is no docket, its own. */
  placesOf(lines: Json): Json {
    if (!isList(lines)) return this.placeOf(lines);
    return lines.map((line) => this.placeOf(line));
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
