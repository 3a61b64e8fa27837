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
  const find = <Part extends { readonly name: string }>(
    here: readonly Part[],
    there: readonly Part[],
    keyOf: (part: Part) => string = nameOf,
  ): ((index: number) => number | undefined) => {
    const places = new Map(there.map((part, place) => [keyOf(part), place]));
    return (index) => {
      const part = here[index];
      if (part === undefined) return undefined;
      return places.get(keyOf({ ...part, name: renamed.get(part.name) ?? part.name }));
    };
  };
  return {
    blank: find(from.blanks, to.blanks),
    fact: find(from.facts, to.facts),
    ambiguity: find(from.ambiguities, to.ambiguities),
    event: find(from.events, to.events, keyOfEvent),
    state: find(from.states, to.states),
    definition: find(from.definitions, to.definitions),
    calendar: find(from.calendars, to.calendars),
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** A duty and what becomes of it may bear the name of what somebody reports. */
function keyOfEvent({ name, source }: Ir['events'][number]): string {
  return `${source.kind} ${source.kind === 'duty' ? source.happening : ''} ${name}`;
}
