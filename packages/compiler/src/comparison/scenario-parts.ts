import {
  type FactRows,
  type Inputs,
  type KeyedFactRows,
  type OccurrenceInput,
  OccurrenceName,
  type Program,
  unknown,
  type Value,
} from '@termsheet/runtime';

/**
 * One thing that a scenario is given or tells, which can be left out by itself: a blank, a reading, a row
 * of a fact, a row of a table, an event.
 */
export type ScenarioPart =
  | { readonly kind: 'blank' | 'reading' | 'event'; readonly at: number }
  | { readonly kind: 'fact' | 'row'; readonly at: number; readonly place: number }
  | {
      readonly kind: 'copy';
      readonly at: number;
      readonly of: string | number;
      readonly place: number;
    };

/** The parts of a scenario: what is dearest to leave out first, its events, then facts, then the rest. */
export function partsOfScenario(inputs: Inputs): readonly ScenarioPart[] {
  const { blanks, facts, keyedFacts, tables, readings, occurrences } = inputs;
  const parts: ScenarioPart[] = [];
  for (const at of occurrences.keys()) parts.push({ kind: 'event', at });
  for (const [at, copies] of keyedFacts.entries()) {
    for (const [of, rows] of copies ?? []) {
      for (const place of rows.days.keys()) parts.push({ kind: 'copy', at, of, place });
    }
  }
  for (const [at, rows] of facts.entries()) {
    for (const place of rows?.days.keys() ?? []) parts.push({ kind: 'fact', at, place });
  }
  for (const [at, rows] of tables) {
    for (const place of rows.keys()) parts.push({ kind: 'row', at, place });
  }
  for (const [at, reading] of readings.entries()) {
    if (reading !== null) parts.push({ kind: 'reading', at });
  }
  for (const [at, value] of blanks.entries()) {
    if (value !== null) parts.push({ kind: 'blank', at });
  }
  return parts;
}

/**
 * The scenario of some of its parts. A field or cell that speaks of an event or a row that is left out
 * is not supplied, a fact that does is left out too; rows that stay are called by their new places.
 */
export function scenarioOf(
  { facts }: Pick<Program<unknown>, 'facts'>,
  inputs: Inputs,
  kept: Iterable<ScenarioPart>,
): Inputs {
  const keys = new Set([...kept].map(keyOf));
  const renaming = renamingOf(inputs, (part) => keys.has(keyOf(part)));
  return {
    blanks: inputs.blanks.map((value, at) =>
      value === null || !keys.has(`blank ${at}`) ? null : renamed(value, renaming),
    ),
    readings: inputs.readings.map((value, at) => (keys.has(`reading ${at}`) ? value : null)),
    facts: inputs.facts.map((rows, at) =>
      keptRows(rows, (place) => keys.has(`fact ${at} ${place}`), renaming),
    ),
    keyedFacts: inputs.keyedFacts.map((copies, at) => {
      const naming = { ...renaming, keyedBy: facts[at]?.keyedBy ?? -1 };
      return keptCopies(copies, (of, place) => keys.has(`copy ${at} ${of} ${place}`), naming);
    }),
    tables: keptTables(inputs, keys, renaming),
    occurrences: inputs.occurrences.flatMap((occurrence, at) =>
      keys.has(`event ${at}`) ? [keptOccurrence(occurrence, renaming)] : [],
    ),
  };
}

function keptOccurrence(occurrence: OccurrenceInput, renaming: Renaming): OccurrenceInput {
  const { duty = null, fields } = occurrence;
  const of = duty instanceof OccurrenceName ? renamed(duty, renaming) : duty;
  return {
    ...occurrence,
    fields: fields.map((field) => renamed(field, renaming) ?? LEFT_OUT),
    duty: of instanceof OccurrenceName || typeof of === 'number' ? of : null,
  };
}

const LEFT_OUT = unknown('what is left out of the scenario');

function keyOf(part: ScenarioPart): string {
  switch (part.kind) {
    case 'copy':
      return `copy ${part.at} ${part.of} ${part.place}`;
    case 'fact':
    case 'row':
      return `${part.kind} ${part.at} ${part.place}`;
    default:
      return `${part.kind} ${part.at}`;
  }
}

/** What occurrences and rows are called in the smaller scenario; null for what is left out of it. */
interface Renaming {
  readonly events: ReadonlySet<string>;
  readonly rows: ReadonlyMap<number, readonly (number | null)[]>;
}

function renamingOf(
  { occurrences, tables }: Inputs,
  isKept: (part: ScenarioPart) => boolean,
): Renaming {
  const events = new Set(
    occurrences.flatMap(({ id }, at) => (id !== null && isKept({ kind: 'event', at }) ? id : [])),
  );
  const rows = new Map<number, readonly (number | null)[]>();
  for (const [at, all] of tables) {
    let next = 0;
    rows.set(
      at,
      all.map((_, place) => (isKept({ kind: 'row', at, place }) ? next++ : null)),
    );
  }
  return { events, rows };
}

/** A value that speaks of nothing that is left out; null where it does. */
function renamed(value: Value, renaming: Renaming): Value | null {
  if (value instanceof OccurrenceName) {
    const { event, of, title } = value;
    if (typeof of === 'string') return renaming.events.has(of) ? value : null;
    const rows = renaming.rows.get(event);
    const place = rows === undefined ? of : (rows[of] ?? null);
    return place === null ? null : new OccurrenceName(event, place, title);
  }
  if (!Array.isArray(value)) return value;
  const items: readonly Value[] = value;
  const all = items.map((item) => renamed(item, renaming)).filter((item) => item !== null);
  return all.length < items.length ? null : all;
}

function keptRows(
  rows: FactRows | null,
  isKept: (place: number) => boolean,
  renaming: Renaming,
): FactRows | null {
  if (rows === null) return null;
  const left = rows.days.flatMap((day, place): readonly [number, Value][] => {
    const value = rows.values[place];
    const named = value === undefined || !isKept(place) ? null : renamed(value, renaming);
    return named === null ? [] : [[day, named]];
  });
  if (left.length === 0) return null;
  return { days: left.map(([day]) => day), values: left.map(([, value]) => value) };
}

function keptCopies(
  copies: KeyedFactRows | null,
  isKept: (of: string | number, place: number) => boolean,
  renaming: Renaming & { readonly keyedBy: number },
): KeyedFactRows | null {
  if (copies === null) return null;
  const left = new Map<string | number, FactRows>();
  for (const [of, rows] of copies) {
    const key = renamed(new OccurrenceName(renaming.keyedBy, of), renaming);
    const kept = keptRows(rows, (place) => isKept(of, place), renaming);
    if (key instanceof OccurrenceName && kept !== null) left.set(key.of, kept);
  }
  return left.size === 0 ? null : left;
}

function keptTables(
  { tables }: Inputs,
  keys: ReadonlySet<string>,
  renaming: Renaming,
): ReadonlyMap<number, readonly (readonly Value[])[]> {
  const left = new Map<number, readonly (readonly Value[])[]>();
  for (const [at, rows] of tables) {
    const kept = rows
      .filter((_, place) => keys.has(`row ${at} ${place}`))
      .map((row) => row.map((cell) => renamed(cell, renaming) ?? LEFT_OUT));
    if (kept.length > 0) left.set(at, kept);
  }
  return left;
}
