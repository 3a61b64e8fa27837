import * as exact from './exact-domain.ts';
import { Exact } from '../exact/exact.ts';
import { nearestDouble } from '../exact/nearest-double.ts';
import type { RoundingMode } from '../exact/rounding.ts';
import { Missing, type MissingKind } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { ABSENCES } from './absences.ts';
import { exactOfDouble } from './exact-of-double.ts';
import type { DirectValue, Domain } from './domain.ts';

/**
 * In doubles the absence of a value is one of four numbers beyond every figure, in the order in which
 * one absence stands before another: what needs both of two values is missing as the greater of them.
 */
export const ABSENT = 1e300;
export const NOT_YET: DirectValue = 1e301;
export const NONE: DirectValue = 1e302;
export const UNKNOWN: DirectValue = 1e303;
export const IMPOSSIBLE: DirectValue = 1e304;

/**
 * Figures that differ by less than so much of themselves count as one where they are compared or rounded:
 * contracts ask often about figures that meet, and doubles miss one another by their last digits there.
 */
const NEAR = 2 ** -44;

/** Whether there is no value. */
export function isAbsent(value: DirectValue): boolean {
  return typeof value === 'number' && value >= ABSENT;
}

/** Whether it is a day, or the place of an event. */
export function isPlace(value: DirectValue): value is number {
  return typeof value === 'number' && value < ABSENT;
}

/** Whether it is not known. */
export function isUnknown(value: DirectValue): boolean {
  return value === UNKNOWN;
}

export function add(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < ABSENT && right < ABSENT ? left + right : absenceOf(left, right);
  }
  return throughExact(exact.add, left, right);
}

export function subtract(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') {
    if (left >= ABSENT || right >= ABSENT) return absenceOf(left, right);
    // What is left of a balance that is paid off is nothing, not its last digits.
    return isNear(left, right) ? 0 : left - right;
  }
  return throughExact(exact.subtract, left, right);
}

export function multiply(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < ABSENT && right < ABSENT ? left * right : absenceOf(left, right);
  }
  return throughExact(exact.multiply, left, right);
}

export function divide(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') {
    if (right === 0) return IMPOSSIBLE;
    return left < ABSENT && right < ABSENT ? left / right : absenceOf(left, right);
  }
  return throughExact(exact.divide, left, right);
}

export function negate(operand: DirectValue): DirectValue {
  return subtract(0, operand);
}

export function greater(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') return left > right ? left : right;
  return throughExact(exact.greater, left, right);
}

export function lesser(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') {
    if (left < ABSENT && right < ABSENT) return left < right ? left : right;
    return absenceOf(left, right);
  }
  return throughExact(exact.lesser, left, right);
}

/** To a multiple of a step; a figure next to a multiple is that multiple. */
export function round(operand: DirectValue, mode: RoundingMode, step: DirectValue): DirectValue {
  if (typeof operand === 'number' && typeof step === 'number') {
    if (step <= 0) return IMPOSSIBLE;
    if (operand >= ABSENT || step >= ABSENT) return absenceOf(operand, step);
    return roundDouble(operand / step, mode) * step;
  }
  return domain.lower(exact.round(domain.lift(operand), mode, domain.lift(step)));
}

function roundDouble(value: number, mode: RoundingMode): number {
  const nearest = Math.round(value);
  if (Math.abs(value - nearest) <= Math.abs(value) * NEAR) return nearest;
  if (mode === 'up') return Math.ceil(value);
  if (mode === 'down') return Math.floor(value);
  const whole = Math.floor(value);
  const rest = value - whole;
  if (Math.abs(rest - 0.5) > Math.abs(value) * NEAR) return rest < 0.5 ? whole : whole + 1;
  if (mode === 'half even') return whole % 2 === 0 ? whole : whole + 1;
  return value < 0 ? whole : whole + 1;
}

export function isMore(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left === 'number' && typeof right === 'number') {
    if (left >= ABSENT || right >= ABSENT) return absenceOf(left, right);
    return left > right && !isNear(left, right);
  }
  return throughExact(exact.isMore, left, right);
}

export function isAtLeast(left: DirectValue, right: DirectValue): DirectValue {
  return exact.not(isLess(left, right));
}

export function isLess(left: DirectValue, right: DirectValue): DirectValue {
  return isMore(right, left);
}

export function isAtMost(left: DirectValue, right: DirectValue): DirectValue {
  return exact.not(isMore(left, right));
}

