import { Exact } from '../exact/exact.ts';
import type { ExecutableProgram } from '../timeline/code.ts';
import { describeUnit, figureAsShown, type Unit } from '../units/index.ts';
import { Duration } from '../value/duration.ts';
import type { Value } from '../value/value.ts';
import type { DurationBasis, ValueType } from '../value/value-type.ts';
import { readClockTime } from './clock-time.ts';
import { readFigure } from './amount.ts';
import type { OpenSource } from './contract-names.ts';
import { DAY_COUNT_NAMES } from './day-count-name.ts';
import { describeGiven, InputError } from './input-error.ts';
import { readDay } from './iso-date.ts';
import { labelOf } from './label-of.ts';

/** Where a value is wanted, and of which type. */
export interface Slot {
  readonly place: string;
  readonly type: ValueType;
  /** The place of the event being read, which can only speak of those before it; left out for others. */
  readonly before?: number;
}

/**
 * A value as a caller gives it, as the engine holds it. The types have kept most mistakes out, but
 * not those of callers without types.
 *
 * @throws InputError where it is not of the type that is wanted.
 */
export function readValue(source: OpenSource, slot: Slot, given: unknown): Value {
  const { place, type } = slot;
  const { program } = source;
  switch (type.kind) {
    case 'quantity':
      return readAmount(place, type.unit, given);
    case 'date':
      return readDay(place, given);
    case 'day count':
      return readMember(place, DAY_COUNT_NAMES, given);
    case 'time':
      return readClockTime(place, given);
    case 'duration':
      return readLength(program, { place, basis: type.basis }, given);
    case 'yes/no':
      if (typeof given === 'boolean') return given;
      throw wrong(place, 'true or false', given);
    case 'text':
      if (typeof given === 'string') return given;
      throw wrong(place, 'a text', given);
    case 'party':
      return readMember(place, program.parties, given);
    case 'one of':
      return readMember(place, type.members, given);
    case 'list':
      return readList(given, place).map((each, index) =>
        readValue(source, { ...slot, place: `${place}[${index}]`, type: type.of }, each),
      );
    case 'occurrence':
      return source.keys.find(place, type.event, given, slot.before);
  }
}

/**
 * The items of a list.
 *
 * @throws InputError where it is none.
 */
export function readList(given: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(given)) throw wrong(place, 'a list', given);
  return given;
}

/** An amount as a unit's function makes it, or as JSON carries it: with its figure as text. */
function readAmount(place: string, unit: Unit, given: unknown): Exact {
  const label = labelOf(unit);
  if (!isAmountLike(given) || given.unit !== label) throw wrong(place, describeUnit(unit), given);
  const figure = given.value instanceof Exact ? given.value : readFigure(place, label, given.value);
  const isCounted = unit.factors.some(({ dimension }) => dimension.kind === 'shares');
  if (isCounted && figure.sign() < 0) {
    throw new InputError(place, `${figure.toString()} is below zero, which it never is.`);
  }
  return figureAsShown(figure, unit);
}

function isAmountLike(
  given: unknown,
): given is { readonly value: unknown; readonly unit: unknown } {
  return typeof given === 'object' && given !== null && 'value' in given && 'unit' in given;
}

function readMember(place: string, members: readonly string[], given: unknown): string {
  if (typeof given === 'string' && members.includes(given)) return given;
  throw wrong(place, `one of ${members.map((member) => JSON.stringify(member)).join(', ')}`, given);
}

function readLength(
  program: ExecutableProgram,
  slot: { readonly place: string; readonly basis: DurationBasis },
  given: unknown,
): Duration {
  const { place, basis } = slot;
  const names = namesOfBasis(basis);
  const isRight = typeof given === 'object' && given !== null && 'count' in given && 'of' in given;
  const of = isRight ? names.find((name) => name === given.of) : undefined;
  const count = isRight ? given.count : undefined;
  if (of === undefined || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
    throw wrong(
      place,
      `a whole number of ${names.join(' or ')}, as { count: 10, of: ${JSON.stringify(names[0])} }`,
      given,
    );
  }
  if (typeof basis === 'string') return new Duration(count, of === 'days' ? 'days' : 'months');
  const calendar = program.calendars.findIndex(({ name }) => name === basis.calendar);
  return new Duration(count, { calendar });
}

function namesOfBasis(basis: DurationBasis): readonly string[] {
  if (typeof basis === 'object') return [basis.calendar];
  if (basis === 'calendar days or months') return ['days', 'months'];
  return basis === 'calendar days' ? ['days'] : ['months'];
}

function wrong(place: string, wanted: string, given: unknown): InputError {
  return new InputError(place, `${wanted} is wanted here, not ${describeGiven(given)}.`);
}
