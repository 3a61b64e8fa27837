import type { Env } from './env.ts';
import { atom, type Formula, write } from './formula.ts';

/** A column of the sheet Events, which must then be there. */
export function eventsArea(
  { book }: Pick<Env, 'book'>,
  part: 'numbers' | 'dates' | 'names' | 'called',
): Formula {
  book.areas.add('events');
  return atom({ kind: 'area', area: `event ${part}` });
}

/** The date of an event by its number. */
export function dateOfEvent(env: Pick<Env, 'book'>, number: Formula): Formula {
  return write`INDEX(${eventsArea(env, 'dates')},${number})`;
}
