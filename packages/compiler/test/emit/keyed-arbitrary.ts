import * as fc from 'fast-check';
import {
  columnOfNames,
  type FactRows,
  formatIsoDate,
  type Inputs,
  OccurrenceName,
  unknown,
  type Value,
} from '@termsheet/runtime';
import type { PartNames } from '../../src/emit/typescript/names/name-parts.ts';
import type { Ir } from '../../src/ir/ir.ts';
import type { TwinEvent } from './history-arbitrary.ts';
import { anyValue, FIRST_DAY, type TwinValue } from './value-arbitrary.ts';

type Typed = readonly (readonly [key: string, typed: unknown])[];

/** The rows of the tables that come with the inputs, and how rows are named. */
export interface TwinTables {
  readonly engine: Inputs['tables'];
  readonly typed: Typed;
  /** Of a table its rows; undefined of what is none. */
  readonly keysOf: (event: number) => readonly TwinValue[] | undefined;
}

const ROW_NAMES = ['A', 'B', 'C', 'D'];

/** A table with a few rows, or one that nobody supplied. */
export function anyTables(ir: Ir, names: PartNames): fc.Arbitrary<TwinTables> {
  const tables = ir.events.map(({ source, fields }) => {
    if (source.kind !== 'row' || source.rows !== null) return fc.constant(null);
    const cells = fields.map(({ type }) => fc.option(anyValue(ir, type), { freq: 12 }));
    return fc.option(fc.array(fc.tuple(...cells), { maxLength: ROW_NAMES.length }), { freq: 12 });
  });
  return fc.tuple(...tables).map((supplied) => {
    const engine = new Map<number, readonly (readonly Value[])[]>();
    const typed: [string, unknown][] = [];
    for (const [table, rows] of supplied.entries()) {
      if (rows === null) continue;
      const named = rows.map((row, place) => nameRow(ir, table, { row, place }));
      engine.set(
        table,
        named.map((row) => engineRow(ir, table, row)),
      );
      const keys = names.fields[table] ?? [];
      typed.push([names.events[table] ?? '', named.map((row) => typedRow(keys, row))]);
    }
    return { engine, typed, keysOf: (event) => rowKeys(ir, engine, event) };
  });
}

type TwinRow = readonly (TwinValue | null)[];

/** Each row has a name of its own. */
function nameRow(
  ir: Ir,
  table: number,
  { row, place }: { readonly row: TwinRow; readonly place: number },
): TwinRow {
  const column = columnOfNames(ir.events[table]?.fields ?? []);
  const name = ROW_NAMES[place] ?? '';
  return row.map((cell, at) => (at === column ? { engine: name, typed: name } : cell));
}

function engineRow(ir: Ir, table: number, row: TwinRow): readonly Value[] {
  const { fields, name } = ir.events[table] ?? { fields: [], name: '' };
  return row.map(
    (cell, at) => cell?.engine ?? unknown(`${fields[at]?.name ?? ''} of a row of ${name}`),
  );
}

function typedRow(keys: readonly string[], row: TwinRow): unknown {
  const cells = row.map((cell, at) => (cell === null ? [] : [[keys[at] ?? '', cell.typed]]));
  return Object.fromEntries(cells.flat());
}

function rowKeys(
  ir: Ir,
  tables: Inputs['tables'],
  event: number,
): readonly TwinValue[] | undefined {
  const { source, fields } = ir.events[event] ?? { fields: [] };
  if (source?.kind !== 'row') return undefined;
  const column = columnOfNames(fields);
  const titles =
    source.rows === null
      ? (tables.get(event) ?? []).map((row) => row[column])
      : source.rows.map((row) => {
          const cell = row[column];
          return cell?.kind === 'constant' && cell.constant.kind === 'text'
            ? cell.constant.value
            : undefined;
        });
  return titles.map((title, place) => ({
    engine: new OccurrenceName(event, place),
    typed: typeof title === 'string' ? title : String(place + 1),
  }));
}

/** Values for every fact that is kept for each of several. */
export function anyKeyedValues(
  ir: Ir,
): fc.Arbitrary<readonly (readonly (TwinValue | null)[] | null)[]> {
  const pools = ir.facts.map(({ type, several, keyedBy, series }) =>
    keyedBy === null || series !== null
      ? fc.constant(null)
      : fc.array(fc.option(anyValue(ir, several ? { kind: 'list', of: type } : type)), {
          maxLength: 6,
        }),
  );
  return fc.tuple(...pools);
}

interface KeyedContext {
  readonly ir: Ir;
  readonly names: PartNames;
  readonly keysOf: (event: number) => readonly TwinValue[];
}

/** One row from early on for as many of the names as there are values. */
export function keyedRows(
  { ir, names, keysOf }: KeyedContext,
  values: readonly (readonly (TwinValue | null)[] | null)[],
): { readonly engine: Inputs['keyedFacts']; readonly typed: Typed } {
  const day = FIRST_DAY - 30;
  const typed: [string, unknown][] = [];
  const engine = ir.facts.map(({ keyedBy }, at) => {
    const pool = values[at] ?? null;
    if (keyedBy === null || pool === null) return null;
    const rows = new Map<string | number, FactRows>();
    const written: [string, unknown][] = [];
    for (const [place, key] of keysOf(keyedBy).entries()) {
      const value = pool[place] ?? null;
      if (value === null || !(key.engine instanceof OccurrenceName)) continue;
      rows.set(key.engine.of, { days: [day], values: [value.engine] });
      written.push([String(key.typed), [[formatIsoDate(day), value.typed]]]);
    }
    typed.push([names.facts[at] ?? '', Object.fromEntries(written)]);
    return rows;
  });
  return { engine, typed };
}

interface EventInHistory {
  readonly event: TwinEvent;
  readonly before: readonly TwinEvent[];
  readonly keysOf: (event: number) => readonly TwinValue[];
}

/** The event with what it says of rows and of events before it. */
export function withOthers(ir: Ir, names: PartNames, told: EventInHistory): TwinEvent {
  const { event, before, keysOf } = told;
  const spec = ir.events[event.engine.event];
  const fields = [...event.engine.fields];
  const typed: [string, unknown][] = [];
  for (const [at, { type }] of (spec?.fields ?? []).entries()) {
    if (type.kind !== 'occurrence') continue;
    const of = ir.events.findIndex(({ name }) => name === type.event);
    const known = keysOf(of).filter(
      ({ engine }) =>
        engine instanceof OccurrenceName &&
        (typeof engine.of === 'number' || before.some((other) => other.engine.id === engine.of)),
    );
    const key = known[(event.engine.day + at + before.length) % Math.max(1, known.length)];
    if (key === undefined) continue;
    fields[at] = key.engine;
    typed.push([names.fields[event.engine.event]?.[at] ?? '', key.typed]);
  }
  return {
    engine: { ...event.engine, fields },
    typed: { ...(event.typed as object), ...Object.fromEntries(typed) },
  };
}
