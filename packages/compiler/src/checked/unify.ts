import { equalUnits, Unit } from '@termsheet/runtime';
import { currencyOf, shapeOfUnit } from './quantity.ts';
import { errorType, fitsAnything, isInDays, type OpenType, type Type } from './type.ts';

/**
 * The one type that two operands of a sum, a comparison or a list have; null where they have none.
 * An open type takes the other's; one that is wrong already makes the whole wrong, without a word.
 */
export function unify(left: Type, right: Type): Type | null {
  if (left.kind === 'error' || right.kind === 'error') return errorType;
  if (fitsAnything(left)) return right;
  if (fitsAnything(right)) return left;
  if (left.kind === 'open') return unifyOpen(left, right);
  if (right.kind === 'open') return unifyOpen(right, left);
  if (!isSameType(left, right)) return null;
  // Of two units that are one, that which says for how many its figures are shown says more.
  return left.kind === 'quantity' && left.unit.per === null ? right : left;
}

function unifyOpen(open: OpenType, other: Type): Type | null {
  if (other.kind === 'open') {
    if (open.of === 'zero') return other;
    if (other.of === 'zero') return open;
    if (open.of !== other.of) return null;
    if (open.of !== 'price' || other.of !== 'price') return open;
    return open.currency === other.currency ? open : null;
  }
  if (other.kind !== 'quantity') return null;
  if (open.of === 'zero') return other;
  const shape = shapeOfUnit(other.unit);
  if (open.of === 'shares') return shape === 'shares' ? other : null;
  if (open.of !== 'price' || shape !== 'price') return null;
  return currencyOf(other.unit) === open.currency ? other : null;
}

function isSameType(left: Type, right: Type): boolean {
  switch (left.kind) {
    case 'quantity':
      return right.kind === 'quantity' && equalUnits(left.unit, right.unit);
    case 'duration':
      return right.kind === 'duration' && basisKey(left.basis) === basisKey(right.basis);
    case 'one of':
      return right.kind === 'one of' && left.members.join('\n') === right.members.join('\n');
    case 'list':
      return right.kind === 'list' && isSameType(left.of, right.of);
    case 'occurrence':
      return right.kind === 'occurrence' && left.event === right.event;
    default:
      return left.kind === right.kind;
  }
}

/** Two bases are the same exactly when their keys are. */
function basisKey(basis: Extract<Type, { readonly kind: 'duration' }>['basis']): string {
  return typeof basis === 'string' ? basis : `days of ${basis.calendar}`;
}

/** Whether a type is an amount, or may become one. */
export function isQuantity(type: Type): boolean {
  return type.kind === 'quantity' || type.kind === 'open' || type.kind === 'error';
}

/**
 * Whether types are of days: some are lengths of time in calendar days, and all others figures in days, or a bare 0. Side by
 * side they are all figures.
 */
export function areSpansOfDays(types: readonly Type[]): boolean {
  return types.some(isInDays) && types.every((type) => isInDays(type) || isDaysOrZero(type));
}

function isDaysOrZero(type: Type): boolean {
  return isFigureInDays(type) || (type.kind === 'open' && type.of === 'zero');
}

/** Whether a type is a figure in days, such as twice the days from A to B. */
export function isFigureInDays(type: Type): boolean {
  return type.kind === 'quantity' && equalUnits(type.unit, Unit.days);
}
