import type { DaySpan } from '../dates/day-span.ts';
import { formatIsoDate } from '../dates/iso-date.ts';
import type { DayCount, DayCountContext } from '../daycounts/day-count.ts';
import type { Day } from '../dates/day.ts';
import { Exact } from '../exact/exact.ts';
import type { Schedule } from '../schedules/schedule.ts';

/** Days on which principal and rate do not change: each day at its close. */
export interface DebtStretch extends DaySpan {
  /** What bears interest, in the currency of the debt, without interest that was compounded. */
  readonly principal: Exact;

  /** The rate per annum: 9% is 0.09. */
  readonly rate: Exact;
}

/** Interest that is owed, by whether it bears interest itself. */
export interface InterestOwed {
  /** Added to what bears interest on a compounding date. */
  readonly compounded: Exact;

  /** Accrued since the last compounding date: it bears no interest yet. */
  readonly accrued: Exact;
}

/** How interest is reckoned. */
export interface InterestTerms {
  readonly dayCount: DayCount;

  /** What the day count needs besides dates; empty where it needs nothing. */
  readonly context: DayCountContext;

  /** `simple`, or the dates on which accrued interest begins to bear interest. */
  readonly compounding: 'simple' | Pick<Schedule, 'between'>;

  /** Interest owed when the first stretch begins; left out, none. */
  readonly opening?: InterestOwed;
}

/** The interest of one stretch in which nothing changed: `base` × `rate` × `fraction`. */
export interface InterestLine extends DaySpan {
  /** Principal and compounded interest. */
  readonly base: Exact;
  readonly rate: Exact;
  /** The days that the day count counts. */
  readonly days: number;
  /** The part of a year that it makes of them. */
  readonly fraction: Exact;
  readonly interest: Exact;
}

/** The interest of a time, and what is owed at its end. */
export interface Interest extends InterestOwed {
  /** The interest of the time itself, without what was owed at its beginning; not rounded. */
  readonly interest: Exact;

  /** How it comes about, in order. */
  readonly lines: readonly InterestLine[];
}

/**
 * Interest over adjacent stretches, exact and unrounded.
 *
 * It accrues from the first day of the first stretch until the last day of the last, which is left
 * out (the day of payment bears none). Stretches of equal principal and rate that touch are counted
 * as one, since under day counts such as 30/360 the parts are not the whole (`DayCount.additive`).
 *
 * On each compounding date the interest accrued before it begins to bear interest; what has accrued
 * since the last such date is simple, so a broken period is. A compounding date that is the end
 * itself counts as reached.
 *
 * @throws RangeError where a stretch ends before it begins or does not begin where the one before
 * it ends, or the context lacks what the day count needs; ScheduleTooLong where there are more than
 * 20,000 compounding dates; ExactTooLarge where compounding piles up more digits than are carried.
 */
export function interestOver(stretches: readonly DebtStretch[], terms: InterestTerms): Interest {
  const joined = joinStretches(stretches);
  const compoundingDates = datesWithin(joined, terms);
  const lines: InterestLine[] = [];
  let compounded = terms.opening?.compounded ?? Exact.ZERO;
  let accrued = terms.opening?.accrued ?? Exact.ZERO;
  const owedBefore = compounded.plus(accrued);
  let next = 0;
  for (const stretch of joined) {
    let start = stretch.from;
    while (start < stretch.until) {
      const date = compoundingDates[next] ?? Infinity;
      const end = Math.min(date, stretch.until);
      const base = stretch.principal.plus(compounded);
      const line = lineOf({ from: start, until: end }, { base, rate: stretch.rate }, terms);
      lines.push(line);
      accrued = accrued.plus(line.interest);
      if (end === date) {
        compounded = compounded.plus(accrued);
        accrued = Exact.ZERO;
        next += 1;
      }
      start = end;
    }
  }
  return { interest: compounded.plus(accrued).minus(owedBefore), compounded, accrued, lines };
}

function lineOf(
  span: DaySpan,
  debt: Pick<InterestLine, 'base' | 'rate'>,
  { dayCount, context }: InterestTerms,
): InterestLine {
  const fraction = dayCount.yearFraction(span, context);
  // The factor is small and often a short decimal, which many compoundings keep short.
  const interest = debt.base.times(debt.rate.times(fraction).reduced());
  return { ...span, ...debt, days: dayCount.days(span, context), fraction, interest };
}

/** The compounding dates after the beginning through the end. */
function datesWithin(
  stretches: readonly DebtStretch[],
  { compounding }: InterestTerms,
): readonly Day[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (compounding === 'simple' || first === undefined || last === undefined) return [];
  return compounding.between(first.from + 1, last.until);
}

/** The stretches without empty ones, those that change nothing joined to the one before. */
function joinStretches(stretches: readonly DebtStretch[]): readonly DebtStretch[] {
  const joined: DebtStretch[] = [];
  let end: Day | undefined;
  for (const stretch of stretches) {
    requireAdjacent(stretch, end);
    end = stretch.until;
    if (stretch.from === stretch.until) continue;
    const before = joined.at(-1);
    if (before === undefined || !isUnchanged(before, stretch)) joined.push(stretch);
    else joined[joined.length - 1] = { ...before, until: stretch.until };
  }
  return joined;
}

function isUnchanged(before: DebtStretch, after: DebtStretch): boolean {
  return before.principal.equals(after.principal) && before.rate.equals(after.rate);
}

function requireAdjacent({ from, until }: DebtStretch, end: Day | undefined): void {
  if (until < from) {
    throw new RangeError(
      `Interest runs forwards: ${formatIsoDate(from)} is after ${formatIsoDate(until)}.`,
    );
  }
  if (end !== undefined && from !== end) {
    throw new RangeError(
      `Interest runs on without gaps: after ${formatIsoDate(end)} came ${formatIsoDate(from)}.`,
    );
  }
}
