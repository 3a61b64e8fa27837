import { CONTRACTS } from '../contracts/catalogue/real-contracts.ts';
import { newWalk } from '../contracts/derivations/walk-derivation.ts';
import { walkOracle } from '../contracts/derivations/walk-oracle.ts';

/** Walks the derivations of all worked cases; gives the number of faults. */
export function walkDerivations(): number {
  const walked = newWalk();
  for (const contract of CONTRACTS) walkOracle(contract, () => true, walked);
  process.stdout.write(
    `derivations: ${count(walked.derivations)} walked, ${count(walked.steps)} steps: ${count(walked.inputs)} inputs and ${count(walked.recomputed)} worked out again, ${count(walked.faults.length)} faults\n`,
  );
  for (const fault of walked.faults) process.stdout.write(`  ${fault}\n`);
  return walked.faults.length;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
