import type { Compilation, Ir } from '@termsheet/compiler';
import type { ContractSources } from './contract-sources.ts';

/** A contract file, read and compiled. */
export interface LoadedContract {
  /** The file as the user named it. */
  readonly path: string;
  /** Where the files that it names are looked for. */
  readonly directory: string;
  readonly sources: ContractSources;
  readonly compilation: Compilation;
  /** The words of the contract; null where they are not to be had. */
  readonly prose: string | null;
  /** What is worth knowing and is no finding in the file. */
  readonly remarks: readonly string[];
}

/** A contract in which the checker found no error. */
export interface SoundContract extends LoadedContract {
  readonly ir: Ir;
}
