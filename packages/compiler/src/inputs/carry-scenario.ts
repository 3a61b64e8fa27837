import type { Ir } from '../ir/ir.ts';
import { carryInputs, carryValue, type Route } from './carry-inputs.ts';
import type { Expectation } from './expectation.ts';
import { type PartPlaces, partPlaces } from './part-places.ts';
import type { ReadScenario } from './read-scenario.ts';

/** A scenario of a file that uses a contract, as one of the contract itself; or what stands in the way. */
export type CarriedScenario =
  | { readonly kind: 'carried'; readonly scenario: ReadScenario }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Carries a scenario over from the program of a file that uses a contract to that of the contract itself. It
 * is refused where it supplies what the contract does not have; what it expects of other terms is left out.
 */
export function carryScenario(scenario: ReadScenario, from: Ir, to: Ir): CarriedScenario {
  const { inputs, leftOut } = carryInputs(scenario.inputs, { from, to });
  const [first] = leftOut;
  if (first !== undefined) {
    const because = `it speaks of ${first}, which the contract does not have`;
    return { kind: 'refused', because };
  }
  const expectations = carryExpectations(scenario.expectations, { from, to });
  return { kind: 'carried', scenario: { ...scenario, inputs, expectations } };
}

/** What is expected of terms that the other program has; nothing is of others. */
export function carryExpectations(
  expectations: readonly Expectation[],
  route: Route,
): readonly Expectation[] {
  const places = partPlaces(route.from, route.to, route.renamed);
  return expectations.flatMap((each) => carryExpectation(each, places));
}

function carryExpectation(expectation: Expectation, places: PartPlaces): readonly Expectation[] {
  const { target, expected } = expectation;
  const index = places[target.kind](target.index);
  const argument = target.argument === null ? null : carryValue(target.argument, places);
  if (index === undefined || (argument === null && target.argument !== null)) return [];
  const value = expected.kind === 'value' ? carryValue(expected.value, places) : null;
  if (expected.kind === 'value' && value === null) return [];
  const carried = expected.kind === 'value' && value !== null ? { ...expected, value } : expected;
  return [{ ...expectation, target: { ...target, index, argument }, expected: carried }];
}
