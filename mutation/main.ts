import { parse } from '@termsheet/dsl';
import { clauseWords } from './clause-words.ts';
import { readContractFolder } from './contract-folder.ts';
import { leftOut } from './left-out.ts';
import { type Mutant, mutate } from './mutant.ts';
import { declarationsOf } from './declared-at.ts';
import { rehearse } from './rehearsal.ts';
import { runMutant } from './run-mutant.ts';
import { wrongWords } from './wrong-words.ts';

const CONTRACTS = [
  'contracts/hy-tech-debenture/hy-tech-debenture.terms',
  'contracts/dyntek-note/dyntek-note.terms',
];

/**
 * `pnpm mutate` writes each mistake that somebody could make into the clauses of the real contracts,
 * one at a time, and counts how many of them a scenario finds. Of the scenarios those are run that rest
 * on what the mistake is in. `pnpm mutate FILE` tries one contract, `pnpm mutate FILE 10` every tenth
 * mistake, `pnpm mutate FILE 2 1` every second from the second on.
 */
function main(): void {
  const [path, every = '1', from = '0'] = process.argv.slice(2);
  const sample = { every: Number(every), from: Number(from) };
  for (const each of path === undefined ? CONTRACTS : [path]) mutateContract(each, sample);
}

/** Which mistakes are tried. */
interface Sample {
  readonly every: number;
  readonly from: number;
}

function mutateContract(path: string, { every, from }: Sample): void {
  const folder = readContractFolder(path);
  const { text } = folder;
  const scenarios = rehearse(folder);
  if (scenarios === null) {
    process.stderr.write(`${path}: its own scenarios are not met; run \`terms test\` first.\n`);
    process.exitCode = 1;
    return;
  }
  const { file } = parse({ path, text });
  const declarations = declarationsOf(file);
  const mutants = [...wrongWords(clauseWords(text, file)), ...leftOut(text, file)]
    .toSorted((left, right) => left.start - right.start)
    .filter((_, place) => place % every === from);
  let found = 0;
  let refused = 0;
  for (const mutant of mutants) {
    const names = declarations.find(
      ({ span }) => span.start <= mutant.start && mutant.end <= span.end,
    )?.names;
    const some = scenarios.filter(({ restsOn }) =>
      [...(names ?? [])].some((name) => restsOn.has(name)),
    );
    const by = runMutant(folder, mutate(text, mutant), some);
    if (by === 'the compiler') refused += 1;
    else if (by === 'nobody') process.stdout.write(`${path}:${describe(text, mutant)}\n`);
    else found += 1;
  }
  const ran = mutants.length - refused;
  const percent = ((100 * found) / Math.max(1, ran)).toFixed(1);
  process.stdout.write(
    `${path}: ${mutants.length} mistakes, ${refused} of them no contract any more; ` +
      `of the other ${ran} scenarios find ${found} (${percent}%)\n`,
  );
}

function describe(text: string, { mistake, start, end, replacement }: Mutant): string {
  const before = text.slice(0, start).split('\n');
  const said = text.slice(start, end).replaceAll(/\s+/gu, ' ').slice(0, 80);
  const instead = replacement.trim() === '' ? 'nothing' : `“${replacement.trim()}”`;
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${mistake}: ${instead} for “${said.trim()}”`;
}

main();
