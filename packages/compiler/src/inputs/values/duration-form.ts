import { Duration, type DurationBasis, type ValueType } from '@termsheet/runtime';
import { otherNumbers } from '../../bound/grammatical-number.ts';
import { describeType } from '../../checked/describe-type.ts';
import { inputMalformedDuration } from '../diagnostics/input-malformed-duration.ts';
import type { ValueForm, ValueReading } from './value-form.ts';

type DurationType = Extract<ValueType, { readonly kind: 'duration' }>;

/** Longer than any stretch of dates that can be written. */
const COUNT = /^\d{1,7}$/;

/** `45 days`, `3 months`, `10 Trading Days`, in JSON as in a contract. */
export const durationForm: ValueForm<DurationType> = {
  readLiteral: (reading, written) => {
    if (written.kind !== 'DurationLiteral') return undefined;
    const { count, unit } = written;
    const words = unit.kind === 'calendar' ? unit.unit : unit.calendar.text;
    const stated = statedUnit(reading, words);
    if (stated === null) return undefined;
    return COUNT.test(count) ? lasting(count, stated) : refuse(reading, `${count} ${words}`);
  },
  readText: (reading, text) => {
    const space = text.indexOf(' ');
    const count = text.slice(0, Math.max(space, 0));
    const stated = statedUnit(reading, text.slice(space + 1));
    return stated === null || !COUNT.test(count) ? refuse(reading, text) : lasting(count, stated);
  },
  schema: (type) => ({
    description: `A whole number and its unit: ${describeType(type)}.`,
    type: 'string',
    pattern: String.raw`^\d{1,7} (?:${unitsOf(type.basis).map(escaped).join('|')})$`,
  }),
};

const DAYS: readonly string[] = ['day', 'days', 'week', 'weeks'];
const MONTHS: readonly string[] = ['month', 'months', 'year', 'years'];

interface StatedUnit {
  readonly factor: number;
  readonly basis: Duration['basis'];
}

/** What one of a unit comes to; null where it is no unit of that basis: the two do not mix. */
function statedUnit(
  { context, type: { basis } }: ValueReading<DurationType>,
  words: string,
): StatedUnit | null {
  if (!unitsOf(basis).includes(words)) return null;
  if (typeof basis === 'object') {
    const calendar = context.ir.calendars.findIndex(({ name }) => name === basis.calendar);
    return { factor: 1, basis: { calendar } };
  }
  if (DAYS.includes(words)) return { factor: words.startsWith('week') ? 7 : 1, basis: 'days' };
  return { factor: words.startsWith('year') ? 12 : 1, basis: 'months' };
}

function unitsOf(basis: DurationBasis): readonly string[] {
  if (typeof basis === 'object') return [basis.calendar, ...otherNumbers(basis.calendar)];
  if (basis === 'calendar days or months') return [...DAYS, ...MONTHS];
  return basis === 'calendar days' ? DAYS : MONTHS;
}

function lasting(count: string, { factor, basis }: StatedUnit): Duration {
  return new Duration(Number(count) * factor, basis);
}

function refuse(reading: ValueReading<DurationType>, written: string): null {
  const { context, name, place, type } = reading;
  const found = { name, written, expected: describeType(type) };
  context.findings.report(inputMalformedDuration.at(place.span, found), place.describe);
  return null;
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
