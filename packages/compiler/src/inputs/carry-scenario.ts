import {
  Duration,
  type FactRows,
  type Inputs,
  type KeyedFactRows,
  type OccurrenceInput,
  OccurrenceName,
  type Value,
} from '@termsheet/runtime';
import type { Ir } from '../ir/ir.ts';
import { emptyInputs } from './draft-inputs.ts';
import type { Expectation } from './expectation.ts';
import { type PartPlaces, partPlaces } from './part-places.ts';
import type { ReadScenario } from './read-scenario.ts';

/** A scenario of a file that uses a contract, as one of the contract itself; or what stands in the way. */
export type CarriedScenario =
  | { readonly kind: 'carried'; readonly scenario: ReadScenario }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Carries a scenario over from the program of a file that uses a contract to that of the contract itself. It
 * is refused where it supplies what the contract does not have; what it expects of other terms is left out.
 */
export function carryScenario(scenario: ReadScenario, from: Ir, to: Ir): CarriedScenario {
  try {
    const carrying = { from, to, places: partPlaces(from, to) };
    const inputs = carryInputs(scenario.inputs, carrying);
    const expectations = scenario.expectations.flatMap((each) => carryExpectation(each, carrying));
    return { kind: 'carried', scenario: { ...scenario, inputs, expectations } };
  } catch (error) {
    if (!(error instanceof NotThere)) throw error;
    return { kind: 'refused', because: error.message };
  }
}

/** Thrown where a scenario supplies what the contract does not have. */
class NotThere extends Error {
  constructor(name: string | undefined) {
    super(`it speaks of ${name ?? 'something'}, which the contract does not have`);
  }
}

interface Carrying {
  readonly from: Ir;
  readonly to: Ir;
  readonly places: PartPlaces;
}

function carryInputs(inputs: Inputs, carrying: Carrying): Inputs {
  const { from, to, places } = carrying;
  const draft = emptyInputs(to);
  for (const [at, value] of inputs.blanks.entries()) {
    if (value === null) continue;
    draft.blanks[placed(places.blank(at), from.blanks[at])] = carryValue(value, carrying);
  }
  for (const [at, rows] of inputs.facts.entries()) {
    if (rows === null) continue;
    draft.facts[placed(places.fact(at), from.facts[at])] = carryRows(rows, carrying);
  }
  for (const [at, copies] of inputs.keyedFacts.entries()) {
    if (copies === null) continue;
    draft.keyedFacts[placed(places.fact(at), from.facts[at])] = carryCopies(copies, carrying);
  }
  for (const [at, rows] of inputs.tables) {
    const carried = rows.map((row) => row.map((cell) => carryValue(cell, carrying)));
    draft.tables.set(placed(places.event(at), from.events[at]), carried);
  }
  for (const [at, reading] of inputs.readings.entries()) {
    // The readings of one passage are the same, wherever it is used.
    if (reading !== null) {
      draft.readings[placed(places.ambiguity(at), from.ambiguities[at])] = reading;
    }
  }
  draft.occurrences.push(...inputs.occurrences.map((each) => carryOccurrence(each, carrying)));
  return draft;
}

function placed(place: number | undefined, part: { readonly name: string } | undefined): number {
  if (place === undefined) throw new NotThere(part?.name);
  return place;
}

function carryRows({ days, values }: FactRows, carrying: Carrying): FactRows {
  return { days, values: values.map((value) => carryValue(value, carrying)) };
}

function carryCopies(copies: KeyedFactRows, carrying: Carrying): Map<string | number, FactRows> {
  return new Map([...copies].map(([of, rows]) => [of, carryRows(rows, carrying)]));
}

function carryOccurrence(occurrence: OccurrenceInput, carrying: Carrying): OccurrenceInput {
  const { from, places } = carrying;
  const { duty = null } = occurrence;
  return {
    ...occurrence,
    event: placed(places.event(occurrence.event), from.events[occurrence.event]),
    fields: occurrence.fields.map((field) => carryValue(field, carrying)),
    duty: duty instanceof OccurrenceName ? carryName(duty, carrying) : duty,
  };
}

function carryName({ event, of }: OccurrenceName, { from, places }: Carrying): OccurrenceName {
  return new OccurrenceName(placed(places.event(event), from.events[event]), of);
}

function carryValue(value: Value, carrying: Carrying): Value {
  const { from, places } = carrying;
  if (value instanceof OccurrenceName) return carryName(value, carrying);
  if (value instanceof Duration && typeof value.basis === 'object') {
    const { calendar } = value.basis;
    const place = placed(places.calendar(calendar), from.calendars[calendar]);
    return new Duration(value.count, { calendar: place });
  }
  if (!Array.isArray(value)) return value;
  const items: readonly Value[] = value;
  return items.map((item) => carryValue(item, carrying));
}

/** What is expected of a term that the contract has; nothing is of another. */
function carryExpectation(expectation: Expectation, carrying: Carrying): readonly Expectation[] {
  const { target, expected } = expectation;
  const index = carrying.places[target.kind](target.index);
  if (index === undefined) return [];
  const argument = target.argument === null ? null : carryValue(target.argument, carrying);
  const isValue = expected.kind === 'value';
  const carried = isValue ? { ...expected, value: carryValue(expected.value, carrying) } : expected;
  return [{ ...expectation, target: { ...target, index, argument }, expected: carried }];
}
