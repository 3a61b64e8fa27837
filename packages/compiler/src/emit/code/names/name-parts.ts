import type { Ir } from '../../../ir/ir.ts';
import { nameIdentifiersIn, type NamingStyle } from './name-identifiers.ts';

/** The identifiers of a contract's parts, by their indexes. */
export interface PartNames {
  readonly blanks: readonly string[];
  readonly facts: readonly string[];
  readonly readings: readonly string[];
  readonly states: readonly string[];
  readonly definitions: readonly string[];
  readonly events: readonly string[];
  /** By the event's index, those of its fields. */
  readonly fields: readonly (readonly string[])[];
  readonly calendars: readonly string[];
  /** By the definition's index; null for one without a parameter. */
  readonly parameters: readonly (string | null)[];
}

/** Names everything that has a name. All that can be read on a date shares one scope. */
export function namePartsIn(style: NamingStyle, ir: Ir): PartNames {
  const nameIdentifiers = (of: readonly string[]): readonly string[] =>
    nameIdentifiersIn(style, of);
  const tables = [ir.blanks, ir.facts, ir.ambiguities, ir.states, ir.definitions];
  const terms = nameIdentifiers(tables.flatMap((table) => table.map(({ name }) => name)));
  const starts = tables.map((_, place) =>
    tables.slice(0, place).reduce((sum, table) => sum + table.length, 0),
  );
  const ofTable = (place: number): readonly string[] => {
    const start = starts[place] ?? 0;
    return terms.slice(start, start + (tables[place]?.length ?? 0));
  };
  return {
    blanks: ofTable(0),
    facts: ofTable(1),
    readings: ofTable(2),
    states: ofTable(3),
    definitions: ofTable(4),
    events: nameIdentifiers(ir.events.map(({ name }) => name)),
    fields: ir.events.map(({ fields }) => nameIdentifiers(fields.map(({ name }) => name))),
    calendars: nameIdentifiers(ir.calendars.map(({ name }) => name)),
    parameters: ir.definitions.map(({ parameter }) =>
      parameter === null ? null : (nameIdentifiers([parameter.name])[0] ?? null),
    ),
  };
}
