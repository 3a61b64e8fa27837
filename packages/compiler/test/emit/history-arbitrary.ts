import * as fc from 'fast-check';
import {
  type Day,
  type FactSpec,
  formatIsoDate,
  type Inputs,
  namedCalendar,
  none,
  type OccurrenceInput,
  OccurrenceName,
  unknown,
  type Value,
} from '@termsheet/runtime';
import type { Ir } from '../../src/ir/ir.ts';
import type { PartNames } from '../../src/emit/typescript/names/name-parts.ts';
import { anyTables, keyedRows, anyKeyedValues, withOthers } from './keyed-arbitrary.ts';
import { anyDay, anyValue, BUSY_DAYS, FIRST_DAY, type TwinValue } from './value-arbitrary.ts';

/** What a contract is evaluated on, for the engine and for an emitted module. */
export interface History {
  readonly engine: Inputs;
  readonly typed: unknown;
  /** The occurrences of an event, or the rows of a table, that have a name. */
  readonly keysOf: (event: number) => readonly TwinValue[];
}

type Keyed = readonly (readonly [key: string, typed: unknown])[];

interface Part<Engine> {
  readonly engine: Engine;
  readonly typed: Keyed;
}

/** Any history of a contract, from the tables of its program: some inputs missing, some absent. */
export function anyHistory(ir: Ir, names: PartNames): fc.Arbitrary<History> {
  return fc
    .record({
      blanks: anyBlanks(ir, names),
      facts: anyFacts(ir, names),
      keyed: anyKeyedValues(ir),
      tables: anyTables(ir, names),
      readings: anyReadings(ir, names),
      events: anyEvents(ir, names),
    })
    .map(({ blanks, facts, keyed, tables, readings, events }) => {
      const keysOf = (event: number): readonly TwinValue[] =>
        tables.keysOf(event) ??
        events
          .filter(({ engine }) => engine.event === event && engine.id !== null)
          .map(({ engine: { id } }) => ({
            engine: new OccurrenceName(event, id ?? ''),
            typed: id,
          }));
      const keyedFacts = keyedRows({ ir, names, keysOf }, keyed);
      const told = events.map((event, place) =>
        withOthers(ir, names, { event, before: events.slice(0, place), keysOf }),
      );
      return {
        engine: {
          blanks: blanks.engine,
          facts: facts.engine,
          keyedFacts: keyedFacts.engine,
          tables: tables.engine,
          readings: readings.engine,
          occurrences: told.map(({ engine }) => engine),
        },
        typed: {
          blanks: Object.fromEntries(blanks.typed),
          facts: { ...Object.fromEntries(facts.typed), ...Object.fromEntries(keyedFacts.typed) },
          tables: Object.fromEntries(tables.typed),
          readings: Object.fromEntries(readings.typed),
          events: told.map(({ typed }) => typed),
        },
        keysOf,
      };
    });
}

function anyBlanks(ir: Ir, names: PartNames): fc.Arbitrary<Part<Inputs['blanks']>> {
  const parts = ir.blanks.map((spec) =>
    // A contract whose first day is not known says little else.
    spec.type.kind === 'date'
      ? fc.constant({ engine: FIRST_DAY, typed: formatIsoDate(FIRST_DAY) })
      : fc.option(anyValue(ir, spec.type), { freq: 30 }),
  );
  return fc.tuple(...parts).map((values) => gather(values, names.blanks));
}

function anyReadings(ir: Ir, names: PartNames): fc.Arbitrary<Part<Inputs['readings']>> {
  const parts = ir.ambiguities.map(({ readings }) =>
    fc.option(
      fc.nat({ max: readings.length - 1 }).map((index) => ({
        engine: index,
        typed: readings[index]?.label ?? '',
      })),
      { freq: 20 },
    ),
  );
  return fc.tuple(...parts).map((values) => gather(values, names.readings));
}

/**
 * The rows of every fact. Those of one type draw their values from one pool, each from a place of its
 * own: histories hold a dozen series, and to make up every cell of each takes most of a test's time.
 */
function anyFacts(ir: Ir, names: PartNames): fc.Arbitrary<Part<Inputs['facts']>> {
  const keys = ir.facts.map(({ type, several }) => JSON.stringify([type, several]));
  const kinds = [...new Set(keys)];
  const pools = kinds.map((key) => {
    const spec = ir.facts[keys.indexOf(key)];
    return spec === undefined ? fc.constant([]) : anyPool(ir, spec);
  });
  const rows = ir.facts.map((spec) =>
    spec.keyedBy === null
      ? fc.option(fc.tuple(anyDays(ir, spec), fc.nat({ max: POOL_SIZE })), { freq: 40 })
      : fc.constant(null),
  );
  return fc.tuple(fc.tuple(...pools), fc.tuple(...rows)).map(([filled, chosen]) => {
    const values = ir.facts.map((spec, index) => {
      const pool = filled[kinds.indexOf(keys[index] ?? '')] ?? [];
      const [days, start] = chosen[index] ?? [null, 0];
      return days === null ? null : twinRows(spec, days, [...pool.slice(start), ...pool]);
    });
    return gather(values, names.facts);
  });
}

const POOL_SIZE = 60;

