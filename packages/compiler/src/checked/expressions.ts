import type { Clamp, Conditional, Expression, Negation, OnDays } from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import { branchesDiffer } from '../diagnostics/branches-differ.ts';
import { unitMismatchLimit } from '../diagnostics/unit-mismatch-limit.ts';
import { inferAsIf } from './hypotheses.ts';
import { inferArithmetic } from './arithmetic.ts';
import type { CheckContext } from './check-context.ts';
import { inferComparison, inferIsEither } from './comparisons.ts';
import { checkCount, MOST_COUNTED } from './counts.ts';
import { inferInterest } from './interest.ts';
import { inferAmountPerformed, inferUnpaidAmount } from './duties.ts';
import { inferItemsOf, inferList } from './lists.ts';
import { inferLiteral } from './names-and-literals.ts';
import { inferPhrase } from './phrases.ts';
import { inferRounding } from './roundings.ts';
import { inferInterpolation } from './table-phrases.ts';
import { inferApplication, inferFieldOf, inferReference, requireDayOf } from './references.ts';
import {
  inferType,
  requireDate,
  requireFigure,
  requireQuantity,
  requireSame,
  requireYesNo,
} from './requirements.ts';
import { quantity } from './quantity.ts';
import { noteSampledDays } from './sampled-days.ts';
import { anythingType, dateType, errorType, yesNoType, type Type } from './type.ts';
import { areSpansOfDays } from './unify.ts';
import { checkWindow, inferDate } from './windows-and-dates.ts';

/** Infers the type of an expression and of all that stands in it, and notes them. */
export function inferExpression(
  context: CheckContext,
  expression: Expression,
  expected: Type | null,
): Type {
  const type = inferNode(context, expression, expected);
  context.types.set(expression, type);
  return type;
}

function inferNode(context: CheckContext, node: Expression, expected: Type | null): Type {
  switch (node.kind) {
    case 'Hole':
      return errorType;
    case 'Reference':
      return inferReference(context, node, expected);
    case 'Application':
      return inferApplication(context, node);
    case 'FieldOf':
      return inferFieldOf(context, node);
    case 'Group':
      return context.infer(context, node.inner, expected);
    case 'Conditional':
      return inferConditional(context, node, expected);
    case 'List':
      return inferList(context, node, expected);
    case 'ItemsOf':
      return inferItemsOf(context, node);
    case 'NotComputable':
      return anythingType;
    case 'DateInQuestion':
      return dateType;
    default:
      return inferOperation(context, node);
  }
}

function inferOperation(context: CheckContext, node: Expression): Type {
  switch (node.kind) {
    case 'OnDate':
      requireDate(context, node.date);
      return inferType(context, node.operand);
    case 'ImmediatelyBefore':
      requireDayOf(context, node.event);
      return inferType(context, node.operand);
    case 'AsIf':
      return inferAsIf(context, node);
    case 'PercentOf':
      return requireQuantity(context, node.operand, 'what a percentage is taken of');
    case 'Negation':
      return inferNegation(context, node);
    case 'Arithmetic':
      return inferArithmetic(context, node);
    case 'Clamp':
      return inferClamp(context, node);
    case 'Rounding':
      return inferRounding(context, node);
    case 'Comparison':
      return inferComparison(context, node);
    case 'IsEither':
      return inferIsEither(context, node);
    case 'Not':
      requireYesNo(context, node.operand);
      return yesNoType;
    case 'Logical':
      requireYesNo(context, node.left);
      requireYesNo(context, node.right);
      return yesNoType;
    case 'IsWithin':
      requireDate(context, node.left);
      checkWindow(context, node.window);
      return yesNoType;
    case 'OnDays':
      return inferOnDays(context, node);
    default:
      return inferPrimary(context, node);
  }
}

function inferPrimary(context: CheckContext, node: Expression): Type {
  switch (node.kind) {
    case 'Statistic':
    case 'EventStatistic':
    case 'Allocate':
    case 'ThereIs':
    case 'PickEvent':
    case 'LatestOnOrBefore':
    case 'Largest':
    case 'It':
      return inferPhrase(context, node);
    case 'Interest':
      return inferInterest(context, node);
    case 'Interpolation':
      return inferInterpolation(context, node);
    case 'AmountPerformed':
      return inferAmountPerformed(context, node);
    case 'UnpaidAmount':
      return inferUnpaidAmount(context, node);
    case 'DateOffset':
    case 'NearestOpenDay':
    case 'DayOfMonth':
    case 'DaysBetween':
    case 'DateOfEvent':
      return inferDate(context, node);
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
      return inferLiteral(context, node);
    default:
      return errorType;
  }
}

function inferNegation(context: CheckContext, node: Negation): Type {
  return requireQuantity(context, node.operand, 'what a minus sign stands before');
}

function inferConditional(context: CheckContext, node: Conditional, expected: Type | null): Type {
  requireYesNo(context, node.condition);
  context.infer(context, node.then, expected);
  context.infer(context, node.otherwise, expected);
  const operands = [node.then, node.otherwise] as const;
  return requireSame(context, { span: node.otherwise.span, operands, kind: branchesDiffer });
}

function inferClamp(context: CheckContext, node: Clamp): Type {
  const operand = requireFigure(context, node.operand, `what \`but not ${node.limit}\` limits`);
  const bound = requireFigure(context, node.bound, `the limit after \`but not ${node.limit}\``);
  if (operand.kind === 'error' || bound.kind === 'error') return operand;
  if (areSpansOfDays([operand, bound])) return quantity(Unit.days);
  const operands = [node.operand, node.bound] as const;
  return requireSame(context, { span: node.bound.span, operands, kind: unitMismatchLimit });
}

function inferOnDays(context: CheckContext, node: OnDays): Type {
  requireYesNo(context, node.condition);
  checkWindow(context, node.window);
  const { days, window, condition } = node;
  noteSampledDays(context, { node, window, operands: [condition], days });
  if (node.count === null) return yesNoType;
  // Of the last 30 days a condition cannot hold on 31.
  const { word, number: written } = node.count;
  const isMore = word === 'more than';
  const longest = days === null && window.kind === 'OverWindow' ? window.duration.count : null;
  const most = (longest === null ? MOST_COUNTED : Number(longest)) - (isMore ? 1 : 0);
  const what = 'number of days of the window';
  checkCount(context, node.span, { what, written, least: isMore ? 0 : 1, most });
  return yesNoType;
}
