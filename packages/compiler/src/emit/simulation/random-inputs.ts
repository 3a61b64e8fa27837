import {
  type Day,
  Exact,
  type Inputs,
  namedCalendar,
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

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A history of a contract: every blank, fact and reading given, and events of every reported kind. */
export function randomHistory(ir: Ir, random: () => number): RandomHistory {
  const kinds = ir.events.flatMap(({ source }, event) =>
    source.kind === 'reported' ? [event] : [],
  );
  const days = Array.from({ length: kinds.length === 0 ? 0 : EVENTS }, () => anyDay(random));
  const occurrences = days
    .toSorted((left, right) => left - right)
    .map((day) => {
      const event = kinds[Math.floor(random() * kinds.length)] ?? 0;
      const fields = (ir.events[event]?.fields ?? []).map(({ type }) => anyValue(type, random));
      return { event, day, id: null, fields };
    });
  const blanks = ir.blanks.map(({ type }) =>
    type.kind === 'date' ? FIRST : anyValue(type, random),
  );
  const facts = ir.facts.map(({ type, series, several }) => {
    const calendar = series === null ? undefined : namedCalendar(ir.calendars[series]?.base ?? '');
    const on = calendar?.openDays(FIRST - 40, FIRST + DAYS) ?? [FIRST - 40, FIRST + DAYS / 2];
    const value = (): Value =>
      several ? [anyValue(type, random), anyValue(type, random)] : anyValue(type, random);
    return { days: on, values: on.map(value) };
  });
  const readings = ir.ambiguities.map(({ readings: all }) => Math.floor(random() * all.length));
  const keyedFacts = ir.facts.map(() => null);
  const inputs = { blanks, facts, keyedFacts, tables: new Map(), readings, occurrences };
  return { inputs, day: anyDay(random) + 60 };
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
