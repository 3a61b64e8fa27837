import * as fc from 'fast-check';
import {
  type Day,
  Duration,
  formatIsoDate,
  parseExact,
  parseIsoDate,
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

export const FIRST_DAY: Day = parseIsoDate('2005-11-15') ?? 0;
export const LAST_DAY: Day = parseIsoDate('2008-03-31') ?? 0;

/** Days around the life of the contracts that are tested. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: FIRST_DAY - 40, max: LAST_DAY });

/** Any value of a type that can be handed in. */
export function anyValue(ir: Ir, type: ValueType): fc.Arbitrary<TwinValue> {
  switch (type.kind) {
    case 'quantity':
      return anyFigure(type.unit).map((text) => twinFigure(type.unit, text));
    case 'date':
      return anyDay.map((day) => ({ engine: day, typed: formatIsoDate(day) }));
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
      return fc.array(anyValue(ir, type.of), { maxLength: 3 }).map((values) => ({
        engine: values.map(({ engine }) => engine),
        typed: values.map(({ typed }) => typed),
      }));
    case 'occurrence':
      throw new Error('An event cannot be handed in as a value.');
  }
}

/** Figures of the size that a contract's would have, some of them no decimal. */
function anyFigure(unit: Unit): fc.Arbitrary<string> {
  const [first, second] = unit.factors;
  if (first?.dimension.kind === 'shares') return fc.nat({ max: 80_000_000 }).map(String);
  if (second !== undefined) {
    return fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }).map((cents) => cent(cents)) },
      fc.constantFrom('11/150', '0.07875', '0', '3'),
    );
  }
  if (first?.dimension.kind === 'currency') {
    return fc.oneof(fc.nat({ max: 4_000_000 }).map(String), fc.constantFrom('0', '45.09', '1/3'));
  }
  return fc.constantFrom('2', '1/10', '11/10', '0.5', '3', '0', '0.09');
}

function cent(cents: number): string {
  return `0.${String(cents).padStart(2, '0')}`;
}

function twinFigure(unit: Unit, text: string): TwinValue {
  const engine = parseExact(text);
  if (engine === undefined) throw new Error(`${text} is no figure.`);
  return { engine, typed: { value: engine, unit: unitLabel(unit) } };
}

type Basis = Extract<ValueType, { readonly kind: 'duration' }>['basis'];

function twinLength(ir: Ir, basis: Basis, count: number): TwinValue {
  if (basis === 'calendar days') {
    return { engine: new Duration(count, 'days'), typed: { count, of: 'days' } };
  }
  if (basis === 'calendar months') {
    return { engine: new Duration(count, 'months'), typed: { count, of: 'months' } };
  }
  const calendar = ir.calendars.findIndex(({ name }) => name === basis.calendar);
  return { engine: new Duration(count, { calendar }), typed: { count, of: basis.calendar } };
}

function same(value: string | boolean): TwinValue {
  return { engine: value, typed: value };
}
