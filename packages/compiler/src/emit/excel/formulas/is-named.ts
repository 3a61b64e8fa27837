import { constantFormula } from '../text/literals.ts';
import type { Env } from './env.ts';
import { atom, type Formula, write } from './formula.ts';

/** Whether the row of history bears the name of an event. */
export function isNamed({ book }: Pick<Env, 'book'>, event: number): Formula {
  const name = constantFormula({ kind: 'text', value: book.ir.events[event]?.name ?? '' });
  return write`EXACT(${atom({ kind: 'fixed', what: 'event' })},${name})`;
}
