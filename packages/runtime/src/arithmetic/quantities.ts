import { Exact } from '../exact/exact.ts';
import { type RoundingMode, roundToMultiple } from '../exact/rounding.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { Symbolic } from '../monotone/symbolic.ts';
import {
  chooseUnsettled,
  combineUnsettled,
  isUnsettled,
  pairOf,
  roundUnsettled,
} from '../solving/operations.ts';
import { impossible, mergeMissing, Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

/** The sum of two figures of one unit. */
export function add(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.plus(right);
  return withoutFigures('+', left, right);
}

/** The difference of two figures of one unit. */
export function subtract(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.minus(right);
  return withoutFigures('-', left, right);
}

/** The product of two figures; its unit is the product of theirs. */
export function multiply(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.times(right);
  return withoutFigures('*', left, right);
}

/** The exact quotient of two figures; division by zero is impossible. */
export function divide(left: Value, right: Value): Value {
  if (right instanceof Exact && right.isZero()) {
    return left instanceof Missing && left.kind === 'impossible' ? left : DIVISION_BY_ZERO;
  }
  if (left instanceof Exact && right instanceof Exact) return left.dividedBy(right);
  return withoutFigures('/', left, right);
}

const DIVISION_BY_ZERO: Missing = impossible('it divides by zero');

export function negate(operand: Value): Value {
  if (operand instanceof Exact) return operand.negated();
  return withoutFigures('-', Exact.ZERO, operand);
}

/** The greater of two figures, or of two dates. */
export function greater(left: Value, right: Value): Value {
  return choose(left, right, 'greater');
}

/** The lesser of two figures, or of two dates. */
export function lesser(left: Value, right: Value): Value {
  return choose(left, right, 'lesser');
}

/**
 * Rounds to a multiple of `step` (1 for whole shares, 0.01 for the cent). A step that is not above
 * zero is impossible.
 */
export function round(operand: Value, mode: RoundingMode, step: Value): Value {
  if (step instanceof Exact && step.sign() <= 0) {
    return impossible('it rounds to multiples of zero or less');
  }
  if (operand instanceof Exact && step instanceof Exact) {
    return roundToMultiple(operand, mode, step);
  }
  if (operand instanceof Symbolic && step instanceof Exact) {
    return operand.through(
      (value) => roundToMultiple(value, mode, step),
      (value) => roundToMultiple(value, 'down', step).plus(step.times(ABOVE[mode])),
    );
  }
  if (isUnsettled(operand) && step instanceof Exact) return roundUnsettled(operand, mode, step);
  return mergeOperands(operand, step) ?? Opaque.INSTANCE;
}

/** How far above a multiple, in steps, a figure may be that is rounded to it. */
const ABOVE: Readonly<Record<RoundingMode, Exact>> = {
  up: Exact.ZERO,
  down: Exact.ONE,
  'half up': Exact.decimal(5, 1),
  'half even': Exact.decimal(5, 1),
};

/** The absence that two operands give, or null where neither is missing. */
export function mergeOperands(left: Value, right: Value): Missing | null {
  if (left instanceof Missing) return right instanceof Missing ? mergeMissing(left, right) : left;
  return right instanceof Missing ? right : null;
}

function choose(left: Value, right: Value, which: 'greater' | 'lesser'): Value {
  if (left instanceof Exact && right instanceof Exact) {
    return left.lessThan(right) === (which === 'greater') ? right : left;
  }
  if (typeof left === 'number' && typeof right === 'number') {
    return which === 'greater' ? Math.max(left, right) : Math.min(left, right);
  }
  const missing = mergeOperands(left, right);
  if (missing !== null) return missing;
  const pair = pairOf(left, right);
  if (pair !== null) return chooseUnsettled(which, pair);
  if (left instanceof Symbolic && right instanceof Exact) return clampSymbolic(left, right, which);
  if (right instanceof Symbolic && left instanceof Exact) return clampSymbolic(right, left, which);
  return Opaque.INSTANCE;
}

function clampSymbolic(figure: Symbolic, bound: Exact, which: 'greater' | 'lesser'): Symbolic {
  return figure.through(
    (value) => (which === 'greater' ? value.max(bound) : value.min(bound)),
    (value) => value,
  );
}

function withoutFigures(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  const missing = mergeOperands(left, right);
  if (missing !== null) return missing;
  const pair = pairOf(left, right);
  if (pair !== null) return combineUnsettled(operator, pair);
  if (isFigure(left) && isFigure(right)) {
    return Symbolic.combine(operator, left, right) ?? Opaque.INSTANCE;
  }
  return Opaque.INSTANCE;
}

function isFigure(value: Value): value is Exact | Symbolic {
  return value instanceof Exact || value instanceof Symbolic;
}
