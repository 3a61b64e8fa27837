import { fileURLToPath } from 'node:url';
import {
  type Compilation,
  compile,
  coverScenarios,
  type ScenarioExercise,
} from '@termsheet/compiler';
import { type ContractFolder, openerOf, readContractFolder } from './contract-folder.ts';
import { sharedFile } from './shared-file.ts';

/** One of the two real contracts. */
export interface RealContract {
  /** What the catalogue's ids begin with. */
  readonly prefix: 'HT' | 'DT';
  readonly folder: string;
  readonly title: string;
  readonly prose: string;
}

export const CONTRACTS: readonly RealContract[] = [
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

/** The contract file, from the root of the repository. */
export function pathOf({ folder }: Pick<RealContract, 'folder'>): string {
  return `contracts/${folder}/${folder}.terms`;
}

/** A scenario of a contract's folder, and the file it stands in. */
export interface FolderScenario extends ScenarioExercise {
  readonly path: string;
}

/** The contract file of a folder, held against its prose where that is at hand. */
export function compileContract({ folder, prose }: RealContract): Compilation {
  return compiled(folder, `${folder}.terms`, sharedFile(prose));
}

/** The scenarios of all files of a folder, run; each folder is run once for all tests. */
export function scenariosOfFolder({ folder }: RealContract): readonly FolderScenario[] {
  const known = RUN.get(folder);
  if (known !== undefined) return known;
  const scenarios = filesOf(folder).flatMap((path) =>
    [...coverScenarios(compiled(folder, path, null))].map((each) => ({ ...each, path })),
  );
  RUN.set(folder, scenarios);
  return scenarios;
}

const RUN = new Map<string, readonly FolderScenario[]>();

/** What a file says that is another version of the contract, whose scenarios show nothing of this one. */
const AMENDS = ', over which this prevails';

/** The contract files of a folder: the contract and those that use it as it is. */
export function filesOf(folder: string): readonly string[] {
  return folderOf(folder)
    .files.filter(({ text }) => !text.includes(AMENDS))
    .map(({ path }) => path)
    .toSorted();
}

/**
 * A file of a folder, compiled; each is compiled once for all tests.
 *
 * @throws Error where the folder has no such file.
 */
export function compiled(folder: string, path: string, prose: string | null): Compilation {
  const key = `${folder}/${path} ${prose === null ? 'by itself' : 'against its words'}`;
  const known = COMPILED.get(key);
  if (known !== undefined) return known;
  const read = folderOf(folder);
  const file = read.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${folder} has no ${path}`);
  const compilation = compile(file, { prose, open: openerOf(read, read.text) });
  COMPILED.set(key, compilation);
  return compilation;
}

const COMPILED = new Map<string, Compilation>();

function folderOf(folder: string): ContractFolder {
  return readContractFolder(fileURLToPath(new URL(`../../${pathOf({ folder })}`, import.meta.url)));
}
