import { describeKnownRange, isKnownDay, namedCalendar } from '../calendars/index.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoDate, formatLongDate } from '../dates/index.ts';
import type { FactRows, Inputs, KeyedFactRows } from '../program/inputs.ts';
import type { FactSpec } from '../program/program.ts';
import type { ExecutableProgram } from '../timeline/code.ts';
import type { Value } from '../value/value.ts';
import { type Indexes, indexOf, type OpenSource } from './contract-names.ts';
import { describeGiven, InputError } from './input-error.ts';
import { readDay } from './iso-date.ts';
import { noteEvents, readEvents } from './read-events.ts';
import { readMembers } from './read-members.ts';
import { readOpen } from './read-open.ts';
import { readTables } from './read-tables.ts';
import { readList, readValue } from './read-value.ts';

/**
 * What a caller supplies, as the engine takes it.
 *
 * @throws InputError for the first thing in it that cannot be read; nothing is ever ignored.
 */
export function readInputs(source: OpenSource, given: unknown): Inputs {
  const { program, names } = source;
  const supplied = readMembers('', given, ['blanks', 'facts', 'tables', 'readings', 'events']);
  const tables = readTables(source, supplied.get('tables'));
  source.keys.noteTables(tables);
  noteEvents(source, supplied.get('events'));
  const blanks: (Value | null)[] = program.blanks.map(() => null);
  for (const { key, index, value } of readIndexed('blanks', supplied.get('blanks'), names.blanks)) {
    const spec = program.blanks[index];
    if (spec === undefined) continue;
    blanks[index] = readValue(source, { place: `blanks.${key}`, type: spec.type }, value);
  }
  const facts: (FactRows | null)[] = program.facts.map(() => null);
  const keyedFacts: (KeyedFactRows | null)[] = program.facts.map(() => null);
  for (const { key, index, value } of readIndexed('facts', supplied.get('facts'), names.facts)) {
    const spec = program.facts[index];
    if (spec === undefined) continue;
    const fact = { spec, place: `facts.${key}` };
    if (spec.keyedBy === null) facts[index] = readRows(source, fact, value);
    else keyedFacts[index] = readKeyed(source, { ...fact, event: spec.keyedBy }, value);
  }
  const readings: (number | null)[] = program.ambiguities.map(() => null);
  const chosen = readIndexed('readings', supplied.get('readings'), names.readings);
  for (const { key, index, value } of chosen) {
    const labels = program.ambiguities[index]?.readings.map(({ label }) => label) ?? [];
    readings[index] = readReading(`readings.${key}`, labels, value);
  }
  const occurrences = readEvents(source, supplied.get('events'));
  return { blanks, facts, keyedFacts, tables, readings, occurrences };
}

interface Named {
  readonly key: string;
  readonly index: number;
  readonly value: unknown;
}

function readIndexed(place: string, given: unknown, indexes: Indexes): readonly Named[] {
  if (given === undefined) return [];
  const members = readMembers(place, given, Object.keys(indexes));
  return [...members].map(([key, value]) => ({ key, index: indexOf(indexes, key) ?? -1, value }));
}

function readReading(place: string, labels: readonly string[], given: unknown): number {
  const index = typeof given === 'string' ? labels.indexOf(given) : -1;
  if (index >= 0) return index;
  const known = labels.map((label) => JSON.stringify(label)).join(', ');
  throw new InputError(place, `${describeGiven(given)} is no reading: choose one of ${known}.`);
}

/** Rows for each event or row, by its name. */
function readKeyed(
  source: OpenSource,
  fact: { readonly spec: FactSpec; readonly place: string; readonly event: number },
  given: unknown,
): KeyedFactRows {
  const { spec, place } = fact;
  const event = source.program.events[fact.event]?.name ?? '';
  const known = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const rows = new Map<string | number, FactRows>();
  for (const [key, value] of readMembers(place, given, known)) {
    const at = `${place}[${JSON.stringify(key)}]`;
    const { of } = source.keys.find(at, event, key);
    rows.set(of, readRows(source, { spec, place: at }, value));
  }
  return rows;
}

function readRows(
  source: OpenSource,
  fact: { readonly spec: FactSpec; readonly place: string },
  given: unknown,
): FactRows {
  const { spec, place } = fact;
  const { program } = source;
  const days: Day[] = [];
  const values: Value[] = [];
  for (const [index, row] of readList(given, place).entries()) {
    const at = `${place}[${index}]`;
    const [date, value, ...more] = readList(row, at);
    if (value === undefined || more.length > 0) {
      throw new InputError(at, 'a row is a date and a value.');
    }
    const day = readDay(`${at}[0]`, date);
    refuseDay(program, { spec, place: `${at}[0]`, previous: days.at(-1) }, day);
    const absent = (): string => `${spec.name} on ${formatIsoDate(day)}`;
    const slot = { place: `${at}[1]`, type: spec.type, several: spec.several, absent };
    days.push(day);
    values.push(readOpen(source, slot, value));
  }
  return { days, values };
}

/** Rows rise in date, and those of a series are of the days of its calendar. */
function refuseDay(
  program: ExecutableProgram,
  row: { readonly spec: FactSpec; readonly place: string; readonly previous: Day | undefined },
  day: Day,
): void {
  const { spec, place, previous } = row;
  if (previous !== undefined && day <= previous) {
    const order = `${formatIsoDate(day)} does not come after ${formatIsoDate(previous)}`;
    throw new InputError(place, `${order}: rows stand in order of date, one for a day.`);
  }
  const calendar = spec.series === null ? undefined : program.calendars[spec.series];
  const base = calendar === undefined ? undefined : namedCalendar(calendar.base);
  if (calendar === undefined || base === undefined) return;
  const reason = isKnownDay(base, day) ? base.closure(day) : describeKnownRange(base);
  if (reason === undefined) return;
  throw new InputError(place, `${formatLongDate(day)} is no ${calendar.name} (${reason}).`);
}
