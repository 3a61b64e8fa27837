import type { Accrual, Counting, Expression, Interest, InterestTerms } from '@termsheet/dsl';
import { dayCountNames, namedDayCount, Unit, equalUnits } from '@termsheet/runtime';
import type { DayCountLiteral } from '@termsheet/dsl';
import { dayCountWantsMaturity } from '../diagnostics/day-count-wants-maturity.ts';
import { interestRateWanted } from '../diagnostics/interest-rate-wanted.ts';
import { notADayCount } from '../diagnostics/not-a-day-count.ts';
import { unknownDayCount } from '../diagnostics/unknown-day-count.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { requireDate, requireQuantity } from './requirements.ts';
import { dayCountType, fitsAnything, type Type } from './type.ts';

/** Interest is of what bears it: dollars on dollars, shares on shares. */
export function inferInterest(context: CheckContext, node: Interest): Type {
  requireDate(context, node.until);
  return checkTerms(context, node);
}

/** What accrues is of the type of what bears interest. */
export function inferAccrual(context: CheckContext, node: Accrual): Type {
  if (node.until !== null) requireDate(context, node.until);
  return checkTerms(context, node);
}

function checkTerms(context: CheckContext, terms: InterestTerms): Type {
  checkRate(context, terms.rate);
  checkCounting(context, terms.counting);
  requireDate(context, terms.from);
  return requireQuantity(context, terms.principal, 'what bears interest');
}

/** A rate is per annum: a bare percentage says nothing of how long it is for. */
export function checkRate(context: CheckContext, rate: Expression): void {
  const type = context.infer(context, rate, null);
  if (fitsAnything(type) || (type.kind === 'open' && type.of === 'zero')) return;
  if (type.kind === 'quantity' && equalUnits(type.unit, Unit.rate)) return;
  const end = rate.span.end;
  const edits = [{ span: { start: end, end }, text: ' per annum' }];
  const isPercent = rate.kind === 'PercentLiteral';
  context.report(
    interestRateWanted.at(
      rate.span,
      { found: describeType(type) },
      {
        related: originsOf(context, [rate]),
        fix: isPercent ? { title: 'Write `per annum`', edits } : null,
      },
    ),
  );
}

/** How days are counted, and what the rule must know for it. */
export function checkCounting(context: CheckContext, { dayCount, maturing }: Counting): void {
  if (maturing !== null) requireDate(context, maturing);
  const type = context.infer(context, dayCount, dayCountType);
  if (type.kind !== 'day count' && !fitsAnything(type)) {
    const related = originsOf(context, [dayCount]);
    context.report(notADayCount.at(dayCount.span, { found: describeType(type) }, { related }));
  }
  if (dayCount.kind !== 'DayCountLiteral') return;
  const count = namedDayCount(dayCount.name);
  if (count?.needs.includes('maturity') === true && maturing === null) {
    context.report(dayCountWantsMaturity.at(dayCount.span, { name: dayCount.name }));
  }
}

/** A day count whose name is not known is a day count all the same. */
export function inferDayCount(context: CheckContext, { name, span }: DayCountLiteral): Type {
  if (namedDayCount(name) === undefined) {
    const nearest = context.suggest(name, dayCountNames)[0] ?? null;
    context.report(unknownDayCount.at(span, { name, nearest }));
  }
  return dayCountType;
}
