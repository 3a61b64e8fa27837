import { labelOfKey } from '../key-labels.ts';
import { showValue } from '../write-value.ts';
import {
  type ExecutableProgram,
  formatLongDate,
  Missing,
  type RightEntry,
  type Value,
} from '@termsheet/runtime';
import { countOf } from './words.ts';
import { groupReasons } from './group-reasons.ts';

/** When a right may be used, so far as its days are known. */
export function windowInWords({ opens, closes, closesAt }: RightEntry): string {
  const end = closesAt === null ? 'through' : `before ${showValue(closesAt, null)} on`;
  return [...dayInWords('from', opens), ...dayInWords(end, closes)].join(' ');
}

/** A right, and for which event or row it is one of several. */
export function nameOfRight(program: ExecutableProgram, { name, of }: RightEntry): string {
  return of === null ? name : `${name} for ${labelOfKey(program, of)}`;
}

/** `Holder may convert up to $900,000`. */
export function powerInWords(entry: RightEntry): string {
  return `${entry.holder} may ${entry.verb}${limitInWords(entry)}`;
}

/** How much one use may be of. What is not known is not passed over: it would read as no limit. */
function limitInWords({ most, type }: RightEntry): string {
  if (most === null) return '';
  if (!(most instanceof Missing)) return ` up to ${showValue(most, type)}`;
  return ` up to what is not known (${groupReasons(most.reasons).join('; ')})`;
}

function dayInWords(word: string, day: Value | null): readonly string[] {
  return typeof day === 'number' ? [`${word} ${formatLongDate(day)}`] : [];
}

/** How a right stands, and how often it was used. */
export function rightInWords({ status, reasons, uses }: RightEntry): string {
  const why = groupReasons(reasons).join('; ');
  const times = uses.length === 0 ? '' : `, used ${countOf(uses.length, 'time')}`;
  switch (status) {
    case 'not yet open':
      return why === '' ? status : `waits for ${why}`;
    case 'not known':
      return `not known: ${why}`;
    case 'does not stand':
      return `does not stand now${times}`;
    case 'open':
      return `open${times}`;
    case 'used':
      return `closed${times}`;
    case 'lapsed':
      return 'lapsed';
  }
}
