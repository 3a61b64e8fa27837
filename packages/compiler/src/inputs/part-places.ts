import type { Ir } from '../ir/ir.ts';

/** Where the parts of a program stand in another that has them too; undefined for those it has not. */
export interface PartPlaces {
  readonly blank: (index: number) => number | undefined;
  readonly fact: (index: number) => number | undefined;
  readonly ambiguity: (index: number) => number | undefined;
  readonly event: (index: number) => number | undefined;
  readonly state: (index: number) => number | undefined;
  readonly definition: (index: number) => number | undefined;
  readonly calendar: (index: number) => number | undefined;
}

/** Finds the parts of a program in another, by their names or by those that Terms bear there. */
export function partPlaces(
  from: Ir,
  to: Ir,
  renamed: ReadonlyMap<string, string> = new Map(),
): PartPlaces {
  const there = <Part extends { readonly name: string }>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, name: renamed.get(part.name) ?? part.name }));
  return {
    blank: byKey(there(from.blanks), to.blanks, nameOf),
    fact: byKey(there(from.facts), to.facts, nameOf),
    ambiguity: byKey(there(from.ambiguities), to.ambiguities, nameOf),
    event: byKey(there(from.events), to.events, keyOfEvent),
    state: byKey(there(from.states), to.states, nameOf),
    definition: byKey(there(from.definitions), to.definitions, nameOf),
    calendar: byKey(there(from.calendars), to.calendars, nameOf),
  };
}

function byKey<Part>(
  from: readonly Part[],
  to: readonly Part[],
  keyOf: (part: Part) => string,
): (index: number) => number | undefined {
  const places = new Map(to.map((part, place) => [keyOf(part), place]));
  return (index) => {
    const part = from[index];
    return part === undefined ? undefined : places.get(keyOf(part));
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** A duty and what becomes of it may bear the name of what somebody reports. */
function keyOfEvent({ name, source }: Ir['events'][number]): string {
  return `${source.kind} ${source.kind === 'duty' ? source.happening : ''} ${name}`;
}
