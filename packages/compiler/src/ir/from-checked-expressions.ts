import type { Comparison, Expression, IsEither, OnDays } from '@termsheet/dsl';
import { lowerAmountPerformed, lowerUnpaidAmount } from './from-checked-duties.ts';
import type { IrExpression } from './expression.ts';
import { percentFigure } from './figures.ts';
import { lowerInterest } from './from-checked-interest.ts';
import { lowerItemsOf, lowerList } from './from-checked-lists.ts';
import {
  figure,
  lowerApplication,
  lowerDay,
  lowerFactor,
  lowerFieldOf,
  lowerLiteral,
  lowerReference,
} from './from-checked-names-and-literals.ts';
import { lowerPhrase } from './from-checked-phrases.ts';
import { lowerRounding } from './from-checked-roundings.ts';
import { lowerInterpolation } from './from-checked-tables.ts';
import { lowerAsIf } from './from-checked-hypotheses.ts';
import { lowerDate, lowerWindow } from './from-checked-windows-and-dates.ts';
import type { LowerContext, Place } from './lower-context.ts';
import { innerPlace } from './sites.ts';

/** Lowers an expression of a file without errors. */
export function lowerExpression(
  context: LowerContext,
  place: Place,
  node: Expression,
): IrExpression {
  switch (node.kind) {
    case 'Reference':
      return lowerReference(context, place, node);
    case 'Application':
      return lowerApplication(context, place, node);
    case 'FieldOf':
      return lowerFieldOf(context, place, node);
    case 'List':
      return lowerList(context, place, node);
    case 'ItemsOf':
      return lowerItemsOf(context, place, node);
    case 'Statistic':
    case 'EventStatistic':
    case 'Allocate':
    case 'ThereIs':
    case 'PickEvent':
    case 'LatestOnOrBefore':
    case 'Largest':
    case 'It':
      return lowerPhrase(context, place, node);
    case 'Interest':
      return lowerInterest(context, place, node);
    case 'Interpolation':
      return lowerInterpolation(context, place, node);
    case 'DateOffset':
    case 'NearestOpenDay':
    case 'DayOfMonth':
    case 'DaysBetween':
    case 'DateOfEvent':
    case 'DateInQuestion':
      return lowerDate(context, place, node);
    default:
      return lowerOperator(context, place, node);
  }
}

function lowerOperator(context: LowerContext, place: Place, node: Expression): IrExpression {
  const lower = (operand: Expression): IrExpression => context.lower(context, place, operand);
  switch (node.kind) {
    case 'Group':
      return lower(node.inner);
    case 'PercentOf': {
      const left = figure(percentFigure(node.percent));
      return { kind: 'arithmetic', operator: '*', left, right: lower(node.operand) };
    }
    case 'Negation':
      return { kind: 'negate', operand: lower(node.operand) };
    case 'Arithmetic': {
      const left = lowerFactor(context, place, node.left);
      const right = lowerFactor(context, place, node.right);
      return { kind: 'arithmetic', operator: node.operator, left, right };
    }
    case 'Clamp': {
      const operand = lowerFactor(context, place, node.operand);
      const bound = lowerFactor(context, place, node.bound);
      return { kind: 'clamp', limit: node.limit, operand, bound };
    }
    case 'AmountPerformed':
      return lowerAmountPerformed(context, place, node);
    case 'UnpaidAmount':
      return lowerUnpaidAmount(context, place, node);
    case 'Not':
      return { kind: 'not', operand: lower(node.operand) };
    case 'Logical': {
      const { operator } = node;
      return { kind: 'logical', operator, left: lower(node.left), right: lower(node.right) };
    }
    case 'Conditional':
      return {
        kind: 'conditional',
        condition: lower(node.condition),
        // oxlint-disable-next-line unicorn/no-thenable -- the law's own word; nothing awaits a tree.
        then: lower(node.then),
        otherwise: lower(node.otherwise),
      };
    default:
      return lowerReading(context, place, node);
  }
}

/** What compares, rounds, or reads on other days. */
function lowerReading(context: LowerContext, place: Place, node: Expression): IrExpression {
  switch (node.kind) {
    case 'Comparison':
      return lowerComparison(context, place, node);
    case 'IsEither':
      return lowerIsEither(context, place, node);
    case 'IsWithin':
      return {
        kind: 'is within',
        day: lowerDay(context, place, node.left),
        window: lowerWindow(context, place, node.window),
      };
    case 'OnDays':
      return lowerOnDays(context, place, node);
    case 'OnDate': {
      const inner = innerPlace(context, place, node);
      const operand = context.lower(context, inner, node.operand);
      const day = lowerDay(context, inner, node.date);
      return { kind: 'on date', operand, day, site: inner.site };
    }
    case 'ImmediatelyBefore': {
      const inner = innerPlace(context, place, node);
      const operand = context.lower(context, inner, node.operand);
      const occurrence = context.lower(context, inner, node.event);
      return { kind: 'immediately before', operand, occurrence, site: inner.site };
    }
    case 'AsIf':
      return lowerAsIf(context, place, node);
    case 'Rounding':
      return lowerRounding(context, place, node);
    default:
  }
  return lowerLeaf(context, place, node);
}

