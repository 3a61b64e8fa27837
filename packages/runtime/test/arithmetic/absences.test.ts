import {
  add,
  and,
  conditional,
  divide,
  Exact,
  greater,
  isAtLeast,
  isEqual,
  isLess,
  lesser,
  Missing,
  multiply,
  negate,
  not,
  or,
  round,
  subtract,
  type Value,
} from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';

const UNKNOWN = new Missing('unknown', ['an input']);
const ABSENT: readonly Missing[] = [
  new Missing('not yet', ['an event']),
  new Missing('none', ['a sale']),
  new Missing('impossible', ['a zero']),
];
const FIGURES: readonly Value[] = [Exact.ZERO, Exact.ONE, Exact.of(-2), ...ABSENT];
const TRUTHS: readonly Value[] = [true, false, ...ABSENT];

/** What an operand may turn out to be: anything, while it is unknown; itself otherwise. */
function outcomesOf(operand: Value, all: readonly Value[]): readonly Value[] {
  return operand === UNKNOWN ? [UNKNOWN, ...all] : [operand];
}

function statusOf(value: Value): string {
  if (value instanceof Missing) return value.kind;
  return value instanceof Exact ? value.toString() : JSON.stringify(value);
}

type Operation = (operands: readonly Value[]) => Value;

function two(operation: (left: Value, right: Value) => Value): Operation {
  return ([left = false, right = false]) => operation(left, right);
}

/**
 * Supplying an input never changes a status other than unknown (docs/decisions, 0002): where an
 * operation gives anything but unknown, it gives the same whatever its unknown operands turn out to be.
 */
function expectStable(operation: Operation, count: number, all: readonly Value[]): void {
  const operands = [...all, UNKNOWN];
  for (const given of combinations(operands, count)) {
    const before = statusOf(operation(given));
    if (before === 'unknown') continue;
    for (const supplied of product(given.map((operand) => outcomesOf(operand, all)))) {
      expect([given.map(statusOf), statusOf(operation(supplied))]).toEqual([
        given.map(statusOf),
        before,
      ]);
    }
  }
}

function combinations(of: readonly Value[], count: number): readonly (readonly Value[])[] {
  return product(Array.from({ length: count }, () => of));
}

function product(choices: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return choices.reduce<readonly (readonly Value[])[]>(
    (sofar, choice) => sofar.flatMap((chosen) => choice.map((each) => [...chosen, each])),
    [[]],
  );
}

describe('an unknown operand may turn out to be anything, and no known result changes', () => {
  test.each<[string, Operation, number]>([
    ['+', two(add), 2],
    ['-', two(subtract), 2],
    ['*', two(multiply), 2],
    ['/', two(divide), 2],
    ['greater', two(greater), 2],
    ['lesser', two(lesser), 2],
    ['is less than', two(isLess), 2],
    ['is at least', two(isAtLeast), 2],
    ['is', two(isEqual), 2],
    ['round', two((value, step) => round(value, 'up', step)), 2],
    ['negate', ([operand = false]) => negate(operand), 1],
    ['a sum of three', (operands) => operands.reduce(add), 3],
    ['a quotient of quotients', ([a = false, b = false, c = false]) => divide(a, divide(b, c)), 3],
  ])('figures: %s', (_, operation, count) => {
    expectStable(operation, count, FIGURES);
  });

  test.each<[string, Operation, number]>([
    ['and', two((left, right) => and(left, () => right)), 2],
    ['or', two((left, right) => or(left, () => right)), 2],
    ['not', ([operand = false]) => not(operand), 1],
    [
      'if',
      ([c = false, a = false, b = false]) =>
        conditional(
          c,
          () => a,
          () => b,
        ),
      3,
    ],
    [
      'and of three',
      (operands) => operands.reduce<Value>((sofar, next) => and(sofar, () => next), true),
      3,
    ],
    [
      'or of three',
      (operands) => operands.reduce<Value>((sofar, next) => or(sofar, () => next), false),
      3,
    ],
    [
      'or of ands',
      ([a = false, b = false, c = false]) =>
        or(
          and(a, () => b),
          () => and(b, () => c),
        ),
      3,
    ],
    ['not and', ([a = false, b = false]) => not(and(a, () => not(b))), 2],
  ])('truths: %s', (_, operation, count) => {
    expectStable(operation, count, TRUTHS);
  });
});

describe('the order of two sides does not matter', () => {
  test.each<[string, Operation, readonly Value[]]>([
    ['+', two(add), FIGURES],
    ['*', two(multiply), FIGURES],
    ['greater', two(greater), FIGURES],
    ['lesser', two(lesser), FIGURES],
    ['is', two(isEqual), FIGURES],
    ['and', two((left, right) => and(left, () => right)), TRUTHS],
    ['or', two((left, right) => or(left, () => right)), TRUTHS],
  ])('%s', (_, operation, all) => {
    for (const [left = false, right = false] of combinations([...all, UNKNOWN], 2)) {
      expect(statusOf(operation([left, right]))).toBe(statusOf(operation([right, left])));
    }
  });
});
