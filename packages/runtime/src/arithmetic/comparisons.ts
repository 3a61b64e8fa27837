import { Exact } from '../exact/exact.ts';
import { isSymbolic } from '../monotone/is-symbolic.ts';
import { Opaque, SymbolicTruth } from '../monotone/symbolic-truth.ts';
import { Symbolic } from '../monotone/symbolic.ts';
import { compareUnsettled, pairOf } from '../solving/operations.ts';
import { Duration } from '../value/duration.ts';
import type { Value } from '../value/value.ts';
import { mergeOperands, subtract } from './quantities.ts';

/** The outcome of a test: yes, no, no value, or (while showing monotonicity) a symbolic truth. */
type Test = (sign: number) => boolean;

export function isMore(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.compare(right) > 0;
  return compareWith(left, right, (sign) => sign > 0);
}

export function isAtLeast(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.compare(right) >= 0;
  return compareWith(left, right, (sign) => sign >= 0);
}

export function isLess(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.compare(right) < 0;
  return compareWith(left, right, (sign) => sign < 0);
}

export function isAtMost(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.compare(right) <= 0;
  return compareWith(left, right, (sign) => sign <= 0);
}

/** Whether two values of one type are the same. */
export function isEqual(left: Value, right: Value): Value {
  if (left instanceof Exact && right instanceof Exact) return left.equals(right);
  if (isPlain(left) && isPlain(right)) return left === right;
  const missing = mergeOperands(left, right);
  if (missing !== null) return missing;
  if (left instanceof Duration && right instanceof Duration) return left.count === right.count;
  const pair = pairOf(left, right);
  if (pair !== null) return compareUnsettled(pair, (sign) => sign === 0);
  if (isSymbolic(left) || isSymbolic(right)) return Opaque.INSTANCE;
  return left === right;
}

/** Labels, days and verdicts, which most tests compare. */
function isPlain(value: Value): value is string | number | boolean {
  return typeof value !== 'object';
}

export function isNotEqual(left: Value, right: Value): Value {
  const equal = isEqual(left, right);
  return typeof equal === 'boolean' ? !equal : equal;
}

function compareWith(left: Value, right: Value, test: Test): Value {
  if (typeof left === 'number' && typeof right === 'number') return test(left - right);
  if (left instanceof Duration && right instanceof Duration) return test(left.count - right.count);
  const missing = mergeOperands(left, right);
  if (missing !== null) return missing;
  const pair = pairOf(left, right);
  return pair === null ? compareSymbolic(left, right, test) : compareUnsettled(pair, test);
}

/** A comparison of monotone figures changes once at most: where their difference passes zero. */
function compareSymbolic(left: Value, right: Value, test: Test): Value {
  const difference = subtract(left, right);
  if (!(difference instanceof Symbolic)) return Opaque.INSTANCE;
  const holdsBelow = test(-1);
  const holds = holdsBelow === difference.isRising() ? 'first' : 'last';
  return new SymbolicTruth(holds, difference.whereAt(Exact.ZERO));
}
