import type { Env } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { isMade } from './is-made.ts';
import { isNamed } from './is-named.ts';

/** Whether a line of the Timeline is such an event itself, and not what one brought about before. */
export function isHappening(env: Pick<Env, 'book'>, event: number): Formula {
  if (isMade(env, event)) return env.book.happens(event);
  return write`AND(${isAbout(env, event)},${atom({ kind: 'fixed', what: 'phase' })}="event")`;
}

/** Whether a line is about an event: the event itself, or what it brings about on a later day. */
export function isAbout(env: Pick<Env, 'book'>, event: number): Formula {
  return isMade(env, event) ? env.book.happens(event) : isNamed(env, event);
}
