import type { Day } from '../../dates/day.ts';
import { daysThatHold } from '../days-that-hold.ts';
import type { DirectValue, Domain } from '../domain.ts';

/** What a condition comes to on a day and those after it, and the first day on which it may be otherwise. */
export interface Stretch {
  readonly verdict: DirectValue;
  readonly end: Day;
}

/** The days of which it is asked whether a condition holds, as read from a day. */
export interface StretchesAsked {
  readonly day: Day;
  readonly from: Day;
  readonly to: Day;
  /** The last day of which something is known. */
  readonly known: Day;
  /** The least number of days on which it must hold; null for each of them. */
  readonly atLeast: number | null;
  readonly run: 'consecutive' | 'any';
}

/**
 * Whether a condition held on days, which is asked once for each stretch over which it stays as it is; and the
 * first day on which that may be otherwise though nothing happens until then.
 *
 * Where the window ends on the day itself and the condition fails on all of its days, or on the last where each
 * must hold, it goes on so as long as the condition fails; all else is taken to stand for the day alone.
 */
export function stretchesThatHold(
  domain: Domain,
  read: (day: Day) => Stretch,
  { day, from, to, known, atLeast, run }: StretchesAsked,
): { readonly verdict: DirectValue; readonly stands: Day } {
  const endsToday = to === day && day === known && from <= to;
  if (atLeast === null && endsToday) {
    const today = read(to);
    if (today.verdict === false) return { verdict: false, stands: today.end };
  }
  const verdicts: DirectValue[] = [];
  let stands = endsToday ? Number.POSITIVE_INFINITY : day + 1;
  for (let each = from; each <= to;) {
    const { verdict, end } = read(each);
    if (verdict !== false) stands = day + 1;
    // What is known ends a stretch: what comes after it is asked by itself.
    const last = Math.min(end - 1, to, Math.max(each, known));
    if (last === to) stands = Math.min(stands, end);
    for (; each <= last; each += 1) verdicts.push(verdict);
    if (atLeast === null && verdict === false) {
      stands = day + 1;
      break;
    }
  }
  return { verdict: daysThatHold(domain, verdicts, atLeast, run), stands };
}
