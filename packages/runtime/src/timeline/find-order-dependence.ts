import type { Day } from '../dates/day.ts';
import { Exact } from '../exact/exact.ts';
import type { Inputs } from '../program/inputs.ts';
import type { Value } from '../value/value.ts';
import type { ExecutableProgram } from './code.ts';
import { Evaluation } from './evaluation.ts';

/** Two events of one day whose order decides what a state is at its close. */
export interface OrderDependence {
  readonly day: Day;
  /** The indexes of the two occurrences, in the order in which they were reported. */
  readonly events: readonly [number, number];
  readonly state: number;
  readonly asReported: Value;
  readonly swapped: Value;
}

/** Pairs tried at most: each is a whole evaluation. */
const MAX_PAIRS = 500;

/**
 * The pairs of events of one day, up to the day asked about, that do not commute: swapped, they leave
 * a state at another value. A day's order of reports is then a fact that someone may dispute.
 */
export function findOrderDependence(
  program: ExecutableProgram,
  inputs: Inputs,
  through: Day,
): readonly OrderDependence[] {
  const pairs = pairsOfOneDay(inputs, through);
  if (pairs.length === 0) return [];
  const asReported = new Evaluation(program, inputs);
  return pairs.flatMap(([first, second]) => {
    const day = inputs.occurrences[first]?.day ?? 0;
    const before = asReported.on(day);
    const after = new Evaluation(program, swap(inputs, first, second)).on(day);
    return program.states.flatMap((spec, state): OrderDependence[] => {
      if (spec.keyedBy !== null) return [];
      const [left, right] = [before.state(state), after.state(state)];
      if (isSame(left, right)) return [];
      return [{ day, events: [first, second], state, asReported: left, swapped: right }];
    });
  });
}

function pairsOfOneDay(inputs: Inputs, through: Day): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  inputs.occurrences.forEach((occurrence, first) => {
    if (occurrence.day > through) return;
    for (let second = first + 1; pairs.length < MAX_PAIRS; second += 1) {
      if (inputs.occurrences[second]?.day !== occurrence.day) break;
      pairs.push([first, second]);
    }
  });
  return pairs;
}

function swap(inputs: Inputs, first: number, second: number): Inputs {
  const occurrences = [...inputs.occurrences];
  const [left, right] = [occurrences[first], occurrences[second]];
  if (left !== undefined && right !== undefined) {
    occurrences[first] = right;
    occurrences[second] = left;
  }
  return { ...inputs, occurrences };
}

/** Absences count as one: what they wait for does not depend on the order in a way that matters. */
function isSame(left: Value, right: Value): boolean {
  if (left instanceof Exact && right instanceof Exact) return left.equals(right);
  if (left instanceof Exact || right instanceof Exact) return false;
  return typeof left === 'object' && typeof right === 'object' ? true : left === right;
}
