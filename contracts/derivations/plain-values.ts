import { type Day, Duration, Exact, Missing, type Value } from '@termsheet/runtime';

/** What cannot be worked out from what a step shows, and why. */
export class NotShown extends Error {}

/** Arithmetic on what a derivation shows: figures without their units, days and lengths of time. */
export function combine(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  if (left instanceof Missing) return left;
  if (right instanceof Missing) return right;
  if (left instanceof Duration || right instanceof Duration) {
    return combineLengths(operator, left, right);
  }
  const [a, b] = [figure(left), figure(right)];
  switch (operator) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return b.isZero() ? new Missing('impossible', ['a division by zero']) : a.dividedBy(b);
  }
}

function combineLengths(operator: string, left: Value, right: Value): Value {
  if (!(left instanceof Duration)) throw new NotShown(`${operator} with a length of time`);
  if (right instanceof Duration) {
    if (operator === '/') return Exact.of(left.count).dividedBy(Exact.of(right.count));
    const count = operator === '+' ? left.count + right.count : left.count - right.count;
    return new Duration(count, left.basis);
  }
  throw new NotShown(`a length of time ${operator} a figure`);
}

export function figure(value: Value): Exact {
  if (value instanceof Exact) return value;
  if (value instanceof Duration) return Exact.of(value.count);
  throw new NotShown(`a figure, not ${describe(value)}`);
}

export function dayOf(value: Value): Day {
  if (typeof value === 'number') return value;
  throw new NotShown(`a day, not ${describe(value)}`);
}

export function truth(value: Value): boolean | Missing {
  if (typeof value === 'boolean' || value instanceof Missing) return value;
  throw new NotShown(`yes or no, not ${describe(value)}`);
}

/** The order of two values: figures, days and lengths of time. */
export function order(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return figure(left).compare(figure(right));
}

export function isSame(left: Value, right: Value): boolean {
  if (left instanceof Missing || right instanceof Missing) {
    return left instanceof Missing && right instanceof Missing && left.kind === right.kind;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((each, at) => isSame(each, right[at]));
  }
  if (left instanceof Exact || right instanceof Exact) {
    if (right instanceof Duration || left instanceof Duration) return order(left, right) === 0;
    return left instanceof Exact && right instanceof Exact && left.equals(right);
  }
  if (left instanceof Duration && right instanceof Duration) return left.count === right.count;
  return left === right;
}

export function describe(value: Value): string {
  if (value instanceof Missing) return `${value.kind} (${value.reasons[0] ?? ''})`;
  return typeof value === 'object' ? JSON.stringify(value, jsonOf).slice(0, 80) : String(value);
}

function jsonOf(_: string, value: unknown): unknown {
  if (value instanceof Exact) return value.toString();
  return typeof value === 'bigint' ? String(value) : value;
}
