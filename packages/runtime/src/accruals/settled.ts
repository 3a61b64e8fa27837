import type { Day } from '../dates/day.ts';
import { Exact } from '../exact/exact.ts';
import type { InterestOwed } from '../interest/index.ts';

/** What rules left of an accrual, from which it goes on. */
export interface Settled extends InterestOwed {
  /** The day from which interest comes on top; null for the accrual's own first day. */
  readonly since: Day | null;
}

/** An accrual before any rule wrote it. */
export const UNTOUCHED: Settled = { since: null, compounded: Exact.ZERO, accrued: Exact.ZERO };

/** An accrual as a rule finds it. */
export interface Unsettled {
  readonly day: Day;
  /** The last bend of its course, from which it would go on. */
  readonly bend: Settled;
  /** What is owed, by whether it bears interest. */
  readonly owed: InterestOwed;
}

/**
 * What a rule that makes `after` of an accrual leaves of it. What is paid is paid off the oldest part
 * first, which is that bearing interest; what is added bears none until it is compounded. Where nothing
 * is left a new period begins, whose days are counted by themselves.
 */
export function settle({ day, bend, owed }: Unsettled, after: Exact): Settled {
  if (after.isZero()) return { since: day, compounded: Exact.ZERO, accrued: Exact.ZERO };
  const before = owed.compounded.plus(owed.accrued);
  const difference = after.minus(before);
  const paidOff = difference.sign() < 0 ? difference.abs().min(owed.compounded) : Exact.ZERO;
  if (paidOff.sign() <= 0) return { ...bend, accrued: bend.accrued.plus(difference) };
  const compounded = owed.compounded.minus(paidOff);
  return { since: day, compounded, accrued: after.minus(compounded) };
}

/** An accrual that was not known, or could not be, and is set to an amount. */
export function setAnew(day: Day, after: Exact): Settled {
  return { since: day, compounded: Exact.ZERO, accrued: after };
}
