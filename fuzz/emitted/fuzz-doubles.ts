import { coveredTerms, readScenarios } from '@termsheet/compiler';
import { measureBound } from '../../packages/compiler/src/emit/simulation/measure-bound.ts';
import { allContracts, type Seeds } from './contracts.ts';

/** Holds doubles to the bound stated of them on so many other histories of each contract; gives how many fail. */
export function fuzzDoubles({ from, to }: Seeds): number {
  let failed = 0;
  for (const { path, compiled } of allContracts()) {
    const { file, ir } = compiled;
    if (ir === null) throw new Error(`${path} does not compile.`);
    const { wanted } = coveredTerms(ir);
    if (wanted.definitions.length + wanted.states.length === 0) continue;
    const { stated } = measureBound(ir, wanted, readScenarios(file, ir));
    const others = { seed: from, histories: to - from };
    const { largest, figures, otherStatus } = measureBound(ir, wanted, [], others);
    if (largest > stated) failed += 1;
    console.log(
      `${path}: ${to - from} histories, ${figures} figures, the largest difference ${largest.toExponential(2)} (stated ${stated.toExponential()}), ${otherStatus} with another status`,
    );
  }
  return failed;
}
