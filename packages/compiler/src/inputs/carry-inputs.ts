import {
  Duration,
  type FactRows,
  type Inputs,
  type KeyedFactRows,
  type OccurrenceInput,
  OccurrenceName,
  unknown,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Ir } from '../ir/ir.ts';
import { type DraftInputs, emptyInputs } from './draft-inputs.ts';
import { type PartPlaces, partPlaces } from './part-places.ts';

/** From which program inputs are carried to which, and what the second calls parts of the first. */
export interface Route {
  readonly from: Ir;
  readonly to: Ir;
  /** New names of Terms, by their old ones. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** The inputs as another program takes them. */
export interface CarriedInputs {
  readonly inputs: Inputs;
  /** What it has no place for, by name, each once. */
  readonly leftOut: readonly string[];
}

/**
 * Carries inputs over to another program, by the names of what they speak of: parts, fields of events, labels
 * of readings. What the other does not have, or has of another type, is left out.
 */
export function carryInputs(inputs: Inputs, route: Route): CarriedInputs {
  const carrying = new Carrying(route);
  return { inputs: carrying.carry(inputs), leftOut: [...carrying.leftOut] };
}

/** Carries one value over, such as the argument of a question; null where it speaks of what is not there. */
export function carryValue(value: Value, places: PartPlaces): Value | null {
  try {
    return valueAt(value, places);
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}

/** Thrown inside one thing that is given, which is then left out. */
class NotThere extends Error {}

class Carrying {
  readonly leftOut = new Set<string>();
  readonly #from: Ir;
  readonly #to: Ir;
  readonly #places: PartPlaces;

  constructor({ from, to, renamed }: Route) {
    this.#from = from;
    this.#to = to;
    this.#places = partPlaces(from, to, renamed);
  }

  carry(inputs: Inputs): Inputs {
    const draft = emptyInputs(this.#to);
    this.#carryBlanks(inputs, draft);
    this.#carryFacts(inputs, draft);
    for (const [at, rows] of inputs.tables) {
      this.#put(this.#from.events[at]?.name, this.#places.event(at), (place) => {
        draft.tables.set(
          place,
          rows.map((row) => this.#fields(row, { from: at, to: place })),
        );
      });
    }
    this.#carryReadings(inputs, draft);
    for (const occurrence of inputs.occurrences) {
      const { name } = this.#from.events[occurrence.event] ?? {};
      this.#put(name, this.#places.event(occurrence.event), (place) => {
        draft.occurrences.push(this.#occurrence(occurrence, place));
      });
    }
    return draft;
  }

  #carryBlanks(inputs: Inputs, draft: DraftInputs): void {
    for (const [at, value] of inputs.blanks.entries()) {
      if (value === null) continue;
      const spec = this.#from.blanks[at];
      this.#put(spec?.name, this.#places.blank(at), (place) => {
        this.#requireType(spec?.type, this.#to.blanks[place]?.type);
        draft.blanks[place] = this.#value(value);
      });
    }
  }

  #carryFacts(inputs: Inputs, draft: DraftInputs): void {
    for (const [at, spec] of this.#from.facts.entries()) {
      const rows = inputs.facts[at] ?? null;
      const copies = inputs.keyedFacts[at] ?? null;
      if (rows === null && copies === null) continue;
      this.#put(spec.name, this.#places.fact(at), (place) => {
        const there = this.#to.facts[place];
        this.#requireType(spec.type, there?.type);
        const isAlike =
          there !== undefined &&
          there.several === spec.several &&
          (there.keyedBy === null) === (spec.keyedBy === null);
        if (!isAlike) throw new NotThere();
        draft.facts[place] = rows === null ? null : this.#rows(rows);
        draft.keyedFacts[place] = copies === null ? null : this.#copies(copies);
      });
    }
  }

  /** A reading is the one of the same label. */
  #carryReadings(inputs: Inputs, draft: DraftInputs): void {
    for (const [at, reading] of inputs.readings.entries()) {
      const spec = this.#from.ambiguities[at];
      if (reading === null || spec === undefined) continue;
      this.#put(spec.name, this.#places.ambiguity(at), (place) => {
        const label = spec.readings[reading]?.label;
        const labels = this.#to.ambiguities[place]?.readings ?? [];
        const there = labels.findIndex((each) => each.label === label);
        if (there < 0) throw new NotThere();
        draft.readings[place] = there;
      });
    }
  }

  /** Puts one thing that is given in its place, or notes that it is left out. */
  #put(name: string | undefined, place: number | undefined, put: (place: number) => void): void {
    try {
      if (place === undefined) throw new NotThere();
      put(place);
    } catch (error) {
      if (!(error instanceof NotThere)) throw error;
      this.leftOut.add(name ?? 'something');
    }
  }

  #requireType(here: ValueType | undefined, there: ValueType | undefined): void {
    if (typeKey(here) !== typeKey(there)) throw new NotThere();
  }

  #rows({ days, values }: FactRows): FactRows {
    return { days, values: values.map((value) => this.#value(value)) };
  }

  #copies(copies: KeyedFactRows): Map<string | number, FactRows> {
    return new Map([...copies].map(([of, rows]) => [of, this.#rows(rows)]));
  }

  #occurrence(occurrence: OccurrenceInput, place: number): OccurrenceInput {
    const { duty = null } = occurrence;
    return {
      ...occurrence,
      event: place,
      fields: this.#fields(occurrence.fields, { from: occurrence.event, to: place }),
      duty: duty instanceof OccurrenceName ? nameAt(duty, this.#places) : duty,
    };
  }

  /** The values of fields by the names of those; a field that is new is one that nobody supplied. */
  #fields(
    values: readonly Value[],
    events: { readonly from: number; readonly to: number },
  ): readonly Value[] {
    const here = this.#from.events[events.from]?.fields ?? [];
    const there = this.#to.events[events.to]?.fields ?? [];
    // Of a performance only what was performed is told, if that is.
    if (values.length < here.length) return values.map((value) => this.#value(value));
    return there.map(({ name, type }) => {
      const at = here.findIndex((field) => field.name === name);
      const value = values[at];
      if (value === undefined || typeKey(here[at]?.type) !== typeKey(type)) return unknown(name);
      return this.#value(value);
    });
  }

  #value(value: Value): Value {
    return valueAt(value, this.#places);
  }
}

function nameAt({ event, of, title }: OccurrenceName, places: PartPlaces): OccurrenceName {
  const place = places.event(event);
  if (place === undefined) throw new NotThere();
  return new OccurrenceName(place, of, title);
}

function valueAt(value: Value, places: PartPlaces): Value {
  if (value instanceof OccurrenceName) return nameAt(value, places);
  if (value instanceof Duration && typeof value.basis === 'object') {
    const place = places.calendar(value.basis.calendar);
    if (place === undefined) throw new NotThere();
    return new Duration(value.count, { calendar: place });
  }
  if (!Array.isArray(value)) return value;
  const items: readonly Value[] = value;
  return items.map((item) => valueAt(item, places));
}

/** Types are the same where their values can stand for one another. */
function typeKey(type: ValueType | undefined): string {
  switch (type?.kind) {
    case 'quantity':
      return `quantity ${type.unit.key}`;
    case 'list':
      return `list ${typeKey(type.of)}`;
    case 'one of':
      return JSON.stringify(type.members.toSorted());
    case 'duration':
      return JSON.stringify(type.basis);
    default:
      return type?.kind ?? '';
  }
}
