import type { Day } from '../dates/day.ts';
import type { DayCountContext } from '../daycounts/day-count.ts';
import { type DayCount, namedDayCount } from '../daycounts/index.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { InterestSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { impossible, Missing, unknown } from '../value/missing.ts';

/** A day count with all that it must know. */
export interface Counting {
  readonly dayCount: DayCount;
  readonly context: DayCountContext;
}

/** How the interest's days are counted as of the frame's moment, or why that is not known. */
export function resolveCounting(
  frame: Frame,
  spec: Pick<InterestSpec<Code>, 'dayCount' | 'maturity'>,
): Counting | Missing | Opaque {
  const named = spec.dayCount(frame);
  if (named instanceof Missing) return named;
  const dayCount = typeof named === 'string' ? namedDayCount(named) : undefined;
  if (dayCount === undefined)
    return typeof named === 'string' ? unknown(`the day count ${named}`) : Opaque.INSTANCE;
  const context: { coupons?: never; maturity?: Day } = {};
  if (dayCount.needs.includes('maturity')) {
    const maturity = spec.maturity?.(frame) ?? lacking(dayCount, 'the maturity date');
    if (maturity instanceof Missing) return maturity;
    if (typeof maturity !== 'number') return Opaque.INSTANCE;
    context.maturity = maturity;
  }
  if (dayCount.needs.includes('coupons'))
    return lacking(dayCount, 'the dates on which interest falls due');
  return { dayCount, context };
}

function lacking({ name }: DayCount, what: string): Missing {
  return impossible(`${name} cannot be counted without ${what}`);
}
