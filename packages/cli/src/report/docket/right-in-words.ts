import { formatLongDate, type RightEntry, type Value } from '@termsheet/runtime';
import { countOf } from '../layout/words.ts';
import { groupReasons } from '../results/group-reasons.ts';

/** When a right may be used, so far as its days are known. */
export function windowInWords({ opens, closes }: RightEntry): string {
  return [...dayInWords('from', opens), ...dayInWords('through', closes)].join(' ');
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
