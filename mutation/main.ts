import { readContractFolder } from '../contracts/catalogue/contract-folder.ts';
import { CONTRACTS, pathOf } from '../contracts/catalogue/real-contracts.ts';
import { mutate } from './mutant.ts';
import { describeMutant, mutantsOf } from './mutants-of.ts';
import { nearestFirst, scenariosOfFolder } from './read-scenarios.ts';
import { runMutant } from './run-mutant.ts';

/**
 * `pnpm mutate` writes each mistake that somebody could make into the clauses of the real contracts,
 * one at a time, and counts how many of them a scenario finds (README.md). `pnpm mutate FILE` tries
 * one contract, `pnpm mutate FILE 10` every tenth mistake, `pnpm mutate FILE 2 1` every second from
 * the second on.
 */
function main(): void {
  const [path, every = '1', from = '0'] = process.argv.slice(2);
  const sample = { every: Number(every), from: Number(from) };
  for (const each of path === undefined ? CONTRACTS.map(pathOf) : [path])
    mutateContract(each, sample);
}

/** Which mistakes are tried. */
interface Sample {
  readonly every: number;
  readonly from: number;
}

function mutateContract(path: string, { every, from }: Sample): void {
  const folder = readContractFolder(path);
  const { text } = folder;
  const scenarios = scenariosOfFolder(folder);
  if (scenarios === null || runMutant(folder, text, scenarios) !== 'nobody') {
    process.stderr.write(`${path}: its own scenarios are not met; run \`terms test\` first.\n`);
    process.exitCode = 1;
    return;
  }
  const mutants = mutantsOf(folder).filter((_, place) => place % every === from);
  let found = 0;
  let refused = 0;
  for (const mutant of mutants) {
    const ordered = nearestFirst(scenarios, mutant.names);
    const by = runMutant(folder, mutate(text, mutant), ordered);
    if (by === 'the compiler') refused += 1;
    else if (by === 'nobody') process.stdout.write(`${path}:${describeMutant(text, mutant)}\n`);
    else found += 1;
  }
  const ran = mutants.length - refused;
  const percent = ((100 * found) / Math.max(1, ran)).toFixed(1);
  process.stdout.write(
    `${path}: ${mutants.length} mistakes, ${refused} of them no contract any more; ` +
      `of the other ${ran} scenarios find ${found} (${percent}%)\n`,
  );
}

main();
