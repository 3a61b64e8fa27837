import type { Env, Local } from './env.ts';
import { dateOfEvent } from './events-area.ts';
import { atom, type Formula, write } from './formula.ts';
import { isMade } from './is-made.ts';

/** An event or a row of a table that is meant: the one at hand, or one by its number. */
export type Occurred = Exclude<Local, { readonly kind: 'value' }>;

/** The number of an event on the sheet Events, of a row in its table, or of the line of what the contract makes. */
export function numberOf(env: Pick<Env, 'book'>, local: Occurred): Formula {
  if (local.kind === 'numbered') return local.number;
  return atom({ kind: 'fixed', what: isMade(env, local.event) ? 'line' : 'number' });
}

/** The date of an event. */
export function dateOf(env: Env, local: Occurred): Formula {
  if (!isMade(env, local.event)) return dateOfEvent(env, numberOf(env, local));
  if (local.kind === 'event at hand') return atom({ kind: 'fixed', what: 'date' });
  return write`INDEX(${atom({ kind: 'past', of: 'date' })},${local.number})`;
}
