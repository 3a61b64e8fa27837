import { standing } from '../events/standing.ts';
import { Exact } from '../exact/exact.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { unpaidOf } from './amounts.ts';
import type { Discharge, Duty } from './duty.ts';
import { mayComeAfter } from './undated.ts';

/** What a performance does of one duty. */
export interface Part {
  readonly duty: Duty;
  /** How much of it; null for an act that is done or not done. */
  readonly amount: Value | null;
  /** Whether nothing is left to do of it, be it done by this performance or before. */
  readonly completes: boolean;
  /** Why it is not known whether this performance does it; null where it does. */
  readonly doubt: Missing | null;
}

/** What a performance does, and what is done beyond all that is owed. */
export interface Shares {
  readonly parts: readonly Part[];
  /** What is left over; null where nothing is. */
  readonly excess: Value | null;
}

/** Where and when a performance is shared out. */
export interface Sharing {
  readonly run: Run;
  readonly moment: Moment;
}

/**
 * Shares a performance out over open duties, the oldest first. Without an amount everything that is
 * owed is done.
 */
export function shareOut(open: Iterable<Duty>, given: Value | null, at: Sharing): Shares {
  if (given === null) {
    const parts: Part[] = [];
    for (const duty of open) parts.push(wholeOf(duty, at));
    return { parts, excess: null };
  }
  const isFigure = given instanceof Exact || given instanceof Missing;
  return isFigure ? shareFigure(open, given, at) : { parts: [], excess: null };
}

/**
 * An act that is no amount is done once: the oldest duty to do it is. Where that need not be, or may be done already,
 * it may be the next. What may recur may do each of them.
 */
export function doneOnce(
  open: Iterable<Duty>,
  { run, moment, mayRecur = false }: Sharing & { readonly mayRecur?: boolean },
): Shares {
  const parts: Part[] = [];
  let older: Missing | null = null;
  for (const duty of open) {
    const done = doubtOfAct(duty.discharges);
    const reached = duty.doubt ?? older;
    // It was done before, or is now.
    const completes = older === null && !mayComeAfter(run, duty.key, moment.day);
    parts.push({ duty, amount: null, completes, doubt: reached ?? done });
    const elsewhere = duty.doubt ?? done;
    if (elsewhere !== null) older = undecided(older, elsewhere);
    else if (!mayRecur) break;
  }
  return { parts, excess: null };
}

/** An act may have been done by an event of which it is not known whether it stands. */
export function doubtOfAct(discharges: readonly Discharge[]): Missing | null {
  for (const { amount, occurrence } of discharges) {
    const stands = amount === null ? standing(occurrence) : true;
    if (stands instanceof Missing) return stands;
  }
  return null;
}

/** One that stands for days which are not known is not done with: it may arise on others of them. */
function wholeOf(duty: Duty, { run, moment }: Sharing): Part {
  const amount = unpaidOf(duty, moment);
  const completes = !mayComeAfter(run, duty.key, moment.day);
  return { duty, amount, completes, doubt: amount instanceof Missing ? amount : null };
}

/** Where it is not known how much is given, or owed of a duty, what it takes is not, nor what others take of the rest. */
function shareFigure(
  open: Iterable<Duty>,
  given: Exact | Missing,
  { run, moment }: Sharing,
): Shares {
  const parts: Part[] = [];
  let left = given;
  for (const duty of open) {
    if (left instanceof Exact && left.isZero()) break;
    const unpaid = unpaidOf(duty, moment);
    if (left instanceof Exact && unpaid instanceof Exact) {
      const amount = left.lessThan(unpaid) ? left : unpaid;
      const completes = run.leftOver(unpaid, amount).isZero();
      parts.push({ duty, amount, completes, doubt: null });
      left = run.leftOver(left, amount);
      continue;
    }
    const further = parts.length > 0 && left instanceof Missing ? left : null;
    const doubt = unpaid instanceof Missing ? unpaid : further;
    if (unpaid instanceof Missing && left instanceof Exact) left = unpaid;
    parts.push({ duty, amount: left, completes: false, doubt });
  }
  const isOver = parts.length > 0 && left instanceof Exact && !left.isZero();
  return { parts, excess: isOver ? left : null };
}
