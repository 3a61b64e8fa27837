import {
  formatIsoDate,
  type FactRows,
  type FieldSpec,
  type Inputs,
  type OccurrenceInput,
  OccurrenceName,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Json } from '../json/json.ts';
import type { PartNames } from '../code/names/name-parts.ts';
import { type SuppliedContext, writeName, writeSupplied } from './write-supplied.ts';

/** What inputs are written by: a contract, its rows, and what the target calls its parts. */
export interface NamedContext extends SuppliedContext {
  readonly names: PartNames;
}

/**
 * The inputs of a scenario as a target's typed contract takes them, as JSON carries them.
 *
 * @throws NotSuppliable where callers have no words for something in them.
 */
export function writeInputs(context: NamedContext, inputs: Inputs): Json {
  const { ir, names } = context;
  return {
    blanks: membersOf(names.blanks, inputs.blanks, (value, at) =>
      writeSupplied(context, typeAt(ir.blanks, at), value),
    ),
    facts: {
      ...membersOf(names.facts, inputs.facts, (rows, at) => writeRows(context, at, rows)),
      ...membersOf(names.facts, inputs.keyedFacts, (copies, at) => {
        const event = ir.facts[at]?.keyedBy ?? -1;
        const entries = [...copies].map(([of, rows]): [string, Json] => {
          const name = writeName(context, new OccurrenceName(event, of));
          return [name, writeRows(context, at, rows)];
        });
        return Object.fromEntries(entries);
      }),
    },
    tables: Object.fromEntries(
      [...inputs.tables].map(([table, rows]): [string, Json] => [
        names.events[table] ?? '',
        rows.map((row) => writeFields(context, table, row)),
      ]),
    ),
    readings: membersOf(names.readings, inputs.readings, (reading, at) => {
      return ir.ambiguities[at]?.readings[reading]?.label;
    }),
    events: inputs.occurrences.map((occurrence) => writeEvent(context, occurrence)),
  };
}

/** Members by their identifiers; what nobody supplied is left out. */
function membersOf<Item>(
  identifiers: readonly string[],
  items: readonly (Item | null)[],
  write: (item: Item, at: number) => Json | undefined,
): Readonly<Record<string, Json>> {
  const entries: [string, Json][] = [];
  for (const [at, item] of items.entries()) {
    const written = item === null ? undefined : write(item, at);
    if (written !== undefined) entries.push([identifiers[at] ?? '', written]);
  }
  return Object.fromEntries(entries);
}

function typeAt(list: readonly { readonly type: ValueType }[], at: number): ValueType {
  return list[at]?.type ?? { kind: 'text' };
}

function writeRows(context: NamedContext, fact: number, { days, values }: FactRows): Json {
  const type = typeAt(context.ir.facts, fact);
  return days.flatMap((day, at): Json[] => {
    const value = values[at];
    const written = value === undefined ? undefined : writeSupplied(context, type, value);
    return written === undefined ? [] : [[formatIsoDate(day), written]];
  });
}

/** The fields of an event, or the columns of a row. */
function writeFields(
  context: NamedContext,
  event: number,
  values: readonly Value[],
): Readonly<Record<string, Json>> {
  const fields: readonly FieldSpec[] = context.ir.events[event]?.fields ?? [];
  const entries: [string, Json][] = [];
  for (const [at, value] of values.entries()) {
    const written = writeSupplied(context, fields[at]?.type ?? { kind: 'text' }, value);
    if (written !== undefined) entries.push([context.names.fields[event]?.[at] ?? '', written]);
  }
  return Object.fromEntries(entries);
}

function writeEvent(context: NamedContext, occurrence: OccurrenceInput): Json {
  const { ir } = context;
  const { event, day, id, fields, duty = null } = occurrence;
  const { name = '', source } = ir.events[event] ?? {};
  const on = formatIsoDate(day);
  const rest = { ...(id === null ? {} : { id }), ...writeFields(context, event, fields) };
  if (source?.kind !== 'duty') return { on, event: name, ...rest };
  const performs = ir.obligations[source.obligation]?.name ?? '';
  if (duty === null) return { on, performs, ...rest };
  const of = typeof duty === 'number' ? formatIsoDate(duty) : writeName(context, duty);
  return { on, performs, of, ...rest };
}
