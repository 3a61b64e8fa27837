import {
  type DayCount,
  type DayCountContext,
  type DayCountNeed,
  namedDayCount,
} from '../daycounts/index.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { InterestSpec } from '../program/program.ts';
import type { Recurrence } from '../schedules/index.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { readRecurrence } from '../timeline/read-schedule.ts';
import { impossible, Missing, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

/** A day count with all that it must know, and what it depends on. */
export interface Counting {
  readonly dayCount: DayCount;
  readonly context: DayCountContext;
  readonly label: string;
}

type CountingSpec = Pick<InterestSpec<Code>, 'dayCount' | 'over' | 'maturity'>;

/** How the interest's days are counted as of the frame's moment, or why that is not known. */
export function resolveCounting(frame: Frame, spec: CountingSpec): Counting | Missing | Opaque {
  const named = spec.dayCount(frame);
  if (named instanceof Missing) return named;
  if (typeof named !== 'string') return Opaque.INSTANCE;
  const dayCount = namedDayCount(named);
  if (dayCount === undefined) return unknown(`the day count ${named}`);
  if (dayCount.needs.length === 0) return { dayCount, context: {}, label: dayCount.name };
  const coupons = need(dayCount, 'coupons') ? couponsOf(frame, spec, dayCount) : null;
  const maturity = need(dayCount, 'maturity') ? maturityOf(frame, spec, dayCount) : null;
  if (coupons instanceof Missing) return coupons;
  if (maturity instanceof Missing) return maturity;
  if (maturity !== null && typeof maturity !== 'number') return Opaque.INSTANCE;
  const context = {
    ...(coupons === null ? {} : { coupons }),
    ...(maturity === null ? {} : { maturity }),
  };
  return {
    dayCount,
    context,
    label: `${dayCount.name} ${coupons?.dateAt(0) ?? ''} ${maturity ?? ''}`,
  };
}

function need(dayCount: DayCount, what: DayCountNeed): boolean {
  return dayCount.needs.includes(what);
}

function couponsOf(frame: Frame, { over }: CountingSpec, dayCount: DayCount): Recurrence | Missing {
  return over === null
    ? lacking(dayCount, 'the dates on which interest falls due')
    : readRecurrence(frame, over);
}

function maturityOf(frame: Frame, { maturity }: CountingSpec, dayCount: DayCount): Value {
  return maturity === null ? lacking(dayCount, 'the maturity date') : maturity(frame);
}

function lacking({ name }: DayCount, what: string): Missing {
  return impossible(`${name} cannot be counted without ${what}`);
}
