import { availableParallelism } from 'node:os';
import { pythonParts, readScenarios } from '@termsheet/compiler';
import { makeVectors, type Vector } from '../../packages/compiler/src/emit/vectors/make-vectors.ts';
import {
  holdsAgreement,
  holdsDerivations,
} from '../../packages/compiler/test/emit/python/agreement-law.ts';
import {
  packagesFolder,
  writePackage,
} from '../../packages/compiler/test/emit/python/emitted-package.ts';
import { PythonProcess } from '../../packages/compiler/test/emit/python/python-process.ts';
import {
  allContracts,
  type Contract,
  isDerived,
  openContract,
  type Seeds,
  WITH_ORACLES,
} from './contracts.ts';

const FOLDER = 'fuzz';

/** Tries emitted packages of Python against the in-process evaluator; gives how many cases fail. */
export async function fuzzPython({ from, to }: Seeds): Promise<number> {
  const contracts = allContracts().map((contract) => ({ ...contract, name: write(contract) }));
  return inLanes(to - from, async (python, at) => {
    const seed = from + at;
    const contract = contracts[seed % contracts.length];
    if (contract === undefined) return;
    const { ir } = contract.compiled;
    if (ir === null) return;
    const place = { python, package: contract.name };
    await holdsAgreement(ir, place, { seed, numRuns: 1 });
    if (isDerived(seed, contracts.length)) await holdsDerivations(ir, place, { seed, numRuns: 1 });
  });
}

/** Tries every scenario of the worked cases of both contracts; gives how many fail. */
export async function fuzzPythonOracles(): Promise<number> {
  const cases = WITH_ORACLES.flatMap((folder) => {
    const contract = openContract(`${folder}/oracle.terms`);
    const name = write({ ...contract, baseName: `${folder}-oracle` });
    return vectorsOf(contract).map((vector) => ({ name, vector }));
  });
  return inLanes(cases.length, async (python, at) => {
    const each = cases[at];
    if (each === undefined) return;
    const { name, vector } = each;
    const told = (await python.ask({ ask: 'vector', package: name, vector })) as readonly string[];
    if (told.length > 0) throw new Error(`${vector.title}: ${told.join('\n')}`);
  });
}

function write({ baseName, compiled }: Contract): string {
  const { ir, sourceHash } = compiled;
  if (ir === null) throw new Error(`${baseName} does not compile.`);
  return writePackage(ir, FOLDER, { baseName, sourceHash, scenarios: [] });
}

function vectorsOf({ compiled }: Contract): readonly Vector[] {
  const { ir, file, sourceHash } = compiled;
  if (ir === null) return [];
  const scenarios = readScenarios(file, ir);
  const { vectors, leftOut } = makeVectors({ ir, names: pythonParts(ir), sourceHash, scenarios });
  for (const { title, because } of leftOut) console.error(`left out: ${title} (${because})`);
  return vectors;
}

/** As many processes of Python as there are processors, each with the next case as soon as it is free. */
async function inLanes(
  count: number,
  tryCase: (python: PythonProcess, at: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  let next = 0;
  let failed = 0;
  const lanes = Array.from({ length: Math.max(1, availableParallelism() - 1) }, async () => {
    const python = new PythonProcess(packagesFolder(FOLDER));
    while (next < count) {
      const at = next;
      next += 1;
      try {
        await tryCase(python, at);
      } catch (error) {
        failed += 1;
        console.error(`case ${at}: ${error instanceof Error ? error.message : String(error)}`);
      }
      if ((at + 1) % 100 === 0) console.error(`${at + 1} of ${count}`);
    }
    python.end();
  });
  await Promise.all(lanes);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`python: ${count} cases in ${seconds} s, ${failed} failed`);
  return failed;
}
