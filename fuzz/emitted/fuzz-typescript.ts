import { nameParts } from '../../packages/compiler/src/emit/typescript/names/name-parts.ts';
import {
  holdsAgreement,
  holdsDerivations,
  type Twins,
} from '../../packages/compiler/test/emit/agreement-law.ts';
import { InProcess } from '../../packages/compiler/test/emit/compare-evaluators.ts';
import { openModule } from '../../packages/compiler/test/emit/emitted-module.ts';
import { allContracts, type Contract, isDerived, type Seeds } from './contracts.ts';

/** Tries emitted modules of TypeScript against the in-process evaluator; gives how many cases fail. */
export async function fuzzTypeScript({ from, to }: Seeds): Promise<number> {
  const start = performance.now();
  const contracts = await Promise.all(allContracts().map(twinsOf));
  let failed = 0;
  for (let seed = from; seed < to; seed += 1) {
    const twins = contracts[seed % contracts.length];
    if (twins === undefined) continue;
    try {
      holdsAgreement(twins, { seed, numRuns: 1 });
      if (isDerived(seed, contracts.length)) holdsDerivations(twins, { seed, numRuns: 1 });
    } catch (error) {
      failed += 1;
      console.error(`case ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if ((seed + 1 - from) % 1000 === 0) console.error(`${seed + 1 - from} of ${to - from}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`typescript: ${to - from} cases in ${seconds} s, ${failed} failed`);
  return failed;
}

async function twinsOf({ baseName, compiled: { ir } }: Contract): Promise<Twins> {
  if (ir === null) throw new Error(`${baseName} does not compile.`);
  const open = await openModule(ir, 'fuzz', baseName);
  return { evaluator: new InProcess(ir, nameParts(ir)), open };
}
