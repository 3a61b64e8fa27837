import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, keyOf } from './formula.ts';

/** The date in question. */
export function dayOf({ moment }: Env): Formula {
  if (moment.kind === 'on') return moment.day;
  if (moment.kind === 'own' || moment.kind === 'before')
    return atom({ kind: 'fixed', what: 'date' });
  throw new NotHeld('it reads the date in question once for each event');
}

/** What tells moments apart. */
export function momentKey({ moment }: Env): string {
  return moment.kind === 'on' ? `on ${keyOf(moment.day)}` : moment.kind;
}