function lowerLeaf(context: LowerContext, place: Place, node: Expression): IrExpression {
  switch (node.kind) {
    case 'NotComputable': {
      const { site } = innerPlace(context, place, node);
      return { kind: 'undefined', name: null, reason: node.reason, site };
    }
    case 'MoneyLiteral':
    case 'PriceLiteral':
    case 'SharesLiteral':
    case 'RatioLiteral':
    case 'NumberLiteral':
    case 'PercentLiteral':
    case 'RateLiteral':
    case 'DurationLiteral':
    case 'DateLiteral':
    case 'TimeLiteral':
    case 'DayCountLiteral':
    case 'YesNoLiteral':
    case 'NoneLiteral':
    case 'Text':
      return lowerLiteral(context, node);
    default:
      throw new Error(`${node.kind} stands in a file without errors`);
  }
}

type IrCompare = Extract<IrExpression, { readonly kind: 'compare' }>;

const COMPARISONS: Readonly<Record<Comparison['operator'], IrCompare['comparison']>> = {
  is: 'equal',
  'is not': 'not equal',
  'is more than': 'more',
  'is at least': 'at least',
  'is less than': 'less',
  'is at most': 'at most',
  'is before': 'less',
  'is after': 'more',
  'is on or before': 'at most',
  'is on or after': 'at least',
};

function lowerComparison(context: LowerContext, place: Place, node: Comparison): IrExpression {
  const comparison = COMPARISONS[node.operator];
  const domain = domainOf(context, node);
  const lower = LOWERED[domain] ?? context.lower;
  const left = lower(context, place, node.left);
  const right = lower(context, place, node.right);
  return { kind: 'compare', comparison, domain, left, right };
}

/** How a side is lowered whose type may be another than what is compared. */
const LOWERED: Partial<Record<IrCompare['domain'], typeof lowerDay>> = {
  day: lowerDay,
  quantity: lowerFactor,
};

function isSameness({ operator }: Comparison): boolean {
  return operator === 'is' || operator === 'is not';
}

/** How two sides are compared; a side of any type tells nothing. */
function domainOf(context: LowerContext, node: Comparison): IrCompare['domain'] {
  const sides = [node.left, node.right].map((side) => context.checked.types.get(side)?.kind);
  // Of two events it is asked whether they are one; beside a date each stands for its day.
  if (isSameness(node) && sides.every((kind) => kind === 'occurrence')) return 'identity';
  // Days that were multiplied or divided are a figure, and so is a length of time beside them.
  if (sides.includes('quantity')) return 'quantity';
  for (const side of [node.left, node.right]) {
    const type = context.checked.types.get(side);
    switch (type?.kind) {
      case 'quantity':
        return 'quantity';
      case 'date':
      case 'occurrence':
        return 'day';
      case 'time':
        return 'time';
      case 'duration':
        return 'duration';
      case 'open':
        if (type.of !== 'anything') return 'quantity';
        break;
      default:
    }
  }
  return 'identity';
}

/** Times of two places are the same on some days only, so that each is compared by itself. */
function lowerIsEither(context: LowerContext, place: Place, node: IsEither): IrExpression {
  const left = context.lower(context, place, node.left);
  const members = node.members.map((member) => context.lower(context, place, member));
  if (context.checked.types.get(node.left)?.kind !== 'time') {
    return { kind: 'is either', left, members };
  }
  const [first, ...others] = members.map((right): IrExpression => ({
    kind: 'compare',
    comparison: 'equal',
    domain: 'time',
    left,
    right,
  }));
  return others.reduce<IrExpression>(
    (sofar, other) => ({ kind: 'logical', operator: 'or', left: sofar, right: other }),
    first ?? { kind: 'constant', constant: { kind: 'yes/no', value: false } },
  );
}

function lowerOnDays(context: LowerContext, outer: Place, node: OnDays): IrExpression {
  const place = innerPlace(context, outer, node);
  return {
    kind: 'on days',
    condition: context.lower(context, place, node.condition),
    atLeast: node.count === null ? null : leastOf(node.count),
    run: node.run,
    window: lowerWindow(context, place, node.window),
    days: context.checked.sampledDays.get(node)?.index ?? null,
    site: place.site,
  };
}

function leastOf({ word, number }: NonNullable<OnDays['count']>): number {
  return Number(number) + (word === 'more than' ? 1 : 0);
}
