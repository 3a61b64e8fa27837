import type { ModuleScope } from '../code/names/module-scope.ts';
import type { ProgramContext } from '../code/program-context.ts';

/**
 * A module is written with its types, as JavaScript without them, or as the declarations alone of what it
 * exports.
 */
export type ModuleForm = 'typescript' | 'javascript' | 'declarations';

/** What the chapters of the emitter share while they write one module. */
export interface ModuleContext extends ProgramContext {
  readonly scope: ModuleScope;
  /** The names of the module's own exports. */
  readonly exported: ExportedNames;
  /** In which of the forms of a module it is written. */
  readonly form: ModuleForm;
}

/** What the module calls that which it exports. */
export interface ExportedNames {
  /** The contract's function. */
  readonly contract: string;
  readonly inputs: string;
  readonly onDate: string;
  readonly event: string;
  /** The names of the terms that can be explained. */
  readonly term: string;
  /** The parties, where the contract has any. */
  readonly party: string;
  /** The interface of each event, by its index. */
  readonly events: readonly string[];
  /** The readings of each ambiguity, by its index. */
  readonly readings: readonly string[];
  /** The type of the members of a `one of`, by the members. */
  readonly choices: ReadonlyMap<string, string>;
  /** The function that makes amounts of a unit, by the unit's label. */
  readonly units: ReadonlyMap<string, string>;
}
