import type { Day } from '../dates/day.ts';
import { FIRST_DAY, LAST_DAY, parseIsoDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import { parseExact } from '../exact/index.ts';
import { isZone, parseTimeOfDay } from '../times/index.ts';
import { InputError } from '../typed/input-error.ts';
import { none } from '../value/missing.ts';
import { OccurrenceName } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** What a plain value is read as; `per` is how many a figure is stated for, as in $1,000. */
export interface PlainType {
  readonly kind: 'figure' | 'date' | 'yes/no' | 'text' | 'time' | 'occurrence' | 'not read';
  readonly per?: string;
  /** The texts it may be; any where there are none. */
  readonly members?: readonly string[];
  readonly several?: boolean;
  /** Which event or table another is of, by its index. */
  readonly event?: number;
}

/** A field of an event, or a column of a table. */
export type PlainField = readonly [name: string, type: PlainType];

/** What a text names: the place of a row, by its table, or an event by its id. */
export type PlainNames = ReadonlyMap<number, ReadonlyMap<string, number>>;

/**
 * One value.
 *
 * @throws InputError where it is none of its type.
 */
export function readPlainValue(
  place: string,
  type: PlainType,
  given: unknown,
  names: PlainNames = new Map(),
): Value {
  if (given === null) return none(place);
  if (type.several === true && Array.isArray(given)) {
    return given.map((each, at) =>
      readPlainValue(`${place}[${at}]`, { ...type, several: false }, each, names),
    );
  }
  switch (type.kind) {
    case 'figure': {
      const shown = given instanceof Exact ? given : parseExact(plainText(given));
      if (shown === undefined)
        throw new InputError(place, 'a figure is wanted here, such as "0.22".');
      const per = type.per === undefined ? undefined : parseExact(type.per);
      return per === undefined ? shown : shown.dividedBy(per);
    }
    case 'date':
      return readPlainDay(place, given);
    case 'yes/no':
      if (typeof given === 'boolean') return given;
      throw new InputError(place, 'true or false is wanted here.');
    case 'text': {
      const found = type.members?.find((each) => each === given) ?? given;
      const isKnown = type.members === undefined || type.members.includes(plainText(found));
      if (typeof found === 'string' && isKnown) return found;
      throw new InputError(place, `one of ${(type.members ?? []).join(', ')} is wanted here.`);
    }
    case 'time': {
      const time = parseTimeOfDay(plainText(given));
      if (time !== undefined && isZone(time.zone)) return time;
      throw new InputError(place, 'a time is wanted here, such as "5:00 pm New York time".');
    }
    case 'occurrence':
      return readPlainName(place, type.event ?? -1, { given, names });
    case 'not read':
      throw new InputError(place, 'a value of this type is not read here.');
  }
}

/**
 * A day, from a date such as `2006-03-09`.
 *
 * @throws InputError where it is no date.
 */
export function readPlainDay(place: string, given: unknown): Day {
  const day = typeof given === 'string' ? parseIsoDate(given) : undefined;
  if (day === undefined)
    throw new InputError(place, 'a date is wanted here, such as "2006-03-09".');
  return day;
}

/**
 * The day that is asked about: a date such as `2006-03-09`, or the number of a day.
 *
 * @throws InputError where it is neither.
 */
export function readPlainDate(given: unknown, place = 'the date'): Day {
  if (typeof given !== 'number') return readPlainDay(place, given);
  if (Number.isInteger(given) && given >= FIRST_DAY && given <= LAST_DAY) return given;
  throw new InputError(place, 'a date is wanted here, such as "2006-03-09".');
}

/**
 * Days that are asked about one after another.
 *
 * @throws InputError where one of them is none, or comes before the one before it.
 */
export function readPlainDates(given: unknown): readonly Day[] {
  if (!Array.isArray(given)) throw new InputError('the dates', 'a list of dates is wanted here.');
  let before = FIRST_DAY;
  return given.map((each: unknown, at) => {
    const place = `dates[${at}]`;
    const day = readPlainDate(each, place);
    if (day < before) throw new InputError(place, 'dates go from the earliest to the latest.');
    before = day;
    return day;
  });
}

/** An event by its id, or a row by what it is called. */
export function readPlainName(
  place: string,
  event: number,
  { given, names }: { readonly given: unknown; readonly names: PlainNames },
): OccurrenceName {
  const text = plainText(given);
  const rows = names.get(event);
  const of = rows === undefined ? text : rows.get(text);
  if (of !== undefined && text !== '') return new OccurrenceName(event, of);
  throw new InputError(place, 'the name of an event or of a row is wanted here.');
}

function plainText(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}