function anyPool(ir: Ir, { type, several }: FactSpec): fc.Arbitrary<readonly (TwinValue | null)[]> {
  const cell = anyValue(ir, several ? { kind: 'list', of: type } : type);
  return fc.array(fc.option(cell, { freq: 40 }), { minLength: POOL_SIZE, maxLength: POOL_SIZE });
}

function gather<Engine>(
  values: readonly ({ readonly engine: Engine; readonly typed: unknown } | null)[],
  keys: readonly string[],
): Part<(Engine | null)[]> {
  return {
    engine: values.map((value) => value?.engine ?? null),
    typed: values.flatMap((value, index) =>
      value === null ? [] : [[keys[index] ?? '', value.typed] as const],
    ),
  };
}

interface TwinRows {
  readonly engine: { readonly days: readonly Day[]; readonly values: readonly Value[] };
  readonly typed: unknown;
}

/** Mostly a row that stands from early on, and a few after it. */
const anyPlainDays: fc.Arbitrary<readonly Day[]> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constant(BUSY_DAYS.min - 30) }, anyDay),
    fc.uniqueArray(anyDay, { maxLength: 2 }),
  )
  .map(([first, more]) => [...new Set([first, ...more])].sort((a, b) => a - b));

/** The first and last day of a series: mostly enough for the look-backs of busy days. */
const anyStretch: fc.Arbitrary<readonly [Day, Day]> = fc
  .tuple(fc.nat({ max: 20 }), fc.nat({ max: 12 }))
  .map(([late, early]) => [BUSY_DAYS.min - 20 + late, BUSY_DAYS.max - early]);

/** A plain fact has a few rows; a series one for each of its days. */
function anyDays(ir: Ir, { series }: FactSpec): fc.Arbitrary<readonly Day[]> {
  const calendar = series === null ? null : (ir.calendars[series] ?? null);
  if (calendar === null) return anyPlainDays;
  return anyStretch.map(([from, to]) => namedCalendar(calendar.base)?.openDays(from, to) ?? []);
}

function twinRows(
  spec: FactSpec,
  days: readonly Day[],
  cells: readonly (TwinValue | null)[],
): TwinRows {
  return {
    engine: { days, values: days.map((day, at) => cells[at]?.engine ?? absentOn(spec, day)) },
    typed: days.map((day, at) => [formatIsoDate(day), cells[at]?.typed ?? 'none']),
  };
}

function absentOn({ name, several }: FactSpec, day: Day): Value {
  return several ? [] : none(`${name} on ${formatIsoDate(day)}`);
}

/** One event twice: as the engine takes it, and as callers write it. */
export interface TwinEvent {
  readonly engine: OccurrenceInput;
  readonly typed: unknown;
}

function anyEvents(ir: Ir, names: PartNames): fc.Arbitrary<readonly TwinEvent[]> {
  const reported = [...ir.events.keys()].filter((index) => isReported(ir, index));
  if (reported.length === 0) return fc.constant([]);
  const event = fc
    .constantFrom(...reported)
    .chain((index) => fc.tuple(anyDay, anyEvent(ir, names, index)));
  return fc
    .array(event, { maxLength: 8 })
    .map((events) =>
      events
        .toSorted(([left], [right]) => left - right)
        .map(([day, make], order) => make(day, order % 2 === 0 ? null : `event ${order}`)),
    );
}

/** Events, and the performance of obligations that no event performs. */
function isReported(ir: Ir, index: number): boolean {
  const source = ir.events[index]?.source;
  if (source?.kind !== 'duty') return source?.kind === 'reported';
  const isPerformed = ir.obligations[source.obligation]?.act.event === null;
  return source.happening === 'performance' && isPerformed;
}

type MakeEvent = (day: Day, id: string | null) => TwinEvent;

function anyEvent(ir: Ir, names: PartNames, index: number): fc.Arbitrary<MakeEvent> {
  const spec = ir.events[index];
  const fields = (spec?.fields ?? []).map(({ type, several }) =>
    // What speaks of another event or a row is put in once those are known.
    type.kind === 'occurrence'
      ? fc.constant(null)
      : fc.option(anyValue(ir, several ? { kind: 'list', of: type } : type), { freq: 12 }),
  );
  const source = spec?.source;
  const obligation = source?.kind === 'duty' ? ir.obligations[source.obligation] : undefined;
  const performed = obligation?.name ?? null;
  const hasKey = (obligation?.key ?? null) !== null;
  const anyDuty = hasKey ? fc.option(anyDay) : fc.constant(null);
  return fc.tuple(anyDuty, ...fields).map(([duty, ...values]) => (day, id) => {
    const words = (field: number): string =>
      `${spec?.fields[field]?.name ?? ''} of the ${spec?.name ?? ''} of ${formatIsoDate(day)}`;
    const keys = names.fields[index] ?? [];
    return {
      engine: {
        event: index,
        day,
        id,
        // All that is owed is performed where no amount is told.
        fields:
          performed === null
            ? values.map((value, field) => value?.engine ?? unknown(words(field)))
            : values.flatMap((value) => value?.engine ?? []),
        duty,
      },
      typed: {
        on: formatIsoDate(day),
        ...(performed === null ? { event: spec?.name ?? '' } : { performs: performed }),
        ...(id === null ? {} : { id }),
        ...(duty === null ? {} : { of: formatIsoDate(duty) }),
        ...Object.fromEntries(gather(values, keys).typed),
      },
    };
  });
}
