import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/day-span.ts';
import { formatIsoDate } from '../dates/iso-date.ts';
import { Exact } from '../exact/exact.ts';
import type { Recurrence } from '../schedules/recurrence.ts';

/** What some conventions must know besides the two dates; {@link DayCount.needs} says which. */
export interface DayCountContext {
  /**
   * The regular dates on which interest falls due, running on past the first and the last payment.
   * An irregular first or last period is counted by the regular periods that it cuts.
   */
  readonly coupons?: Recurrence;

  /** The day on which the debt is to be repaid in full; `none` for a perpetual one. */
  readonly maturity?: Day | 'none';
}

/** The part of a context that a convention can need. */
export type DayCountNeed = keyof DayCountContext;

/** A rule that turns the days between two dates into a part of a year. */
export interface DayCount {
  /** The name by which contracts and messages refer to it: `Actual/365 Fixed`. */
  readonly name: string;

  /** Other names that mean the same convention and no other. */
  readonly aliases: readonly string[];

  /** Where the rule is written. */
  readonly source: string;

  /**
   * Whether the year fractions of adjacent spans always add up to that of both together. Where they
   * do not, interest is counted once over each longest span of unchanged principal and rate.
   */
  readonly additive: boolean;

  /** What a context must hold. */
  readonly needs: readonly DayCountNeed[];

  /**
   * The days that the convention counts: those of the calendar, or of months of 30 days.
   *
   * @throws RangeError where the span ends before it starts or the context lacks what it needs.
   */
  days(span: DaySpan, context: DayCountContext): number;

  /**
   * The exact part of a year, 1 for a year; nothing is rounded.
   *
   * @throws RangeError where the span ends before it starts or the context lacks what it needs.
   */
  yearFraction(span: DaySpan, context: DayCountContext): Exact;
}

/** A convention as it is written down: the data of a {@link DayCount} and two formulas. */
export interface DayCountRule<Need extends DayCountNeed> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly additive: boolean;
  readonly needs: readonly Need[];
  readonly days: (span: DaySpan, context: Required<Pick<DayCountContext, Need>>) => number;
  readonly years: (
    days: number,
    span: DaySpan,
    context: Required<Pick<DayCountContext, Need>>,
  ) => Exact;
}

/** The convention that a rule describes; the rule is only asked about what it can answer. */
export function defineDayCount<Need extends DayCountNeed>(rule: DayCountRule<Need>): DayCount {
  const { name, aliases, source, additive, needs } = rule;
  function checked(span: DaySpan, context: DayCountContext): Required<Pick<DayCountContext, Need>> {
    requireForward(name, span);
    for (const need of needs) requireNeed(name, need, context);
    return context as Required<Pick<DayCountContext, Need>>;
  }
  return {
    name,
    aliases,
    source,
    additive,
    needs,
    days(span, context) {
      const known = checked(span, context);
      return isEmpty(span) ? 0 : rule.days(span, known);
    },
    yearFraction(span, context) {
      const known = checked(span, context);
      if (isEmpty(span)) return Exact.ZERO;
      return rule.years(rule.days(span, known), span, known);
    },
  };
}

/** In no days nothing accrues, though a rule that turns one date into two days would say otherwise. */
function isEmpty({ from, until }: DaySpan): boolean {
  return from === until;
}

/** The days counted over a fixed number of days to the year. */
export function over(daysOfYear: bigint): (days: number) => Exact {
  return (days) => Exact.ratio(BigInt(days), daysOfYear);
}

const NEEDED: Readonly<Record<DayCountNeed, string>> = {
  coupons: 'the dates on which interest falls due',
  maturity: 'the maturity date, or that there is none',
};

function requireNeed(name: string, need: DayCountNeed, context: DayCountContext): void {
  if (context[need] !== undefined) return;
  throw new RangeError(`${name} cannot be counted without ${NEEDED[need]}.`);
}

function requireForward(name: string, { from, until }: DaySpan): void {
  if (from <= until) return;
  throw new RangeError(
    `${name} counts forwards: ${formatIsoDate(from)} is after ${formatIsoDate(until)}.`,
  );
}
