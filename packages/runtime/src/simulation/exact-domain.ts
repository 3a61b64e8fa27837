import {
  isAtLeast,
  isAtMost,
  isEqual,
  isLess,
  isMore,
  isNotEqual,
} from '../arithmetic/comparisons.ts';
import { and, not, or } from '../arithmetic/logic.ts';
import {
  add,
  divide,
  greater,
  lesser,
  multiply,
  negate,
  round,
  subtract,
} from '../arithmetic/quantities.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { mergeMissing, Missing, undecided } from '../value/missing.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import { ABSENCES } from './absences.ts';
import type { DirectValue, Domain } from './domain.ts';

export const NOT_YET: DirectValue = ABSENCES['not yet'];
export const NONE: DirectValue = ABSENCES.none;
export const UNKNOWN: DirectValue = ABSENCES.unknown;
export const IMPOSSIBLE: DirectValue = ABSENCES.impossible;

export {
  add,
  divide,
  greater,
  isAtLeast,
  isAtMost,
  isEqual,
  isLess,
  isMore,
  isNotEqual,
  lesser,
  multiply,
  negate,
  not,
  round,
  subtract,
};

/** Whether there is no value. */
export function isAbsent(value: DirectValue): boolean {
  return value instanceof Missing;
}

/** Whether it is a day, or the place of an event. */
export function isPlace(value: DirectValue): value is number {
  return typeof value === 'number';
}

/** Whether it is not known. */
export function isUnknown(value: DirectValue): boolean {
  return value instanceof Missing && value.kind === 'unknown';
}

/** The absence of a result that needs both; each of the two is one. */
export function merge(left: DirectValue, right: DirectValue): DirectValue {
  return left instanceof Missing && right instanceof Missing ? mergeMissing(left, right) : left;
}

/** The absence of a verdict that either of two could still settle. */
export function undecidedOf(sofar: DirectValue | null, next: DirectValue): DirectValue {
  if (!(next instanceof Missing)) return sofar ?? next;
  return undecided(sofar instanceof Missing ? sofar : null, next);
}

/** What is left of `left and right` where the left is neither yes nor no. */
export function joinAnd(left: DirectValue, right: DirectValue): DirectValue {
  return and(left, () => right);
}

/** What is left of `left or right` where the left is neither yes nor no. */
export function joinOr(left: DirectValue, right: DirectValue): DirectValue {
  return or(left, () => right);
}

/** What comes of a condition that is neither yes nor no. */
export function openCondition(condition: DirectValue): DirectValue {
  return condition instanceof Missing ? condition : Opaque.INSTANCE;
}

const COUNTS = Array.from({ length: 64 }, (_, count) => Exact.of(count));

/** A whole number as a figure. */
export function countOf(count: number): DirectValue {
  return COUNTS[count] ?? Exact.of(count);
}

/** The exact mode: the figures, and the arithmetic, of the engine. */
export const domain: Domain = {
  numeric: 'exact',
  notYet: NOT_YET,
  none: NONE,
  unknown: UNKNOWN,
  impossible: IMPOSSIBLE,
  isAbsent,
  kindOf: (value) => (value instanceof Missing ? value.kind : null),
  lower: withoutReasons,
  lift: (value) => value,
  add,
  subtract,
  multiply,
  lesser,
  isSame: isSameValue,
  isIncrease: (before, after) =>
    before instanceof Exact && after instanceof Exact && before.lessThan(after),
  sign: (value) => (value instanceof Exact ? value.sign() : null),
  figure: (value) => value,
};

function withoutReasons(value: Value): DirectValue {
  if (value instanceof Missing) return ABSENCES[value.kind];
  return Array.isArray(value) ? value.map(withoutReasons) : value;
}
