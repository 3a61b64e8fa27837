import type { LeftOver } from '../arithmetic/left-over.ts';
import { standing } from '../events/standing.ts';
import { Exact } from '../exact/exact.ts';
import type { Moment } from '../timeline/moment.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { unpaidOf } from './amounts.ts';
import type { Discharge, Duty } from './duty.ts';
import { mayComeAfter } from './undated.ts';

/** What a performance does of one duty. */
export interface Part {
  readonly duty: Duty;
  /** How much of it; null for an act that is done or not done. */
  readonly amount: Value | null;
  /** Whether nothing is left to do of it. */
  readonly completes: boolean;
}

/** What a performance does, and what is done beyond all that is owed. */
export interface Shares {
  readonly parts: readonly Part[];
  /** What is left over; null where nothing is. */
  readonly excess: Value | null;
}

/** When a performance is shared out, and what is left of figures. */
export interface Sharing {
  readonly moment: Moment;
  readonly leftOver: LeftOver;
}

/**
 * Shares a performance out over open duties, the oldest first. Without an amount everything that is
 * owed is done.
 */
export function shareOut(open: Iterable<Duty>, given: Value | null, at: Sharing): Shares {
  if (given === null) {
    const parts: Part[] = [];
    for (const duty of open) parts.push(wholeOf(duty, at.moment));
    return { parts, excess: null };
  }
  if (given instanceof Exact) return shareFigure(open, given, at);
  const [oldest] = open;
  if (oldest === undefined) return { parts: [], excess: null };
  return { parts: [{ duty: oldest, amount: given, completes: false }], excess: null };
}

/** An act that is no amount is done once: the oldest duty to do it is. */
export function doneOnce([duty]: Iterable<Duty>): Shares {
  return {
    parts: duty === undefined ? [] : [{ duty, amount: null, completes: true }],
    excess: null,
  };
}

/** An act may have been done by an event of which it is not known whether it stands. */
export function doubtOfAct(discharges: readonly Discharge[]): Missing | null {
  for (const { amount, occurrence } of discharges) {
    const stands = amount === null ? standing(occurrence) : true;
    if (stands instanceof Missing) return stands;
  }
  return null;
}

/** One that stands for dates which are not known is not done with: others of them may follow. */
function wholeOf(duty: Duty, moment: Moment): Part {
  const completes = !mayComeAfter(duty.key, moment.day);
  return { duty, amount: unpaidOf(duty, moment), completes };
}

function shareFigure(open: Iterable<Duty>, given: Exact, { moment, leftOver }: Sharing): Shares {
  const parts: Part[] = [];
  let left = given;
  for (const duty of open) {
    if (left.isZero()) break;
    const unpaid = unpaidOf(duty, moment);
    if (!(unpaid instanceof Exact)) {
      // How much of it is owed is not known: all that is left goes to it.
      parts.push({ duty, amount: left, completes: false });
      return { parts, excess: null };
    }
    const amount = left.lessThan(unpaid) ? left : unpaid;
    parts.push({ duty, amount, completes: leftOver(unpaid, amount).isZero() });
    left = leftOver(left, amount);
  }
  const isOwed = parts.length > 0;
  return { parts, excess: isOwed && !left.isZero() ? left : null };
}
