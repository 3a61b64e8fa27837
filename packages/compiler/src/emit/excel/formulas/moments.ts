import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, keyOf, write } from './formula.ts';
import { UNKNOWN } from './statuses.ts';

/** The date in question. */
export function dayOf({ moment }: Env): Formula {
  if (moment.kind === 'on' || moment.kind === 'ahead') return moment.day;
  if (moment.kind === 'own' || moment.kind === 'before')
    return atom({ kind: 'fixed', what: 'date' });
  throw new NotHeld('it reads the date in question once for each event');
}

/** @throws NotHeld where something is read that what happens by a day to come may still change. */
export function requireKnown({ moment }: Env, name: string): void {
  if (moment.kind === 'ahead') throw new NotHeld(`it counts ahead days that rest on ${name}`);
}

/** What is read at the close of a day: unknown while that day is still to come. */
export function onceCome({ moment }: Env, day: Formula, read: Formula): Formula {
  if (moment.kind !== 'on') return read;
  return write`IF(${day}>${atom({ kind: 'fixed', what: 'date' })},${UNKNOWN},${read})`;
}

/** A fact as of a day: unknown until that day has come, or until what rests on it takes effect. */
export function onceKnown(env: Env, day: Formula, read: Formula): Formula {
  const { moment, knownBy } = env;
  if (moment.kind !== 'on' || knownBy === null) return onceCome(env, day, read);
  return write`IF(${day}>${knownBy},${UNKNOWN},${read})`;
}

/** What tells moments apart. */
export function momentKey({ moment, assumed, knownBy }: Env): string {
  const { kind } = moment;
  const of = kind === 'on' || kind === 'ahead' ? `${kind} ${keyOf(moment.day)}` : kind;
  const when = kind === 'on' && knownBy !== null ? `${of} known by ${keyOf(knownBy)}` : of;
  if (assumed.size === 0) return when;
  const terms = [...assumed].map(([term, value]) => `${term} is ${keyOf(value)}`);
  return `${when} as if ${terms.join(' and ')}`;
}
