import { carryScenario, type Ir, type ReadScenario, readScenarios } from '@termsheet/compiler';
import type { LoadedContract } from './loaded-contract.ts';

/** The scenarios of a contract's own file and of those that use it, as those of the contract. */
export interface ScenariosUsing {
  readonly scenarios: readonly ReadScenario[];
  /** Those that speak of what the contract itself does not have, in words. */
  readonly remarks: readonly string[];
}

/** Gathers the scenarios of a contract and of the files that use it; all of them must be without findings. */
export function scenariosUsing(
  ir: Ir,
  contract: LoadedContract,
  using: readonly LoadedContract[],
): ScenariosUsing {
  const scenarios = [...readScenarios(contract.compilation.file, ir)];
  const remarks: string[] = [];
  for (const { path, compilation } of using) {
    if (compilation.ir === null) continue;
    for (const scenario of readScenarios(compilation.file, compilation.ir)) {
      const carried = carryScenario(scenario, compilation.ir, ir);
      if (carried.kind === 'carried') scenarios.push(carried.scenario);
      else remarks.push(`${path}: "${scenario.title}" is left out: ${carried.because}.`);
    }
  }
  return { scenarios, remarks };
}
