import { readdirSync, readFileSync } from 'node:fs';
import { type Compilation, compile, type Opened } from '@termsheet/compiler';

/** The folder of contracts. */
export const CONTRACTS = new URL('../../contracts/', import.meta.url);

/** The contracts whose oracles are worked cases of others. */
export const WITH_ORACLES = ['dyntek-note', 'hy-tech-debenture'];

/** Which cases are tried: the seeds of random histories, each of the contracts in its turn. */
export interface Seeds {
  readonly from: number;
  readonly to: number;
}

/** Of so many rounds of all contracts one has its derivations compared too, which take longer than all else. */
const ROUNDS = 20;

/** Whether the derivations of a case are compared, where each contract has its turn. */
export function isDerived(seed: number, contracts: number): boolean {
  return Math.floor(seed / contracts) % ROUNDS === 0;
}

/** A contract on disk. */
export interface Contract {
  /** Below the folder of contracts. */
  readonly path: string;
  readonly baseName: string;
  readonly compiled: Compilation;
}

/** Both contracts and all examples. */
export function allContracts(): readonly Contract[] {
  const examples = readdirSync(new URL('examples/', CONTRACTS));
  return [
    ...WITH_ORACLES.map((name) => openContract(`${name}/${name}.terms`)),
    ...examples.map((name) => openContract(`examples/${name}/${name}.terms`)),
  ];
}

/** Both contracts with every other file that stands beside them: their scenarios and worked cases. */
export function contractsWithScenarios(): readonly Contract[] {
  return WITH_ORACLES.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, CONTRACTS))
      .filter((name) => name.endsWith('.terms'))
      .map((name) => openContract(`${folder}/${name}`)),
  );
}

/** Compiles a file below the folder of contracts. */
export function openContract(path: string): Contract {
  const url = new URL(path, CONTRACTS);
  const read = (other: string): Opened => ({
    path: other,
    text: readFileSync(new URL(other, url), 'utf8'),
  });
  const compiled = compile({ path, text: readFileSync(url, 'utf8') }, { open: read });
  const baseName = path.replace(/^.*\//, '').replace(/\.terms$/, '');
  return { path, baseName, compiled };
}
