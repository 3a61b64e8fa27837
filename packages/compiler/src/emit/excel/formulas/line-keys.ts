import { atom, type Formula, pastCells, write } from './formula.ts';
import { DAY, PHASE } from './phases.ts';

/** The key at which a line stands on a day, in a phase of it, that the line at hand brings about. */
export function keyFromHere(day: Formula, phase: number): Formula {
  return keyAt(day, phase, atom({ kind: 'fixed', what: 'line' }));
}

/** The key on a day, in a phase of it, of what has a number there. */
export function keyAt(day: Formula, phase: number, number: Formula | string): Formula {
  return write`${day}*${DAY}+${String(phase)}*${PHASE}+${number}`;
}

/** The last line by the close of a day. */
export function lastLineBy(day: Formula): Formula {
  return write`MATCH(${day},${pastCells('order')},1)`;
}

/** What a column says in the line that the line at hand follows, or takes effect of. */
export function atOrigin(slot: number): Formula {
  return write`INDEX(${atom({ kind: 'past', of: slot })},${atom({ kind: 'fixed', what: 'origin' })})`;
}

/** Whether the line at hand stands at the key that a column says in the line that it follows. */
export function isDueHere(key: number): Formula {
  return write`IFERROR(${atOrigin(key)}=${atom({ kind: 'fixed', what: 'key' })},FALSE)`;
}
