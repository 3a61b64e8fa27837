import { type Column, guarded } from './column.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, operand, pastCells, write } from './formula.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { isUponEvent } from './nests.ts';

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
  if (!mayBeMissed(env.book, event)) return column;
  if (isUponEvent(env) && env.moment.kind !== 'on') return column;
  const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
  const last = cellOf(env, lastLineBy(day), '0');
  const at = (of: 'date' | number): Formula => write`INDEX(${pastCells(of)},${last})`;
  const isAfter = write`${at('date')}<${operand(day, 'sum')}`;
  const isOpen = at(openColumn(env.book, event));
  const doubt = cellOf(env, write`IF(${isAfter},IF(${isOpen},NA(),0),0)`);
  const known = (formula: Formula): Formula => guarded(formula, [doubt]);
  return {
    cells: column.cells,
    statistic: (statistic) => known(column.statistic(statistic)),
    any: () => write`IF(IFERROR(${column.any()},FALSE),TRUE,${known(column.any())})`,
    pick: (which) => known(column.pick(which)),
    weighed: (weights) => known(column.weighed(weights)),
  };
}
