import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Compilation,
  compile,
  coverScenarios,
  type ScenarioExercise,
} from '@termsheet/compiler';
import { sharedFile } from './shared-file.ts';

/** One of the two real contracts. */
export interface ContractFolder {
  /** What the catalogue's ids begin with. */
  readonly prefix: 'HT' | 'DT';
  readonly folder: string;
  readonly title: string;
  readonly prose: string;
}

export const CONTRACTS: readonly ContractFolder[] = [
  {
    prefix: 'HT',
    folder: 'hy-tech-debenture',
    title: 'Hy-Tech Convertible Debenture Purchase Agreement',
    prose: 'prose/hy-tech-debenture-purchase-agreement.txt',
  },
  {
    prefix: 'DT',
    folder: 'dyntek-note',
    title: 'DynTek 9% Senior Subordinated Convertible Note',
    prose: 'prose/dyntek-convertible-note.txt',
  },
];

/** A scenario of a contract's folder, and the file it stands in. */
export interface FolderScenario extends ScenarioExercise {
  readonly path: string;
}

/** The contract file of a folder, held against its prose where that is at hand. */
export function compileContract({ folder, prose }: ContractFolder): Compilation {
  return compiled(folder, `${folder}.terms`, sharedFile(prose));
}

/** The scenarios of all files of a folder, run; each folder is run once for all tests. */
export function scenariosOfFolder({ folder }: ContractFolder): readonly FolderScenario[] {
  const known = RUN.get(folder);
  if (known !== undefined) return known;
  const scenarios = filesOf(folder).flatMap((path) =>
    [...coverScenarios(compiled(folder, path, null))].map((each) => ({ ...each, path })),
  );
  RUN.set(folder, scenarios);
  return scenarios;
}

const RUN = new Map<string, readonly FolderScenario[]>();

/** The contract files of a folder: the contract and those that use it. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(placeOf(folder, ''))
    .filter((name) => name.endsWith('.terms'))
    .sort();
}

/** A file of a folder, compiled. */
export function compiled(folder: string, path: string, prose: string | null): Compilation {
  const read = (name: string): string => readFileSync(placeOf(folder, name), 'utf8');
  const open = (name: string): { path: string; text: string } => ({ path: name, text: read(name) });
  return compile({ path, text: read(path) }, { prose, open });
}

function placeOf(folder: string, name: string): string {
  return fileURLToPath(new URL(`../${folder}/${name}`, import.meta.url));
}
