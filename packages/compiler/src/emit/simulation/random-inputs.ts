import {
  type Day,
  Exact,
  type FactRows,
  type FactSpec,
  type Inputs,
  namedCalendar,
  OccurrenceName,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Ir } from '../../ir/ir.ts';

/** A history made of numbers drawn from a seed, and the day asked about. */
export interface RandomHistory {
  readonly inputs: Inputs;
  readonly day: Day;
}

/** Histories begin on January 2, 2006, and run for so many days. */
const FIRST: Day = 13_150;
const DAYS = 500;
const EVENTS = 16;
/** The rows of each table that comes with the inputs. */
const ROWS = 2;

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A history of a contract: every blank, fact, table and reading given, and events of every kind that is
 * reported, performances of what is owed among them.
 */
export function randomHistory(ir: Ir, random: () => number): RandomHistory {
  const kinds = [...ir.events.keys()].filter((event) => isReported(ir, event));
  const days = Array.from({ length: kinds.length === 0 ? 0 : EVENTS }, () => anyDay(random));
  const occurrences = days
    .toSorted((left, right) => left - right)
    .map((day) => {
      const event = kinds[Math.floor(random() * kinds.length)] ?? 0;
      const fields = (ir.events[event]?.fields ?? []).map(({ type }) => anyField(ir, type, random));
      return { event, day, id: null, fields };
    });
  const blanks = ir.blanks.map(({ type }) =>
    type.kind === 'date' ? FIRST : anyValue(type, random),
  );
  const rowsOf = ({ type, series, several }: FactSpec): FactRows => {
    const calendar = series === null ? undefined : namedCalendar(ir.calendars[series]?.base ?? '');
    const on = calendar?.openDays(FIRST - 40, FIRST + DAYS) ?? [FIRST - 40, FIRST + DAYS / 2];
    const value = (): Value =>
      several ? [anyValue(type, random), anyValue(type, random)] : anyValue(type, random);
    return { days: on, values: on.map(value) };
  };
  const facts = ir.facts.map((spec) => (spec.keyedBy === null ? rowsOf(spec) : null));
  const keyedFacts = ir.facts.map((spec) =>
    spec.keyedBy === null ? null : new Map([0, 1].map((place) => [place, rowsOf(spec)])),
  );
  const tables = new Map(
    [...ir.events.entries()].flatMap(([at, { source, fields }]) => {
      if (source.kind !== 'row' || source.rows !== null) return [];
      const row = (): Value[] => fields.map(({ type }) => anyValue(type, random));
      return [[at, Array.from({ length: ROWS }, row)] as const];
    }),
  );
  const readings = ir.ambiguities.map(({ readings: all }) => Math.floor(random() * all.length));
  const inputs = { blanks, facts, keyedFacts, tables, readings, occurrences };
  return { inputs, day: anyDay(random) + 60 };
}

/** Events that somebody reports, and the performance of what is owed by no event of its own. */
function isReported(ir: Ir, event: number): boolean {
  const source = ir.events[event]?.source;
  if (source?.kind !== 'duty') return source?.kind === 'reported';
  const act = ir.obligations[source.obligation]?.act;
  return source.happening === 'performance' && act?.event === null;
}

/** What a field says; where it names another, a row of that table, or an event that there is not. */
function anyField(ir: Ir, type: ValueType, random: () => number): Value {
  if (type.kind !== 'occurrence') return anyValue(type, random);
  const event = ir.events.findIndex(({ name }) => name === type.event);
  return new OccurrenceName(event, type.isRow ? Math.floor(random() * ROWS) : 'none');
}

function anyDay(random: () => number): Day {
  return FIRST + Math.floor(random() * DAYS);
}

/** A value of a type, of a size that contracts have. */
export function anyValue(type: ValueType, random: () => number): Value {
  switch (type.kind) {
    case 'quantity':
      return Exact.decimal(BigInt(Math.floor(sizeOf(type) * (0.2 + random()) * 1000)), 3);
    case 'date':
      return anyDay(random);
    case 'yes/no':
      return random() < 0.5;
    case 'one of':
      return type.members[Math.floor(random() * type.members.length)] ?? '';
    case 'list':
      return [anyValue(type.of, random)];
    default:
      return '';
  }
}

/** About how large figures of a unit are: prices, amounts of money, counts of shares, ratios. */
function sizeOf({ unit }: Extract<ValueType, { readonly kind: 'quantity' }>): number {
  const [first, second] = unit.factors;
  if (first === undefined) return 1;
  if (second !== undefined) return 0.5;
  return first.dimension.kind === 'shares' ? 50_000_000 : first.power === 1 ? 2_000_000 : 0.1;
}
