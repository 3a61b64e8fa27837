import { NotHeld } from '../not-held.ts';
import type { Env } from './env.ts';
import { atom, type Formula, ifOnly, operation, write } from './formula.ts';
import { isMade } from './is-made.ts';
import { isNamed } from './is-named.ts';
import { mayBeMissed } from './missed-days.ts';
import { EACH_DAY } from './wakes.ts';

/**
 * Whether a line of the Timeline is such an event itself, and not what one brought about before.
 *
 * @throws NotHeld where it may happen on a day that has no line: only whether there is one can be told then.
 */
export function isHappening(env: Pick<Env, 'book'>, event: number): Formula {
  if (isMade(env, event)) return inLines(env, event);
  return write`AND(${isAbout(env, event)},${atom({ kind: 'fixed', what: 'phase' })}="event")`;
}

/**
 * What is worked out where a line is an event, and what stands in every other. On it rests nothing in lines that cannot
 * be that event.
 */
export function uponEvent(
  env: Pick<Env, 'book'>,
  event: number,
  { worked, otherwise, test = isHappening(env, event) }: UponEvent,
): Formula {
  const lines = linesOf(env, event);
  return lines === null
    ? write`IF(${test},${worked},${otherwise})`
    : ifOnly(lines, { test, worked, otherwise });
}

/** The same of what is nothing in lines that cannot be the event, as it stands. */
export function inLinesOf(
  env: Pick<Env, 'book'>,
  event: number,
  { worked, otherwise }: Pick<UponEvent, 'worked' | 'otherwise'>,
): Formula {
  const lines = linesOf(env, event);
  return lines === null ? worked : ifOnly(lines, { worked, otherwise });
}

interface UponEvent {
  readonly worked: Formula;
  readonly otherwise: string;
  /** What tells that it is the event, if not that it happens. */
  readonly test?: Formula;
}

/** Whether a line is of a kind. */
function isOfKind(word: string): Formula {
  return operation('comparison', write`${atom({ kind: 'fixed', what: 'phase' })}="${word}"`);
}

/** What lines say of themselves that may be an event, or what it brings about; null where any may. */
function linesOf({ book }: Pick<Env, 'book'>, event: number): Formula | null {
  const source = book.ir.events[event]?.source;
  switch (source?.kind) {
    case 'reported':
      return isNamed({ book }, event);
    case 'schedule':
      return isOfKind('dates');
    case 'after each':
      return isOfKind('followed');
    case 'when':
      return mayBeMissed(book, event)
        ? null
        : atom({ kind: 'fixed', what: `close ${source.stratum}` });
    default:
      return null;
  }
}

/** Whether a line is about an event: the event itself, or what it brings about on a later day. */
export function isAbout(env: Pick<Env, 'book'>, event: number): Formula {
  return isMade(env, event) ? inLines(env, event) : isNamed(env, event);
}

function inLines({ book }: Pick<Env, 'book'>, event: number): Formula {
  const happens = book.happens(event);
  if (mayBeMissed(book, event)) throw new NotHeld(EACH_DAY);
  return happens;
}
