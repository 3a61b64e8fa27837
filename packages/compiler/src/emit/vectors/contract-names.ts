import type { ContractNames, Indexes } from '@termsheet/runtime';
import type { PartNames } from '../code/names/name-parts.ts';

/** A target's identifiers as a typed contract looks them up. */
export function contractNames(names: PartNames): ContractNames {
  return {
    blanks: indexed(names.blanks),
    facts: indexed(names.facts),
    readings: indexed(names.readings),
    events: indexed(names.events),
    fields: Object.fromEntries(
      names.events.map((event, index) => [event, indexed(names.fields[index] ?? [])]),
    ),
    states: indexed(names.states),
    definitions: indexed(names.definitions),
    parameters: Object.fromEntries(
      names.parameters.flatMap((parameter, index) =>
        parameter === null ? [] : [[names.definitions[index] ?? '', parameter]],
      ),
    ),
  };
}

function indexed(identifiers: readonly string[]): Indexes {
  return Object.fromEntries(identifiers.map((identifier, index) => [identifier, index]));
}
