import { Opaque, SymbolicTruth } from '../monotone/symbolic-truth.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

export function not(operand: Value): Value {
  if (typeof operand === 'boolean') return !operand;
  return operand instanceof SymbolicTruth ? operand.negated() : operand;
}

/** Yes only if both are; decided as soon as one is no, even where the other has no value. */
export function and(left: Value, right: () => Value): Value {
  if (left === false) return false;
  return left === true ? right() : join(left, right(), false);
}

/** Yes if either is; decided as soon as one is yes, even where the other has no value. */
export function or(left: Value, right: () => Value): Value {
  if (left === true) return true;
  return left === false ? right() : join(left, right(), true);
}

/** `if C then A otherwise B`: without a value where the condition has none. */
export function conditional(condition: Value, then: () => Value, otherwise: () => Value): Value {
  if (condition === true) return then();
  if (condition === false) return otherwise();
  return condition instanceof Missing ? condition : Opaque.INSTANCE;
}

/** Joins an undecided left side with the right; `decides` is the truth that settles both. */
function join(left: Value, right: Value, decides: Value): Value {
  if (right === decides) return right;
  if (typeof right === 'boolean') return left;
  if (left instanceof Missing) return right instanceof Missing ? undecided(left, right) : left;
  if (right instanceof Missing) return right;
  if (!(left instanceof SymbolicTruth && right instanceof SymbolicTruth)) return Opaque.INSTANCE;
  if (left.holds !== right.holds) return Opaque.INSTANCE;
  // Where both hold first, both do until one fails, and either does until both fail.
  return left.or(right, decides === (left.holds === 'first') ? 'last' : 'first');
}
