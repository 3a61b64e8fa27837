import { Exact, type Inputs } from '@termsheet/runtime';
import { changeableInputs, type ChangeableProgram } from './input-changes.ts';
import { partsOfScenario, scenarioOf, type ScenarioPart } from './scenario-parts.ts';

/** What is shrunk, and what must stay so. */
export interface ShrinkRequest {
  readonly program: ChangeableProgram;
  readonly inputs: Inputs;
  readonly holds: (inputs: Inputs) => boolean;
  /** At most so many smaller scenarios are tried. */
  readonly tries: number;
}

/** A scenario that was made smaller. */
export interface Shrunk {
  readonly inputs: Inputs;
  /** How many parts are left, and how many there were. */
  readonly left: number;
  readonly of: number;
  /** How many smaller scenarios were tried. */
  readonly tried: number;
  /** Whether nothing more can be left out by itself; else the tries were used up. */
  readonly isMinimal: boolean;
}

/**
 * Leaves out of a scenario whatever can be left out so that something still holds, by delta debugging
 * (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002): halves first, then
 * ever smaller pieces, to single parts. What is left holds, and no longer does without any one part.
 */
export function shrinkScenario({ program, inputs, holds, tries }: ShrinkRequest): Shrunk {
  const all = partsOfScenario(inputs);
  const spent = { tries: 0 };
  const isSpent = (): boolean => spent.tries >= tries;
  const holdsOf = (parts: readonly ScenarioPart[]): boolean => {
    if (isSpent()) return false;
    spent.tries += 1;
    return holds(scenarioOf(program, inputs, parts));
  };
  let left = all;
  let pieces = 2;
  let isMinimal = false;
  while (!isMinimal && !isSpent()) {
    const size = Math.ceil(left.length / pieces);
    const smaller = withoutOnePiece(left, size, holdsOf);
    if (smaller !== null) {
      left = smaller;
      pieces = Math.max(pieces - 1, 2);
    } else if (size <= 1) {
      isMinimal = !isSpent();
      break;
    } else {
      pieces = Math.min(pieces * 2, left.length);
    }
  }
  return {
    inputs: scenarioOf(program, inputs, left),
    left: left.length,
    of: all.length,
    tried: spent.tries,
    isMinimal,
  };
}

function withoutOnePiece(
  parts: readonly ScenarioPart[],
  size: number,
  holds: (parts: readonly ScenarioPart[]) => boolean,
): readonly ScenarioPart[] | null {
  for (let from = 0; from < parts.length; from += Math.max(size, 1)) {
    const rest = [...parts.slice(0, from), ...parts.slice(from + size)];
    if (holds(rest)) return rest;
  }
  return null;
}

/** More digits than this are of no use to a reader, and each is a try. */
const MOST_DIGITS = 6;

/** Writes each figure of a scenario with as few digits as something still holds with. */
export function roundScenario({ program, inputs, holds, tries }: ShrinkRequest): Inputs {
  let rounded = inputs;
  let tried = 0;
  for (const { with: put, value, type } of changeableInputs(program, inputs)) {
    if (!(value instanceof Exact) || type.kind !== 'quantity') continue;
    for (let digits = 1; digits <= MOST_DIGITS && tried < tries; digits += 1) {
      const shorter = withDigits(value, digits);
      if (shorter.equals(value)) break;
      tried += 1;
      const candidate = put(rounded, shorter);
      if (!holds(candidate)) continue;
      rounded = candidate;
      break;
    }
  }
  return rounded;
}

const TEN = Exact.of(10);

/** A figure cut to its first digits: $3,350,000 to one digit is $3,000,000. */
function withDigits(value: Exact, digits: number): Exact {
  const magnitude = value.abs();
  if (magnitude.isZero()) return value;
  let step = Exact.ONE;
  const least = power(digits - 1);
  while (!magnitude.dividedBy(step).lessThan(least.times(TEN))) step = step.times(TEN);
  while (magnitude.dividedBy(step).lessThan(least)) step = step.dividedBy(TEN);
  const cut = Exact.of(magnitude.dividedBy(step).floor()).times(step);
  return value.sign() < 0 ? cut.negated() : cut;
}

function power(exponent: number): Exact {
  return Exact.of(10n ** BigInt(exponent));
}
