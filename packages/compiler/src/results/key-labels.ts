import {
  type ExecutableProgram,
  formatLongDate,
  type Occurrence,
  type Snapshot,
  titleOfRow,
} from '@termsheet/runtime';
import type { TermResult } from './results.ts';

/** How results speak of the occurrence that keys a term: `"march"`, `the Issuance of March 8, 2006`. */
export function labelOfKey({ events }: ExecutableProgram, key: Occurrence): string {
  const { event, day, id, row } = key;
  if (row !== null) return titleOfRow(row);
  if (id !== null) return `"${id}"`;
  return `the ${events[event]?.name ?? 'event'} of ${formatLongDate(day)}`;
}

/** The occurrence with that id or name by then; a row can also be called by its number, from 1. */
export function findKey(snapshot: Snapshot, event: number, name: string): Occurrence | null {
  const all = snapshot.occurrencesOf(event);
  const named = all.find(({ id, row }) => (row === null ? id : row.name) === name);
  if (named !== undefined) return named;
  return (
    all.find(({ row }) => row !== null && row.name === null && `${row.place + 1}` === name) ?? null
  );
}

/** A term as results name it: `Balance for "A"`. */
export function nameOfResult({ name, of }: Pick<TermResult, 'name' | 'of'>): string {
  return of === null ? name : `${name} for ${of}`;
}
