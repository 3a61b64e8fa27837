import * as fc from 'fast-check';
import {
  type Day,
  type FactSpec,
  formatIsoDate,
  type Inputs,
  namedCalendar,
  none,
  type OccurrenceInput,
  unknown,
  type Value,
} from '@termsheet/runtime';
import type { Ir } from '../../src/ir/ir.ts';
import type { PartNames } from '../../src/emit/typescript/names/name-parts.ts';
import { anyDay, anyValue, FIRST_DAY, type TwinValue } from './value-arbitrary.ts';

/** What a contract is evaluated on, for the engine and for an emitted module. */
export interface History {
  readonly engine: Inputs;
  readonly typed: unknown;
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
      readings: anyReadings(ir, names),
      events: anyEvents(ir, names),
    })
    .map(({ blanks, facts, readings, events }) => ({
      engine: {
        blanks: blanks.engine,
        facts: facts.engine,
        readings: readings.engine,
        occurrences: events.map(({ engine }) => engine),
      },
      typed: {
        blanks: Object.fromEntries(blanks.typed),
        facts: Object.fromEntries(facts.typed),
        readings: Object.fromEntries(readings.typed),
        events: events.map(({ typed }) => typed),
      },
    }));
}

function anyBlanks(ir: Ir, names: PartNames): fc.Arbitrary<Part<Inputs['blanks']>> {
  const parts = ir.blanks.map((spec) =>
    // A contract whose first day is not known says little else.
    spec.type.kind === 'date'
      ? fc.constant({ engine: FIRST_DAY, typed: formatIsoDate(FIRST_DAY) })
      : fc.option(anyValue(ir, spec.type), { freq: 10 }),
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
      { freq: 8 },
    ),
  );
  return fc.tuple(...parts).map((values) => gather(values, names.readings));
}

function anyFacts(ir: Ir, names: PartNames): fc.Arbitrary<Part<Inputs['facts']>> {
  const parts = ir.facts.map((spec) =>
    spec.keyedBy === null ? fc.option(anyRows(ir, spec), { freq: 8 }) : fc.constant(null),
  );
  return fc.tuple(...parts).map((rows) => gather(rows, names.facts));
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

/** A plain fact has a few rows; a series one for each of its days over a month or so. */
function anyRows(ir: Ir, spec: FactSpec): fc.Arbitrary<TwinRows> {
  const calendar = spec.series === null ? null : (ir.calendars[spec.series] ?? null);
  const days =
    calendar === null
      ? fc.uniqueArray(anyDay, { maxLength: 3 }).map((some) => some.sort((a, b) => a - b))
      : fc.tuple(anyDay, fc.integer({ min: 5, max: 45 })).map(([from, length]) => {
          return namedCalendar(calendar.base)?.openDays(from, from + length) ?? [];
        });
  return days.chain((chosen) =>
    fc
      .array(anyCell(ir, spec), { minLength: chosen.length, maxLength: chosen.length })
      .map((cells) => {
        const rows = cells.map((cell, index) => ({ day: chosen[index] ?? 0, cell }));
        return {
          engine: {
            days: chosen,
            values: rows.map(({ day, cell }) => cell?.engine ?? absentOn(spec, day)),
          },
          typed: rows.map(({ day, cell }) => [formatIsoDate(day), cell?.typed ?? 'none']),
        };
      }),
  );
}

function absentOn({ name, several }: FactSpec, day: Day): Value {
  return several ? [] : none(`${name} on ${formatIsoDate(day)}`);
}

/** A value of a row, or null where nothing was recorded. */
function anyCell(ir: Ir, { type, several }: FactSpec): fc.Arbitrary<TwinValue | null> {
  const cell = anyValue(ir, several ? { kind: 'list', of: type } : type);
  return fc.option(cell, { freq: 12 });
}

interface TwinEvent {
  readonly engine: OccurrenceInput;
  readonly typed: unknown;
}

function anyEvents(ir: Ir, names: PartNames): fc.Arbitrary<readonly TwinEvent[]> {
  if (ir.events.length === 0) return fc.constant([]);
  const event = fc
    .nat({ max: ir.events.length - 1 })
    .chain((index) => fc.tuple(anyDay, anyEvent(ir, names, index)));
  return fc
    .array(event, { maxLength: 8 })
    .map((events) =>
      events
        .toSorted(([left], [right]) => left - right)
        .map(([day, make], order) => make(day, order % 2 === 0 ? null : `event ${order}`)),
    );
}

type MakeEvent = (day: Day, id: string | null) => TwinEvent;

function anyEvent(ir: Ir, names: PartNames, index: number): fc.Arbitrary<MakeEvent> {
  const spec = ir.events[index];
  const fields = (spec?.fields ?? []).map(({ type, several }) =>
    fc.option(anyValue(ir, several ? { kind: 'list', of: type } : type), { freq: 12 }),
  );
  return fc.tuple(...fields).map((values) => (day, id) => {
    const words = (field: number): string =>
      `${spec?.fields[field]?.name ?? ''} of the ${spec?.name ?? ''} of ${formatIsoDate(day)}`;
    const keys = names.fields[index] ?? [];
    return {
      engine: {
        event: index,
        day,
        id,
        fields: values.map((value, field) => value?.engine ?? unknown(words(field))),
      },
      typed: {
        on: formatIsoDate(day),
        event: spec?.name ?? '',
        ...(id === null ? {} : { id }),
        ...Object.fromEntries(gather(values, keys).typed),
      },
    };
  });
}
