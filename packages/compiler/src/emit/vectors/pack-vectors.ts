import type { Json } from '../json/json.ts';
import type { DayVector, Vector, Vectors } from './make-vectors.ts';

/**
 * Vectors with each outcome once: what a term comes to, all checks or a docket stand in `outcomes`, and days
 * name them by their places there. The many scenarios of a long contract differ in little.
 */
export function packVectors({ source, vectors, leftOut }: Vectors): Json {
  const outcomes = new Outcomes();
  const packed = vectors.map((vector) => packVector(vector, outcomes));
  return { source, outcomes: outcomes.list, vectors: packed, leftOut };
}

function packVector({ title, inputs, voidEvents, days }: Vector, outcomes: Outcomes): Json {
  return { title, inputs, voidEvents, days: days.map((day) => packDay(day, outcomes)) };
}

function packDay({ on, terms, asked, checks, docket }: DayVector, outcomes: Outcomes): Json {
  const places = Object.entries(terms).map(([term, outcome]): [string, Json] => [
    term,
    outcomes.placeOf(outcome),
  ]);
  return {
    on,
    terms: Object.fromEntries(places),
    asked: asked.map((each) => ({ ...each, outcome: outcomes.placeOf(each.outcome) })),
    checks: outcomes.placeOf(checks),
    docket: outcomes.placeOf(docket),
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
}