export function isEqual(left: DirectValue, right: DirectValue): DirectValue {
  if (typeof left !== 'number' && typeof left === typeof right && typeof left !== 'object') {
    return left === right;
  }
  if (typeof left === 'number' && typeof right === 'number') {
    if (left >= ABSENT || right >= ABSENT) return absenceOf(left, right);
    return isNear(left, right);
  }
  if (isAbsent(left)) return isAbsent(right) ? merge(left, right) : left;
  if (isAbsent(right)) return right;
  return throughExact(exact.isEqual, left, right);
}

export function isNotEqual(left: DirectValue, right: DirectValue): DirectValue {
  const equal = isEqual(left, right);
  return typeof equal === 'boolean' ? !equal : equal;
}

export function not(operand: DirectValue): DirectValue {
  return exact.not(operand);
}

/** The absence of a result that needs both; each of the two is one. */
export function merge(left: DirectValue, right: DirectValue): DirectValue {
  return typeof left === 'number' && typeof right === 'number' ? absenceOf(left, right) : left;
}

/** The absence of a verdict that either of two could still settle. */
export function undecidedOf(sofar: DirectValue | null, next: DirectValue): DirectValue {
  if (sofar === null || !isAbsent(sofar)) return next;
  if (sofar === UNKNOWN || next === UNKNOWN) return UNKNOWN;
  return merge(sofar, next);
}

/** What is left of `left and right` where the left is neither yes nor no. */
export function joinAnd(left: DirectValue, right: DirectValue): DirectValue {
  return domain.lower(exact.joinAnd(domain.lift(left), domain.lift(right)));
}

/** What is left of `left or right` where the left is neither yes nor no. */
export function joinOr(left: DirectValue, right: DirectValue): DirectValue {
  return domain.lower(exact.joinOr(domain.lift(left), domain.lift(right)));
}

/** What comes of a condition that is neither yes nor no. */
export function openCondition(condition: DirectValue): DirectValue {
  return isAbsent(condition) ? condition : exact.openCondition(condition);
}

/** A whole number as a figure. */
export function countOf(count: number): DirectValue {
  return count;
}

/** Doubles: quick, and never exact. */
export const domain: Domain = {
  numeric: 'float64',
  notYet: NOT_YET,
  none: NONE,
  unknown: UNKNOWN,
  impossible: IMPOSSIBLE,
  isAbsent,
  kindOf,
  lower,
  lift,
  add,
  subtract,
  multiply,
  lesser,
  isSame: (left, right) =>
    typeof left === 'number' && typeof right === 'number' && left < ABSENT && right < ABSENT
      ? isNear(left, right)
      : left === right,
  isIncrease: (before, after) => isMore(after, before) === true,
  sign: (value) =>
    typeof value === 'number' && value < ABSENT
      ? Math.abs(value) <= 0
        ? 0
        : Math.sign(value)
      : null,
  figure: nearestDouble,
};

function absenceOf(left: number, right: number): number {
  return left > right ? left : right;
}

/** Whether two figures count as one. */
export function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= (Math.abs(left) + Math.abs(right)) * NEAR;
}

function kindOf(value: DirectValue): MissingKind | null {
  if (typeof value !== 'number' || value < ABSENT) return null;
  if (value === NOT_YET) return 'not yet';
  if (value === NONE) return 'none';
  return value === UNKNOWN ? 'unknown' : 'impossible';
}

function lower(value: Value): DirectValue {
  if (value instanceof Exact) return nearestDouble(value);
  if (value instanceof Missing) return CODES[value.kind];
  return Array.isArray(value) ? value.map(lower) : value;
}

const CODES: Readonly<Record<MissingKind, DirectValue>> = {
  'not yet': NOT_YET,
  none: NONE,
  unknown: UNKNOWN,
  impossible: IMPOSSIBLE,
};

/** A double is a figure here: what asks for days never comes this way. */
function lift(value: DirectValue): Value {
  if (typeof value !== 'number') return value;
  const kind = kindOf(value);
  return kind === null ? exactOfDouble(value) : ABSENCES[kind];
}

/** What is shown monotone is shown so exactly: the figure that is searched for stands among doubles there. */
function throughExact(
  operate: (left: Value, right: Value) => Value,
  left: DirectValue,
  right: DirectValue,
): DirectValue {
  return lower(operate(lift(left), lift(right)));
}
