import * as fc from 'fast-check';
import {
  type Day,
  Duration,
  figureAsShown,
  formatIsoDate,
  parseExact,
  parseIsoDate,
  TimeOfDay,
  unitLabel,
  type Unit,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Ir } from '../../src/ir/ir.ts';

/** One value twice: as the engine takes it, and as callers of an emitted module write it. */
export interface TwinValue {
  readonly engine: Value;
  readonly typed: unknown;
}

/** The first day of the contracts that are tested, where they have a blank for it. */
export const FIRST_DAY: Day = parseIsoDate('2005-11-15') ?? 0;

/** The days on which most happens. */
export const BUSY_DAYS = { min: FIRST_DAY - 10, max: FIRST_DAY + 40 } as const;

/** Days around the first of the contracts, and now and then one long after. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 15, arbitrary: fc.integer(BUSY_DAYS) },
  { weight: 1, arbitrary: fc.integer({ min: FIRST_DAY - 400, max: FIRST_DAY + 900 }) },
);

const TIMES = [
  ['17:00', 'New York'],
  ['16:30', 'Chicago'],
  ['00:00', 'London'],
  ['12:00', 'Pacific'],
] as const;

/** Any value of a type that can be handed in. */
export function anyValue(ir: Ir, type: ValueType): fc.Arbitrary<TwinValue> {
  switch (type.kind) {
    case 'quantity':
      return anyFigure(type.unit).map((text) => twinFigure(type.unit, text));
    case 'date':
      return anyDay.map((day) => ({ engine: day, typed: formatIsoDate(day) }));
    case 'time':
      return fc.constantFrom(...TIMES).map(([at, zone]) => ({
        engine: new TimeOfDay(Number(at.slice(0, 2)) * 60 + Number(at.slice(3)), zone),
        typed: { at, in: zone },
      }));
    case 'day count':
      return fc.constantFrom('30/360', 'Actual/360', '30E/360 ISDA').map(same);
    case 'yes/no':
      return fc.boolean().map(same);
    case 'text':
      return fc.constantFrom('The Depository Trust Company', 'a custodian', '').map(same);
    case 'party':
      return fc.constantFrom(...ir.parties).map(same);
    case 'one of':
      return fc.constantFrom(...type.members).map(same);
    case 'duration':
      return fc.nat({ max: 40 }).map((count) => twinLength(ir, type.basis, count));
    case 'list':
      return fc.array(anyValue(ir, type.of), { minLength: 1, maxLength: 3 }).map((values) => ({
        engine: values.map(({ engine }) => engine),
        typed: values.map(({ typed }) => typed),
      }));
    case 'occurrence':
      throw new Error('An event cannot be handed in as a value.');
  }
}

/**
 * Figures of the size that a contract's would have, some of them no decimal. Each comes of one
 * number, since histories hold hundreds of them.
 */
function anyFigure(unit: Unit): fc.Arbitrary<string> {
  const [first, second] = unit.factors;
  if (first?.dimension.kind === 'shares') return fc.nat({ max: 80_000_000 }).map(String);
  if (second !== undefined) return fc.nat({ max: 1000 }).map(priceFrom);
  if (first?.dimension.kind === 'currency') return fc.nat({ max: 4_000_000 }).map(moneyFrom);
  return fc.constantFrom('2', '1/10', '11/10', '0.5', '3', '0', '0.09');
}

function priceFrom(number: number): string {
  if (number % 40 === 0) return ODD_PRICES[number % ODD_PRICES.length] ?? '0';
  return `0.${String(1 + (number % 60)).padStart(2, '0')}`;
}

const ODD_PRICES = ['11/150', '0.07875', '0', '3'];

function moneyFrom(number: number): string {
  return number % 15 === 0 ? (ODD_AMOUNTS[number % ODD_AMOUNTS.length] ?? '0') : String(number);
}

const ODD_AMOUNTS = ['0', '45.09', '1/3', '0.01'];

function twinFigure(unit: Unit, text: string): TwinValue {
  const engine = parseExact(text);
  if (engine === undefined) throw new Error(`${text} is no figure.`);
  return { engine: figureAsShown(engine, unit), typed: { value: engine, unit: unitLabel(unit) } };
}

type Basis = Extract<ValueType, { readonly kind: 'duration' }>['basis'];

function twinLength(ir: Ir, basis: Basis, count: number): TwinValue {
  if (basis === 'calendar days') {
    return { engine: new Duration(count, 'days'), typed: { count, of: 'days' } };
  }
  if (typeof basis === 'string') {
    return { engine: new Duration(count, 'months'), typed: { count, of: 'months' } };
  }
  const calendar = ir.calendars.findIndex(({ name }) => name === basis.calendar);
  return { engine: new Duration(count, { calendar }), typed: { count, of: basis.calendar } };
}

function same(value: string | boolean): TwinValue {
  return { engine: value, typed: value };
}
