import { type Column, unlessDoubted } from './column.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, operand, pastCells, write } from './formula.ts';
import { lifted } from './lifted.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { isUponEvent } from './nests.ts';
import { openSinceColumn } from './open-days.ts';

/** The column that says whether an event may come about after a line, on a day that has none. */
export function openColumn({ history }: Book, event: number): number {
  return history.reserve(openKey(event));
}

export function openKey(event: number): string {
  return `open ${event}`;
}

/** Whether an event may come about on a day that has no line. */
export function mayBeMissed({ history }: Book, event: number): boolean {
  return history.find(openKey(event)) !== undefined;
}

/** Whether a line stands more than a day after the one above. */
export function daysLieBetween({ history }: Book): Formula {
  const about = { title: 'Days without a line come before', format: 'General' };
  return history.slot('gap', about, () => {
    const date = atom({ kind: 'fixed', what: 'date' });
    const above = write`INDEX(${pastCells('date')},${atom({ kind: 'fixed', what: 'line' })}-1)`;
    return write`IF(${atom({ kind: 'fixed', what: 'phase' })}="",FALSE,${date}>${above}+1)`;
  });
}

/** A column of which nothing is known on days after the last line, where one more may have come about since. */
export function asFarAsKnown(env: Env, event: number, column: Column): Column {
  const since = openSinceColumn(env.book, event);
  const isUpon = isUponEvent(env) && env.moment.kind !== 'on';
  if (since !== null && isUpon) return unlessOpen(column, cellAbove(env, since));
  if (isUpon || (since === null && !mayBeMissed(env.book, event))) return column;
  const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
  const last = cellOf(env, lastLineBy(day), '0');
  if (since !== null) return unlessOpen(column, write`INDEX(${pastCells(since)},${last})`);
  const at = (of: 'date' | number): Formula => write`INDEX(${pastCells(of)},${last})`;
  const isAfter = write`${at('date')}<${operand(day, 'sum')}`;
  const isOpen = at(openColumn(env.book, event));
  const doubt = cellOf(env, write`IF(${isAfter},IF(${isOpen},NA(),0),0)`);
  return unlessDoubted(column, doubt);
}

function unlessOpen(column: Column, isOpen: Formula): Column {
  return unlessDoubted(column, write`IF(${isOpen},NA(),0)`);
}

/** What a column says in the line above the one at hand, be it looked at in rows. */
function cellAbove(env: Env, slot: number): Formula {
  const above = atom({ kind: 'previous', slot });
  return env.outer === null ? above : lifted(above);
}
