import type { IrExpression } from '../../ir/expression.ts';
import type { Ir } from '../../ir/ir.ts';
import type { Syntax } from './layout/syntax.ts';
import type { ModuleScope } from './names/module-scope.ts';
import type { PartNames } from './names/name-parts.ts';
import type { Hoisted } from './program/hoisted.ts';
import type { TableName } from './program/tables.ts';
import type { RuntimeName } from './runtime-names.ts';

/**
 * A module is written with its types, as JavaScript without them, or as the declarations alone of what it
 * exports.
 */
export type ModuleForm = 'typescript' | 'javascript' | 'declarations';

/** What the chapters of the emitter share while they write one module. */
export interface ModuleContext {
  readonly ir: Ir;
  readonly names: PartNames;
  readonly scope: ModuleScope;
  /** The names of the module's own exports. */
  readonly exported: ExportedNames;
  /** In which of the forms of a module it is written. */
  readonly form: ModuleForm;
  /** The constants at the top of the module. */
  readonly hoisted: Hoisted;
  /** Notes that the program reads a table of indexes. */
  readonly useTable: (table: TableName) => string;
  /** Notes that the module imports an export of the runtime, and gives its name. */
  readonly use: (name: RuntimeName) => string;
  /** Emits an expression; here so that the chapters need not import one another. */
  readonly emit: (expression: IrExpression) => Syntax;
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
