import type { ReadScenario } from '../inputs/read-scenario.ts';

/** A file that an emitter has written, by its path below the folder that the caller chooses. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
}

/** What an emitter is told besides the contract. */
export interface EmitOptions {
  /** The contract's short name, in kebab-case: the emitted files bear it. */
  readonly baseName: string;
  /** The hash of the contract's source (`Compilation.sourceHash`), which every result bears. */
  readonly sourceHash: string;
  /** The scenarios of the contract's file, without findings: what the target's vectors are made of. */
  readonly scenarios: readonly ReadScenario[];
  /** How a simulation counts; on exact figures where nothing is said. */
  readonly numeric?: 'exact' | 'float64';
  /** The terms that a simulation gives, by their names; all that it covers where none is named. */
  readonly terms?: readonly string[];
}
