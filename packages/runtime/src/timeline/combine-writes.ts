import { add, lesser, subtract } from '../arithmetic/quantities.ts';
import type { LeftOver } from '../arithmetic/left-over.ts';
import { Exact } from '../exact/exact.ts';
import { firstMissing } from '../series/statistics.ts';
import { impossible, type Missing } from '../value/missing.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import type { PendingWrite } from './pending-write.ts';

/** One state's value after all writes of one event, which must not depend on their order. */
export function combineWrites(
  before: Value,
  group: readonly PendingWrite[],
  leftOver: LeftOver,
): Value {
  const [first] = group;
  if (first !== undefined && group.length === 1) return writeAlone(before, first, leftOver);
  const kinds = new Set(group.map((pending) => pending.write.how));
  const values = group.map((pending) => pending.value);
  const setsAlone = kinds.has('set') && kinds.size === 1;
  const missing = firstMissing(setsAlone ? values : [before, ...values]);
  if (missing !== null) return missing;
  if (setsAlone) return agree(values);
  if (kinds.has('set')) return conflict();
  if (kinds.has('reduce to')) {
    return kinds.size === 1 ? values.reduce(lesser, before) : conflict();
  }
  return group.reduce(
    (sofar, { write, value }) =>
      write.how === 'reduce by' ? reduce(sofar, value, leftOver) : add(sofar, value),
    before,
  );
}

function writeAlone(before: Value, { write, value }: PendingWrite, leftOver: LeftOver): Value {
  switch (write.how) {
    case 'set':
      return value;
    case 'reduce to':
      return lesser(before, value);
    case 'reduce by':
      return reduce(before, value, leftOver);
    case 'increase by':
      return add(before, value);
  }
}

function reduce(before: Value, by: Value, leftOver: LeftOver): Value {
  return before instanceof Exact && by instanceof Exact
    ? leftOver(before, by)
    : subtract(before, by);
}

/** Several rules that set one state agree, or there is no telling which of them stands. */
function agree(values: readonly Value[]): Value {
  const [first] = values;
  return first !== undefined && values.every((value) => isSameValue(value, first))
    ? first
    : conflict();
}

function conflict(): Missing {
  return impossible('two rules upon one event write it, and the result depends on their order');
}
