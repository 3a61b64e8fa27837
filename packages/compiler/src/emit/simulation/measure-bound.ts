import { type Day, type Inputs, isSameValue, type Value } from '@termsheet/runtime';
import { domain as doubles } from '@termsheet/runtime/simulation/float64';
import type { Ir } from '../../ir/ir.ts';
import type { ReadScenario } from '../../inputs/read-scenario.ts';
import { makeDirect } from './make-direct.ts';
import type { Wanted } from './parts.ts';
import { anyValue, randomHistory, randomNumbers } from './random-inputs.ts';

/** How far doubles were found to be from the exact figures. */
export interface Bound {
  /**
   * The largest difference between a double and its exact figure, as a part of the figure; of 1 where the figure
   * is smaller, as what is left of large balances that nearly meet.
   */
  readonly largest: number;
  /** What a module states: a hundred times as much, up to the next power of ten, since other histories may differ by more. */
  readonly stated: number;
  /** How many histories, and how many figures in them, were compared. */
  readonly histories: number;
  readonly figures: number;
  /** How often a term had a value in one mode and none, or no figure, in the other. */
  readonly otherStatus: number;
}

/** Random histories: the same for the same seed. */
export interface Drawn {
  readonly seed: number;
  readonly histories: number;
}

/** Those that are drawn for a module, besides the contract's own scenarios. */
const FOR_A_MODULE: Drawn = { seed: 20_060_308, histories: 200 };

/**
 * Compares the two modes over the contract's scenarios and over random histories. What is measured is no
 * proof: another history may differ by more.
 */
export function measureBound(
  ir: Ir,
  wanted: Wanted,
  scenarios: readonly ReadScenario[],
  { seed, histories }: Drawn = FOR_A_MODULE,
): Bound {
  const exact = makeDirect(ir, wanted, 'exact');
  const float64 = makeDirect(ir, wanted, 'float64');
  const random = randomNumbers(seed);
  const own = scenarios.flatMap(({ inputs, days }) => days.map((day) => ({ inputs, day })));
  const drawn = Array.from({ length: histories }, () => randomHistory(ir, random));
  const sofar = { largest: 0, histories: 0, figures: 0, otherStatus: 0 };
  for (const { inputs, day } of [...own, ...drawn]) {
    const asked = wanted.definitions.map((at) => {
      const parameter = ir.definitions[at]?.parameter ?? null;
      return parameter === null ? null : anyValue(parameter.type, random);
    });
    const given = { inputs, day, asked };
    compare(evaluate(exact, given), evaluate(float64, given, doubles.lower), sofar);
    sofar.histories += 1;
  }
  return { ...sofar, stated: statedFor(sofar.largest) };
}

function statedFor(largest: number): number {
  return largest === 0 ? 0 : Number(`1e${Math.ceil(Math.log10(largest * 100))}`);
}

interface Given {
  readonly inputs: Inputs;
  readonly day: Day;
  readonly asked: readonly (Value | null)[];
}

function evaluate(
  direct: ReturnType<typeof makeDirect>,
  { inputs, day, asked }: Given,
  lower: (value: Value) => Value = (value) => value,
): readonly Value[] {
  const prepared = direct.prepare(inputs);
  return direct.evaluate(
    prepared,
    day,
    asked.map((each) => (each === null ? null : lower(each))),
  );
}

function compare(
  exact: readonly Value[],
  float64: readonly Value[],
  sofar: { largest: number; figures: number; otherStatus: number },
): void {
  for (const [place, value] of exact.entries()) {
    const lowered = doubles.lower(value);
    const given = float64[place];
    if (typeof lowered !== 'number' || typeof given !== 'number') {
      if (!Array.isArray(lowered) && !isSameValue(lowered, given ?? false)) sofar.otherStatus += 1;
      continue;
    }
    if (doubles.kindOf(lowered) !== doubles.kindOf(given)) sofar.otherStatus += 1;
    else if (lowered !== given) {
      const size = Math.max(Math.abs(lowered), Math.abs(given), 1);
      sofar.largest = Math.max(sofar.largest, Math.abs(lowered - given) / size);
    }
    if (doubles.kindOf(lowered) === null) sofar.figures += 1;
  }
}
