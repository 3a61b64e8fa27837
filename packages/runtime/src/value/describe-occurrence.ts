import { formatIsoDate } from '../dates/index.ts';
import type { Program } from '../program/program.ts';
import { type Occurrence, titleOfRow } from './occurrence.ts';

/** An occurrence in words: `Issuance of 2006-03-08`, `Noteholder "A"`. */
export function describeOccurrence(
  { events }: Pick<Program<unknown>, 'events'>,
  { event, day, row }: Occurrence,
): string {
  const name = events[event]?.name ?? 'event';
  return row === null ? `${name} of ${formatIsoDate(day)}` : `${name} ${titleOfRow(row)}`;
}
