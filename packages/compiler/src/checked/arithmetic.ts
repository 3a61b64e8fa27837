import type { Arithmetic, Expression } from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import { dateArithmetic } from '../diagnostics/date-arithmetic.ts';
import { unitMismatchAdd } from '../diagnostics/unit-mismatch-add.ts';
import { unitMismatchSubtract } from '../diagnostics/unit-mismatch-subtract.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { reportAmbiguousClass } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { numberType, quantity, shareClassOf } from './quantity.ts';
import { combineUnits, inferType, reportNotAQuantity, requireSame } from './requirements.ts';
import { errorType, isInDays, type OpenType, type Type } from './type.ts';
import { isQuantity } from './unify.ts';

/** `+` and `-` want equal units; `*` and `/` make new ones. */
export function inferArithmetic(context: CheckContext, node: Arithmetic): Type {
  const left = inferType(context, node.left);
  const right = inferType(context, node.right);
  if (left.kind === 'error' || right.kind === 'error') return errorType;
  const isProduct = node.operator === '*' || node.operator === '/';
  if ([left, right].some((type) => isTimeType(type) && !(isProduct && isInDays(type)))) {
    return refuseDates(context, node);
  }
  const sides = [
    [node.left, left],
    [node.right, right],
  ] as const;
  for (const [operand, type] of sides) {
    if (isQuantity(type) || isInDays(type)) continue;
    reportNotAQuantity(context, operand, `a side of \`${node.operator}\``);
    return errorType;
  }
  if (node.operator === '+' || node.operator === '-') {
    const operands = [node.left, node.right] as const;
    const kind = node.operator === '+' ? unitMismatchAdd : unitMismatchSubtract;
    return requireSame(context, { span: node.span, operands, kind });
  }
  return inferProduct(context, node, node.operator);
}

function isTimeType(type: Type): boolean {
  return type.kind === 'date' || type.kind === 'duration' || type.kind === 'occurrence';
}

/** Dates are counted from, not added to: `5 days after D`. */
function refuseDates(context: CheckContext, node: Arithmetic): Type {
  const { source } = context.bound;
  const write = (operand: Expression): string =>
    source.text.slice(operand.span.start, operand.span.end);
  const left = context.types.get(node.left) ?? errorType;
  const isSum = node.operator === '+' || node.operator === '-';
  const isDay = left.kind === 'date' || left.kind === 'occurrence';
  const isOffset = isSum && isDay && node.right.kind === 'DurationLiteral';
  const direction = node.operator === '+' ? 'after' : 'before';
  const instead = isOffset ? `${write(node.right)} ${direction} ${write(node.left)}` : null;
  const isSimple = isOffset && node.left.kind === 'Reference';
  context.report(
    dateArithmetic.at(
      node.span,
      {
        left: describeType(left),
        right: describeType(context.types.get(node.right) ?? errorType),
        operator: node.operator,
        instead,
        isLength: !isDay,
      },
      {
        related: originsOf(context, [node.left, node.right]),
        fix:
          isSimple && instead !== null
            ? { title: `Write \`${instead}\``, edits: [{ span: node.span, text: instead }] }
            : null,
      },
    ),
  );
  return errorType;
}

function inferProduct(context: CheckContext, node: Arithmetic, operator: '*' | '/'): Type {
  const left = factorUnit(context, node.left, node.right);
  const right = factorUnit(context, node.right, node.left);
  if (left === null || right === null) return errorType;
  const unit = combineUnits(context, node.span, { operator, left, right });
  return unit === null ? errorType : quantity(unit);
}

/** The unit of a factor; a literal without a class takes the one the other factor speaks of. */
export function factorUnit(
  context: CheckContext,
  operand: Expression,
  other: Expression,
): Unit | null {
  const type = context.types.get(operand) ?? errorType;
  if (type.kind === 'quantity') return type.unit;
  if (isInDays(type)) return Unit.days;
  if (type.kind !== 'open') return null;
  return closeType(context, operand, { open: type, other: context.types.get(other) ?? errorType });
}

function closeType(
  context: CheckContext,
  operand: Expression,
  pair: { readonly open: OpenType; readonly other: Type },
): Unit | null {
  const { open, other } = pair;
  if (open.of === 'zero') return numberType.unit;
  if (open.of === 'anything') return null;
  const shareClass = other.kind === 'quantity' ? shareClassOf(other.unit) : null;
  if (shareClass === null) {
    reportAmbiguousClass(context, operand.span);
    return null;
  }
  return open.of === 'price' ? Unit.price(open.currency, shareClass) : Unit.shares(shareClass);
}
