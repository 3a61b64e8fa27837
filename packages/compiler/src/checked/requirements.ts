import type { Expression, Span } from '@termsheet/dsl';
import { calendarMix } from '../diagnostics/calendar-mix.ts';
import { notADate } from '../diagnostics/not-a-date.ts';
import { notAQuantity } from '../diagnostics/not-a-quantity.ts';
import { unitTooLarge } from '../diagnostics/unit-too-large.ts';
import { wrongTypeCondition } from '../diagnostics/wrong-type-condition.ts';
import type { DiagnosticExtras, DiagnosticKind } from '@termsheet/dsl';
import { divideUnits, multiplyUnits, UnitTooLarge, type Unit } from '@termsheet/runtime';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { hasDay } from './tables.ts';
import { dateType, errorType, fitsAnything, isInDays, yesNoType, type Type } from './type.ts';
import { isQuantity, unify } from './unify.ts';

/** The type of an expression, of which nothing is expected. */
export function inferType(context: CheckContext, expression: Expression): Type {
  return context.infer(context, expression, null);
}

/** Infers a condition, which must be yes or no. */
export function requireYesNo(context: CheckContext, condition: Expression): void {
  const type = context.infer(context, condition, yesNoType);
  if (type.kind === 'yes/no' || fitsAnything(type)) return;
  context.report(
    wrongTypeCondition.at(
      condition.span,
      { found: describeType(type) },
      { related: originsOf(context, [condition]) },
    ),
  );
}

/** Infers a date; an occurrence stands for the day it happened on. */
export function requireDate(context: CheckContext, date: Expression): void {
  const type = context.infer(context, date, dateType);
  if (!hasDay(context, date, type)) return;
  if (type.kind === 'date' || type.kind === 'occurrence' || fitsAnything(type)) return;
  context.report(
    notADate.at(date.span, { found: describeType(type) }, { related: originsOf(context, [date]) }),
  );
}

/** Infers an amount; the error type where it is none, which is then reported. */
export function requireQuantity(context: CheckContext, operand: Expression, role: string): Type {
  return quantityOf(context, { operand, type: inferType(context, operand) }, role);
}

/** The same where a length of time in calendar days may stand for its figure. */
export function requireFigure(context: CheckContext, operand: Expression, role: string): Type {
  const type = inferType(context, operand);
  return isInDays(type) ? type : quantityOf(context, { operand, type }, role);
}

function quantityOf(
  context: CheckContext,
  { operand, type }: { readonly operand: Expression; readonly type: Type },
  role: string,
): Type {
  if (isQuantity(type)) return type;
  reportNotAQuantity(context, operand, role);
  return errorType;
}

export function reportNotAQuantity(context: CheckContext, operand: Expression, role: string): void {
  const type = context.types.get(operand) ?? errorType;
  const found = describeType(type);
  context.report(
    notAQuantity.at(operand.span, { found, role }, { related: originsOf(context, [operand]) }),
  );
}

/** A finding about two operands that cannot stand together. */
export interface Mismatch {
  readonly span: Span;
  readonly operands: readonly [Expression, Expression];
  readonly kind: DiagnosticKind<{ readonly left: string; readonly right: string }>;
}

/** The type two operands share; the error type where they share none, which is then reported. */
export function requireSame(context: CheckContext, mismatch: Mismatch): Type {
  const left = context.types.get(mismatch.operands[0]) ?? errorType;
  const right = context.types.get(mismatch.operands[1]) ?? errorType;
  const type = unify(left, right);
  if (type !== null) return type;
  const words = { left: describeType(left), right: describeType(right) };
  const extras: DiagnosticExtras = { related: originsOf(context, mismatch.operands) };
  const bothDurations = left.kind === 'duration' && right.kind === 'duration';
  context.report(
    bothDurations
      ? calendarMix.at(mismatch.span, words, extras)
      : mismatch.kind.at(mismatch.span, words, extras),
  );
  return errorType;
}

/** The unit of a product or quotient; null where it is too large to mean anything. */
export function combineUnits(
  context: CheckContext,
  span: Span,
  combined: { readonly operator: '*' | '/'; readonly left: Unit; readonly right: Unit },
): Unit | null {
  try {
    return combined.operator === '*'
      ? multiplyUnits(combined.left, combined.right)
      : divideUnits(combined.left, combined.right);
  } catch (error) {
    if (!(error instanceof UnitTooLarge)) throw error;
    context.report(unitTooLarge.at(span, {}));
    return null;
  }
}
