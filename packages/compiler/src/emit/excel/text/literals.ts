import {
  Duration,
  formatTimeOfDay,
  formatValue,
  parseExact,
  parseIsoDate,
  TimeOfDay,
} from '@termsheet/runtime';
import type { IrConstant } from '../../../ir/expression.ts';
import { atom, type Formula, plain, write } from '../formulas/formula.ts';
import { NONE } from '../formulas/statuses.ts';
import { NotHeld } from '../not-held.ts';

/** The serial number of January 1, 1970, from which days are counted here. */
const EPOCH = 25_569;

/** Spreadsheets count days from 1900, and are a day off before its first of March. */
const FIRST_SERIAL = 61;

/** The last day that spreadsheets know; what never comes stands there. */
export const LAST_SERIAL = 2_958_465;

/** Longer string literals are not allowed in a formula. */
const MAX_LITERAL = 255;

/** A day as spreadsheets count it. */
export function serialOf(day: number): number {
  const serial = day + EPOCH;
  if (serial < FIRST_SERIAL) throw new NotHeld('spreadsheets have no dates before March 1, 1900');
  return serial;
}

/** The first day that spreadsheets count rightly stands for all before it: what holds from ever on holds from there. */
export function earliestSerialOf(day: number): number {
  return Math.max(day + EPOCH, FIRST_SERIAL);
}

/** A text in a formula: in quotes, these doubled, control characters left out. */
export function textLiteral(text: string): string {
  const clean = cleanText(text);
  const parts: string[] = [];
  for (let at = 0; at < clean.length || at === 0; at += MAX_LITERAL) {
    parts.push(`"${clean.slice(at, at + MAX_LITERAL).replaceAll('"', '""')}"`);
  }
  return parts.length === 1 ? (parts[0] ?? '""') : `(${parts.join('&')})`;
}

/** A text without what XML cannot carry; what is left is never longer than a cell may be. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffe\uffff]+/gu, ' ')
    .toWellFormed()
    .slice(0, 8000);
}

/** A figure in a formula: a decimal, or a quotient where it has no end. */
export function figureLiteral(figure: string): Formula {
  const exact = parseExact(figure);
  if (exact === undefined) throw new NotHeld('it has a figure that a cell cannot show');
  const text = exact.toString();
  if (text.includes('/')) return write`(${text})`;
  return text.startsWith('-') ? write`(${text})` : plain(text);
}

/** A value known from the contract alone. */
export function constantFormula(constant: IrConstant): Formula {
  switch (constant.kind) {
    case 'figure':
      return figureLiteral(constant.value);
    case 'day': {
      const day = parseIsoDate(constant.iso);
      if (day === undefined) throw new NotHeld('it has a date that a cell cannot show');
      return plain(String(serialOf(day)));
    }
    case 'yes/no':
      return plain(constant.value ? 'TRUE' : 'FALSE');
    case 'text':
      return plain(textLiteral(constant.value));
    case 'none':
      return NONE;
    case 'time':
      return plain(textLiteral(formatTimeOfDay(new TimeOfDay(constant.minutes, constant.zone))));
    case 'duration':
      return atom(durationText(constant.duration));
  }
}

function durationText({
  count,
  unit,
}: Extract<IrConstant, { kind: 'duration' }>['duration']): string {
  if (unit === 'days') return String(count);
  if (unit === 'weeks') return String(7 * count);
  if (unit === 'months' || unit === 'years')
    return textLiteral(
      formatValue(new Duration(unit === 'years' ? 12 * count : count, 'months'), null),
    );
  throw new NotHeld('it takes a length of time in days of a calendar as a value');
}
