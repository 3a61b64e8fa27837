import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { mergeMissing, Missing, none } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { and, or, not } from './logic.ts';
import { add, divide, greater, lesser, multiply } from './quantities.ts';

/** One item of a list: its site, its value, and when it applies (null: always). */
export interface Item {
  readonly site: number;
  readonly value: Code;
  readonly condition: Code | null;
}

/** The greatest of the items; every one is needed. */
export function greatestOf(frame: Frame, items: readonly Item[]): Value {
  return fold(frame, items, greater);
}

/** The least of the items; every one is needed. */
export function leastOf(frame: Frame, items: readonly Item[]): Value {
  return fold(frame, items, lesser);
}

export function sumOf(frame: Frame, items: readonly Item[]): Value {
  return fold(frame, items, add);
}

export function productOf(frame: Frame, items: readonly Item[]): Value {
  return fold(frame, items, multiply);
}

export function averageOf(frame: Frame, items: readonly Item[]): Value {
  return divide(fold(frame, items, add), Exact.of(items.length));
}

/** Whether every item holds; decided by the first that does not. */
export function allOf(frame: Frame, items: readonly Item[]): Value {
  let sofar: Value = true;
  for (const item of items) {
    if (sofar === false) return false;
    sofar = sofar === true ? itemValue(frame, item) : and(sofar, () => itemValue(frame, item));
  }
  return sofar;
}

/** Whether any item holds; decided by the first that does. */
export function anyOf(frame: Frame, items: readonly Item[]): Value {
  let sofar: Value = false;
  for (const item of items) {
    if (sofar === true) return true;
    sofar = sofar === false ? itemValue(frame, item) : or(sofar, () => itemValue(frame, item));
  }
  return sofar;
}

export function noneOf(frame: Frame, items: readonly Item[]): Value {
  return not(anyOf(frame, items));
}

/** The first item whose condition holds; a condition without a value leaves the choice open. */
export function whicheverApplies(frame: Frame, items: readonly Item[]): Value {
  for (const item of items) {
    const applies = conditionHolds(frame, item);
    if (applies === true) return itemValue(frame, item);
    if (applies !== false) return applies;
  }
  return none('none of its limbs applies');
}

/**
 * The first item that has a value. Items that are not yet, none or impossible, or whose condition
 * fails, are passed over; one that is unknown stops the search, since it may turn out to be the one.
 */
export function firstAvailable(frame: Frame, items: readonly Item[]): Value {
  let passed: Missing = none('none of its limbs is available');
  for (const item of items) {
    const applies = conditionHolds(frame, item);
    const value = applies === true ? itemValue(frame, item) : applies;
    if (value instanceof Missing) {
      if (value.kind === 'unknown') return value;
      passed = mergeMissing(passed, value);
    } else if (applies !== false) {
      return value;
    }
  }
  return passed;
}

function conditionHolds(frame: Frame, item: Item): Value {
  if (item.condition === null) return true;
  const { condition } = item;
  const holds = condition(frame);
  return typeof holds === 'boolean' || holds instanceof Missing ? holds : Opaque.INSTANCE;
}

function itemValue(frame: Frame, item: Item): Value {
  return frame.item(item.site, item.value);
}

function fold(
  frame: Frame,
  items: readonly Item[],
  join: (left: Value, right: Value) => Value,
): Value {
  const [first, ...rest] = items;
  if (first === undefined) return Exact.ZERO;
  return rest.reduce((sofar, item) => join(sofar, itemValue(frame, item)), itemValue(frame, first));
}
